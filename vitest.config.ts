import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start processes come first, while the worker is small: each start copies its parent's page tables (1.5 ms of CPU at 50 MB, 5.6 at 450). */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const startsProcesses = ({ moduleId }: TestSpecification): boolean => /\/tests\/(?:cli|ci|story)/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(startsProcesses), ...sorted.filter((file) => !startsProcesses(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // `npm run test:browser` runs these; the line that says so is printed before all tests.
    exclude: ['tests/browser/**', 'tests/office/**'],
    globalSetup: ['tests/browser/left-out.ts'],
    // Or vitest would read the style sheets of the HTML reports as empty.
    css: true,
    setupFiles: ['tests/set-up.ts'],
    // Files share a process, and what it has loaded: nothing in `src` keeps a state that one run could leave to another.
    isolate: false,
    // What has not changed since the last run is not transformed again.
    experimental: { fsModuleCache: true },
    // One for each core; vitest leaves one idle by itself.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: ProcessesFirst },
    // `*.long.test.ts` go as far as there is time for: tests/extent.ts.
    provide: { long: false },
    // Against what hangs: some drive processes, on machines that may be busy, and no claim is one of time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
