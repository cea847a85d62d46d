/** How long something takes, beside what is hoped for or beside something plain that was done in the same run. */
export interface Measurement {
  readonly what: string;
  readonly milliseconds: number;
  /** What is hoped for on the build machine, in milliseconds. */
  readonly hoped?: number;
  /** The least that any program would have to do for it, measured in the same run. */
  readonly baseline?: { readonly what: string; readonly milliseconds: number };
}

/** @returns the median of several runs of an action, in milliseconds */
export async function medianOf(runs: number, action: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await action();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** @returns the middle one of several times, the longer of two; 0 of none */
export function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** @returns the line that is printed */
export function lineOf({ what, milliseconds, hoped, baseline }: Measurement): string {
  const time = `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0).padStart(7)} ms`;
  if (baseline === undefined) return `${time}  hoped ≤ ${String(hoped ?? '').padStart(5)}  ${what}`;
  const ratio = (milliseconds / baseline.milliseconds).toFixed(1);
  return `${time}  ${`${ratio} ×`.padStart(14)}  ${what}; 1 × = ${baseline.milliseconds.toFixed(baseline.milliseconds < 10 ? 2 : 0)} ms, ${baseline.what}`;
}
