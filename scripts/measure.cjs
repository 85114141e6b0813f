// Preloaded into a measured process: writes its CPU time (seconds, all threads) and peak memory (MB) to $NOTICEDIFF_MEASURE at exit.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.NOTICEDIFF_MEASURE, JSON.stringify({ cpu: (user + system) / 1e6, memory: maxRSS / 1024 }));
});
