// Types of those parts of common.mjs that the tests use.

/** The repository's folder, absolute. */
export const root: string;
/** Absolute path of the Node that package.json pins. Throws with what to do when it is missing. */
export function pinnedNode(): string;
/** Absolute path of the script behind a command of an installed package. */
export function binaryOf(packageName: string, command?: string): string;
/** Environment for children: the project's commands and the pinned Node come first on the PATH. */
export function childEnvironment(extra?: Record<string, string>): NodeJS.ProcessEnv;
/** Runs a command and gathers what it prints on both streams. */
export function gather(command: string, args: readonly string[], options?: { cwd?: string; env?: NodeJS.ProcessEnv }): Promise<{ code: number; output: string; stdout: string }>;
