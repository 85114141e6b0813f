/** Some work → the milliseconds that this process computed for it: unlike those of a clock, they stay much the same on a busy machine. */
export function cpuTimeOf(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
