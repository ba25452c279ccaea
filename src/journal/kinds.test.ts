import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import ko from '../desk/ko.json' with { type: 'json' };
import { packageRoot } from '../kernel/package-root.ts';
import { eventGroups } from './kinds.ts';

const files = globSync('src/**/*.{ts,tsx}', { cwd: packageRoot }).filter(
  (file) =>
    !/\.(test|test-kit|gen|island|script|desk)\.tsx?$/.test(file) &&
    !/src.(journal|kernel|korean|articles.drafts.body-editor)/.test(file),
);
const columns = new Set(
  [...read('src/kernel/tables.gen.ts').matchAll(/^ {2}(\w+):/gm)].map(([, column]) => column),
);

function read(file: string): string {
  return readFileSync(join(packageRoot, file), 'utf8');
}

const known = Object.values(eventGroups).flatMap((kinds) => Object.keys(kinds));

/** Two words with a dot between them that are no column of a table, no file, and no words of the interface. */
function isKind(text: string): boolean {
  if (known.includes(text)) return true;
  const [, last = ''] = text.split('.');
  const isWording = [text, `script.${text}`].some((key) => Object.hasOwn(ko, key));
  return !columns.has(last) && !isWording && !/^(ics|js|json|sock|svg|png|ts)$/.test(last);
}

it('knows every kind of event that is recorded anywhere, and no other', () => {
  const found = files.flatMap((file) =>
    [...read(file).matchAll(/(kind: )?'([a-z][a-z-]*\.[a-z][a-z-]*)'/g)].flatMap(([, isNamed, text = '']) =>
      isNamed || isKind(text) ? [text] : [],
    ),
  );
  expect([...new Set(found)].sort()).toEqual([...known].sort());
});
