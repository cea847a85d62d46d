import { launchApp } from '../support/electron-app.ts';
import { hasDisplay } from './display.ts';
import { median } from './measurement.ts';

/** Milliseconds from starting the program to a window that takes input. */
export interface StartTime {
  readonly milliseconds: number;
  readonly electron: string;
}

/**
 * Starts the built app on an empty data folder until its first button can be pressed.
 *
 * @returns the median of the runs, or null where there is no display
 */
export async function measureStart(runs: number): Promise<StartTime | null> {
  if (!hasDisplay()) return null;
  const times: number[] = [];
  let electron = '';
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const app = await launchApp();
    await app.page.getByRole('button', { name: 'Set up the register' }).waitFor();
    times.push(performance.now() - start);
    electron = await app.app.evaluate(() => `Electron ${process.versions.electron}`);
    await app.close();
  }
  return { milliseconds: median(times), electron };
}
