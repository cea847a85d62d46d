// Types of electron-runtime.mjs for the tests.

/** An Electron that can be run. */
export interface FoundElectron {
  /** Absolute path of the binary. */
  readonly executable: string;
  /** For example "45.4.1". */
  readonly version: string;
  readonly source: 'override' | 'installed' | 'test-runtime';
  /** True below Electron 36: the register process is then forked on the pinned Node. */
  readonly legacy: boolean;
}

export function findElectron(options?: { fetch?: boolean; say?: (line: string) => void }): Promise<FoundElectron>;
export function describeElectron(found: FoundElectron): string;
