import { Command } from 'commander';
import { PlainError } from '../kernel/plain-error.ts';
import { addActs } from './acts.ts';
import { addDdays } from './ddays.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addLiveBlog } from './live-blog.ts';
import { addMarkets } from './markets.ts';
import { addMembers } from './members.ts';
import { addParse } from './parse.ts';
import { addPersons } from './persons.ts';
import { addReaders } from './readers.ts';
import { addReindex } from './reindex.ts';
import { addSeed } from './seed.ts';
import { addServe } from './serve.ts';
import { addShop } from './shop.ts';
import { addUpkeep } from './upkeep.ts';
import { addUser } from './user.ts';

const program = new Command('sokbo').description('A news agency in one program.').showHelpAfterError();
addServe(program);
addParse(program);
addImport(program);
addExport(program);
addSeed(program);
addActs(program);
addDdays(program);
addLiveBlog(program);
addMarkets(program);
addShop(program);
addReindex(program);
addUpkeep(program);
addUser(program);
addPersons(program);
addReaders(program);
addMembers(program);

try {
  await program.parseAsync();
} catch (error) {
  // What a failed command left open (a store, its worker) must not keep the process alive.
  process.stderr.write(`sokbo: ${explain(error)}\n`, () => process.exit(1));
}

/** Mistakes of the person get one clear line; everything else is ours and comes with its trace. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof PlainError ? error.message : (error.stack ?? error.message);
}
