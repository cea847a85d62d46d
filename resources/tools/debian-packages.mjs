// The Debian packages that a window, the keychain and the checks of the tests need. Runs on Node 20 without any package.
import { spawnSync } from 'node:child_process';
import { onPath } from './common.mjs';

/** For Electron's window and the keychain. */
export const WINDOW_PACKAGES = [
  'libnss3', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libnotify4', 'libxss1', 'libxtst6', 'libsecret-1-0',
];

/** For the tests besides: a display, a session bus, a keychain, readers of the PDFs and packs, a look at processes. */
const TEST_PACKAGES = [
  'xvfb', 'xauth', 'dbus', 'gnome-keyring', 'poppler-utils', 'unzip', 'procps',
  'default-jre-headless', 'libpdfbox2-java', 'libactivation-java', 'libjaxb-api-java',
];

/** Newer releases rename some libraries (64-bit time): either name will do. */
const renamed = (name) => `${name}t64`;

/** Names of the packages that are not installed. */
function missingOf(names) {
  const asked = names.flatMap((name) => [name, renamed(name)]);
  const run = spawnSync('dpkg-query', ['--show', '--showformat', '${db:Status-Status} ${Package}\n', ...asked], { encoding: 'utf8' });
  const installed = new Set(run.stdout.split('\n').filter((line) => line.startsWith('installed ')).map((line) => line.slice('installed '.length)));
  return names.filter((name) => !installed.has(name) && !installed.has(renamed(name)));
}

/** What to type to install packages. */
const command = (names) => `apt-get install --no-install-recommends ${names.join(' ')}`;

/**
 * Sees to it that the packages of a test run are there: installs them when root, otherwise says what is missing.
 * @param {(line: string) => void} say receives what the reader must know
 * @returns {void} Never throws: tests that need a missing package fail by name later.
 */
export function provideTestPackages(say) {
  if (process.platform !== 'linux' || !onPath('dpkg-query')) return;
  const names = [...WINDOW_PACKAGES, ...TEST_PACKAGES];
  const missing = missingOf(names);
  if (missing.length === 0) return;
  if (process.getuid() !== 0) {
    say(`Some tests need Debian packages that are not installed. As root: ${command(missing)}`);
    return;
  }
  say(`Installing Debian packages: ${missing.join(' ')}`);
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...missing);
  const still = missingOf(missing);
  if (still.length > 0) say(`These could not be installed, so some tests will fail: ${still.join(' ')}`);
}

/**
 * Checks that a program's shared libraries are there (Linux only).
 * @param {string} executable absolute path
 * @returns {string | undefined} what to install, or undefined when nothing is missing
 */
export function missingLibraries(executable) {
  if (process.platform !== 'linux' || !onPath('ldd')) return undefined;
  const run = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const libraries = run.stdout.split('\n').filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0]);
  if (libraries.length === 0) return undefined;
  return `Electron needs libraries that this machine lacks: ${libraries.join(', ')}.\nOn Debian, as root: ${command(WINDOW_PACKAGES)}`;
}
