import type { Command } from 'commander';
import { readNumber } from './numbers.ts';

export type CorrectOptions = { notice?: string; kind: string; base?: number };

/** What every correction says of itself. */
export function withCorrection(command: Command): Command {
  return command
    .option('--notice <TEXT>', 'what was wrong; shown where it stood and in the register')
    .option('--kind <KIND>', 'correction, reply, follow-up, or typo, which needs no notice', 'correction')
    .option('--base <EDITION>', 'refuse if another edition is live by now', readNumber);
}
