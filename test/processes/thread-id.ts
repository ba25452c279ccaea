import { threadId } from 'node:worker_threads';
import { answerQuestions } from '../../src/kernel/thread.ts';

answerQuestions((question: string) => {
  if (question === 'die') process.exit(1);
  return { question, threadId };
});
