// Shared by the tools of this folder. Runs on Node 20 without any package: setup calls it before `npm ci`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the tools keep stamps of work already done. It vanishes with node_modules, as it should. */
export const stampFolder = path.join(root, 'node_modules/.cache/comms-register');

const WINDOWS = process.platform === 'win32';

/**
 * Finds the Node that package.json pins. The machine's own Node may be too old: better-sqlite3 crashes on it.
 * @returns {string | undefined} absolute path of the binary; on platforms without a pinned package the running Node
 *   when it is new enough; undefined when there is none.
 */
export function findPinnedNode() {
  const platform = WINDOWS ? 'win' : process.platform;
  const binary = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', WINDOWS ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined;
}

/**
 * The same, for callers that cannot go on without it.
 * @returns {string} absolute path of the binary
 * @throws {Error} with what to do, when there is no pinned Node
 */
export function pinnedNode() {
  const found = findPinnedNode();
  if (found === undefined) {
    throw new Error('The pinned Node 24 is not installed. Run "npm ci --include=optional", or use Node 24 or newer.');
  }
  return found;
}

/**
 * Gives the script file behind a command of an installed package, so that it can be run on the pinned Node without a shell.
 * @param {string} packageName for example "vitest"
 * @param {string} [command] the command's name where the package has several
 * @returns {string} absolute path of the script
 */
export function binaryOf(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  return path.join(folder, file);
}

/**
 * Environment for children: the project's commands and the pinned Node come first on the PATH.
 * @param {Record<string, string>} [extra] more variables
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(extra = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = path.join(root, 'node_modules/.bin');
  return { ...process.env, [key]: `${bin}${path.delimiter}${process.env[key] ?? ''}`, ...extra };
}

/**
 * Runs npm without a shell where possible, and waits.
 * @param {string[]} args arguments of npm
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {import('node:child_process').SpawnSyncReturns<string>}
 */
export function runNpm(args, options = {}) {
  const settings = { cwd: root, encoding: 'utf8', ...options };
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? spawnSync(process.execPath, [script, ...args], settings) : spawnSync('npm', args, { ...settings, shell: WINDOWS });
}

/**
 * Runs a command and gathers what it prints, both streams in order of arrival.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>} code 1 when it was ended by a signal, 127 when it
 *   cannot be started; output holds both streams
 */
export function gather(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: childEnvironment(), ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const all = [];
    const plain = [];
    child.stdout.on('data', (part) => {
      all.push(part);
      plain.push(part);
    });
    child.stderr.on('data', (part) => all.push(part));
    child.on('error', (error) => resolve({ code: 127, output: error.message, stdout: '' }));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(all).toString('utf8'), stdout: Buffer.concat(plain).toString('utf8') });
    });
  });
}

/**
 * Runs a command on this terminal and waits.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 1 when it was ended by a signal, 127 when it cannot be started
 */
export function passThrough(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: childEnvironment(), stdio: 'inherit', ...options });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * A fingerprint of files by path, size and time of change: quick enough to take before every start.
 * @param {string[]} places files and folders, relative to the repository
 * @returns {string} SHA-256 in hex
 */
export function fingerprint(places) {
  const hash = createHash('sha256');
  const add = (place) => {
    const full = path.join(root, place);
    const facts = statSync(full, { throwIfNoEntry: false });
    if (facts === undefined) return;
    if (facts.isDirectory()) {
      for (const name of readdirSync(full).toSorted()) add(`${place}/${name}`);
    } else {
      hash.update(`${place}\0${facts.size}\0${facts.mtimeMs}\n`);
    }
  };
  for (const place of places) add(place);
  return hash.digest('hex');
}

/**
 * Looks for a command on the PATH.
 * @param {string} command
 * @returns {boolean}
 */
export function onPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, command)));
}

/**
 * Says whether a module is the one that was started. (`import.meta.main` is unknown to Node 20, where a tool started
 * by hand would then do nothing and report success.)
 * @param {string} url the module's import.meta.url
 * @returns {boolean}
 */
export function isStarted(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
}
