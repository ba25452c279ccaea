import { openStore } from '../../src/kernel/store/store.ts';

// Opens the store that the first argument describes, says so, and closes it when standard input ends.
try {
  const store = await openStore(JSON.parse(process.argv[2] ?? ''));
  console.log('open');
  process.stdin.on('end', () => void store.close().then(() => console.log('closed')));
  process.stdin.resume();
} catch (error) {
  console.log(`refused: ${(error as Error).message}`);
}
