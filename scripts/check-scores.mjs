// Compares the scores of an evaluation with the recorded ones: `node scripts/check-scores.mjs SCORES.json VERSION-FILE [--record]`.
//
// tests/scores.json: { "material": "<content of data/VERSION>", "scores": [{ "metric": "minimal-zh.recall", "value": 0.9,
// "direction": "up" | "down", "tolerance": 0.01, "note"? }] }. A metric is a path into the scores; `up` may not fall below
// value - tolerance, `down` may not rise above value + tolerance. Other material gives other scores: then they are printed to be
// recorded, and nothing fails. `--record` writes the new values of the listed metrics there. Prints `scores: N passed, N failed` last.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [scoresFile, versionFile] = process.argv.slice(2);
const scores = JSON.parse(readFileSync(scoresFile, 'utf8'));
const material = readFileSync(versionFile, 'utf8').trim();
const recordedFile = fileURLToPath(new URL('../tests/scores.json', import.meta.url));
const recorded = existsSync(recordedFile)
  ? JSON.parse(readFileSync(recordedFile, 'utf8'))
  : { material: null, scores: [] };

const read = (metric) => metric.split('.').reduce((value, key) => value?.[key], scores);
let [passed, failed] = [0, 0];
if (process.argv.includes('--record')) {
  const list = recorded.scores.map((entry) => ({ ...entry, value: read(entry.metric) ?? entry.value }));
  writeFileSync(recordedFile, `${JSON.stringify({ material, scores: list }, null, 2)}\n`);
} else if (recorded.material !== material) {
  console.log(
    `The material is ${material}, the recorded scores are of ${recorded.material}: please record these in tests/scores.json.`,
  );
  for (const { metric, value } of recorded.scores) console.log(`  ${metric}: ${read(metric)} (was ${value})`);
} else {
  for (const { metric, value, direction, tolerance = 0 } of recorded.scores) {
    const now = read(metric);
    const holds = typeof now === 'number' && (direction === 'up' ? now >= value - tolerance : now <= value + tolerance);
    if (holds) passed++;
    else failed++;
    const better = holds && (direction === 'up' ? now > value + tolerance : now < value - tolerance);
    if (!holds || better) {
      const bound = `${direction === 'up' ? 'at least' : 'at most'} ${value}, tolerance ${tolerance}`;
      console.log(`  ${holds ? 'better' : 'FAILED'}: ${metric} is ${now} (recorded: ${bound})`);
    }
  }
}
console.log(`scores: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
