/**
 * A vitest reporter: says why tests were skipped, and leaves the counts where scripts/test.ts reads
 * them.
 */
import { writeFileSync } from 'node:fs';
import type { SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';

/**
 * What a run of the suites came to; `crashed` are files that failed outside a test, and errors
 * nobody caught.
 */
export type SuiteCounts = { passed: number; failed: number; skipped: number; crashed: number };

export default class SuiteReporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    for (const test of skipped) console.log(`skipped: ${test.fullName}: ${reasonOf(test)}`);

    const file = process.env['COFFER_SUITE_COUNTS'];
    if (file === undefined) return;
    const counts: SuiteCounts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      // A test that never ran to its end (`pending`) has not passed.
      failed: tests.filter((test) => !['passed', 'skipped'].includes(test.result().state)).length,
      skipped: skipped.length,
      crashed: unhandled.length + [...modules, ...suitesOf(modules)].filter(crashed).length,
    };
    writeFileSync(file, JSON.stringify(counts));
  }
}

const crashed = (suite: TestModule | TestSuite) => suite.errors().length > 0;

function suitesOf(modules: readonly TestModule[]): TestSuite[] {
  return modules.flatMap((module) => [...module.children.allSuites()]);
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note !== undefined) return result.note;
  for (let above: TestModule | TestSuite = test.parent; ; above = above.parent) {
    if (crashed(above)) return 'what it needs failed, see above';
    if (above.type === 'module') return 'no reason given (context.skip takes one)';
  }
}
