import { lockDirectory } from '../../src/kernel/store/directory-lock.ts';

// Takes the folder that the first argument names, says whether it got it, and keeps it until standard input ends.
try {
  lockDirectory(JSON.parse(process.argv[2] ?? ''));
  console.log('held');
} catch (error) {
  console.log((error as Error).message);
}
process.stdin.resume();
