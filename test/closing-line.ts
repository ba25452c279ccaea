import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with why tests were skipped, and one plain line that any tool can read: `12 passed, 0 failed, 1 skipped`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    const notes = new Set<string>();
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      if (tests.length === 0 && module.state() === 'failed') counts.failed++;
      for (const test of tests) {
        const result = test.result();
        if (result.state !== 'pending') counts[result.state]++;
        if (result.state === 'skipped' && result.note) notes.add(result.note);
      }
    }
    const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    process.once('exit', () => process.stdout.write(['', ...notes, line, ''].join('\n')));
  }
}
