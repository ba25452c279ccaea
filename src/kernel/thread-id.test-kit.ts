import { threadId } from 'node:worker_threads';
import { answerQuestions } from './thread.ts';

answerQuestions((question: string) => {
  if (question === 'die') process.exit(1);
  return { question, threadId };
});
