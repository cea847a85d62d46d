// Set-up before each npm command: does what is not done yet and nothing else. Starts on the machine's own Node (20 will
// do) with no package installed. The shell that ran `npm ci` stays on its old Node, so everything that needs the
// installed packages is started here as a child on the pinned Node.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { binaryOf, findPinnedNode, fingerprint, passThrough, pinnedNode, root, runNpm, stampFolder } from './common.mjs';
import { provideTestPackages } from './debian-packages.mjs';

const say = (line) => console.log(line);
const lockFile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const installStamp = path.join(stampFolder, 'installed');
const buildStamp = path.join(root, 'out/.build-stamp');
const BUILD_SOURCES = [
  'src', 'resources/policies', 'resources/help', 'resources/fonts', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json',
];

const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, 'utf8') : otherwise);

/** What an installation was made for. */
function installationKey() {
  return createHash('sha256').update(readFileSync(lockFile)).update(`\0${process.platform}-${process.arch}`).digest('hex');
}

/** True when npm's own record of node_modules says the same as the lockfile, for example after `npm install` by hand. */
function alreadyInstalled() {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record) || findPinnedNode() === undefined) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([place, facts]) => {
    if (place === '') return true;
    const there = present[place];
    // Optional packages for other platforms are in the lockfile but not installed.
    return there === undefined ? facts.optional === true : there.version === facts.version && there.integrity === facts.integrity;
  });
}

/** Installs the packages of the lockfile when they are not installed. */
function installPackages() {
  const key = installationKey();
  if (readOr(installStamp, '') === key && findPinnedNode() !== undefined) return;
  if (!alreadyInstalled()) {
    say('Installing packages (npm ci)');
    // On Windows a running program cannot be replaced, and this Node may be the one inside node_modules.
    const inPlace = process.platform === 'win32' && existsSync(modules);
    const args = [...(inPlace ? ['install', '--no-save'] : ['ci']), '--include=dev', '--include=optional', '--loglevel=error'];
    if (runNpm(args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
      throw new Error('The packages could not be installed. This needs a connection to the npm registry, once.');
    }
  }
  pinnedNode();
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(installStamp, key);
}

/** Finds or fetches Electron, on the pinned Node. It prints which. */
async function provideElectron() {
  const code = await passThrough(pinnedNode(), [path.join(root, 'resources/tools/electron-runtime.mjs')]);
  if (code !== 0) throw new Error('Without an Electron neither the app nor its tests can run.');
}

/** Builds the app into out/ when a source is newer than the build. Gives true when out/ is up to date. */
async function buildApp() {
  const key = `${fingerprint(BUILD_SOURCES)} ${process.env.COMMS_REGISTER_PACKAGED ?? ''}`;
  if (readOr(buildStamp, '') === key && existsSync(path.join(root, 'out/main/index.js'))) return true;
  say('Building the app');
  // A half-built or outdated app must not be started or tested as if it were this one.
  rmSync(path.join(root, 'out'), { recursive: true, force: true });
  const code = await passThrough(pinnedNode(), [binaryOf('electron-vite'), 'build', '--logLevel', 'warn']);
  if (code !== 0) {
    rmSync(path.join(root, 'out'), { recursive: true, force: true });
    return false;
  }
  writeFileSync(buildStamp, key);
  return true;
}

/** What each npm command needs beside the packages. */
const needs = {
  start: async () => {
    await provideElectron();
    if (!(await buildApp())) throw new Error('The app could not be built.');
  },
  test: async () => {
    provideTestPackages(say);
    await provideElectron();
    // The other tests still say something when the build fails; test.mjs reports the missing build.
    if (!(await buildApp())) say('The app could not be built; the tests that need it will fail.');
  },
  build: async () => {
    if (!(await buildApp())) throw new Error('The app could not be built.');
  },
  demo: async () => {},
  verify: async () => {},
  bench: async () => {},
};

/** Does what a command needs. Throws with a plain sentence when it cannot. */
async function setUp(command) {
  const provide = needs[command];
  if (provide === undefined) throw new Error(`Usage: node resources/tools/setup.mjs ${Object.keys(needs).join('|')}`);
  installPackages();
  await provide();
}

setUp(process.argv[2] ?? '').catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
