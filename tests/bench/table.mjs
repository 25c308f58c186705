/** Each figure is the best of this many runs: the machine's other work only ever adds. */
export const RUNS = 5;

/** Prints one line of a section's table. */
export const row = (label, value) => console.log(`  ${label.padEnd(58)} ${value}`);
export const milliseconds = (value) => `${value.toFixed(0)} ms`;
/** A rate in whole units a second, from a count and the milliseconds that it took. */
export const perSecond = (count, ms, unit) => `${Math.round((count / ms) * 1000).toLocaleString("en")} ${unit}/s`;

/** The shortest of several runs, in milliseconds. */
export async function best(run, runs = RUNS) {
  let shortest = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < runs; turn += 1) {
    const start = performance.now();
    await run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}
