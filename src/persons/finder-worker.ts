import { setPriority } from 'node:os';
import { answerQuestions } from '../kernel/thread.ts';
import { findInText } from '../korean/people/find-in-text.ts';
import type { FoundInText } from '../korean/people/found.ts';

// The thread that looks through an archive: whoever waits at a screen goes first. On Linux a priority is a thread's own.
if (process.platform === 'linux') setPriority(0, 10);

answerQuestions((texts: string[][]): FoundInText[] => texts.map(findInText));
