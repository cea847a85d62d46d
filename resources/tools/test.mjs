// `npm test`: types, lint, then every test in one run, in a private session with its own display, bus and keychain.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checks } from './checks.mjs';
import { binaryOf, childEnvironment, gather, onPath, passThrough, pinnedNode, root } from './common.mjs';
import { describeElectron, findElectron } from './electron-runtime.mjs';

const results = path.join(root, 'test-results');
const report = path.join(results, 'vitest.json');
const filters = process.argv.slice(2);

/** Runs the checks side by side and prints each one's outcome. Gives the names of those that failed. */
async function runChecks() {
  const outcomes = await Promise.all(checks().map(async (check) => ({ name: check.name, ...(await gather(pinnedNode(), check.args)) })));
  for (const { name, code, output } of outcomes) {
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    if (code !== 0) console.log(output.trimEnd());
  }
  return outcomes.filter(({ code }) => code !== 0).map(({ name }) => name);
}

/**
 * The keychain must be unlocked before the first test asks for it, and answers a moment after its daemon started. Its
 * files and sockets lie in a folder of this run: the officer's own keychain is never touched.
 */
const SESSION = `
echo -n tests | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
for try in $(seq 50); do
  dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true && break
  sleep 0.1
done
exec "$@"
`;

/** Runs Vitest; on Linux under a virtual display and a session bus of its own where these are installed. */
async function runVitest() {
  const vitest = [pinnedNode(), binaryOf('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters];
  const privateSession = ['xvfb-run', 'dbus-run-session', 'gnome-keyring-daemon', 'bash'].every(onPath);
  if (process.platform !== 'linux' || !privateSession) return passThrough(vitest[0], vitest.slice(1));
  const session = mkdtempSync(path.join(tmpdir(), 'comms-register-session-'));
  const env = childEnvironment({ XDG_RUNTIME_DIR: session, XDG_DATA_HOME: path.join(session, 'data') });
  try {
    return await passThrough('xvfb-run', ['-a', 'dbus-run-session', '--', 'bash', '-c', SESSION, 'session', ...vitest], { env });
  } finally {
    rmSync(session, { recursive: true, force: true });
  }
}

/** Counts tests from Vitest's own report. A file that could not be loaded, or an error outside any test, counts as one. */
function count(exitCode) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const totals = JSON.parse(readFileSync(report, 'utf8'));
  const brokenFiles = totals.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = totals.numFailedTests + brokenFiles;
  return {
    passed: totals.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: totals.numPendingTests + totals.numTodoTests,
  };
}

/** Does all of it and gives the exit code. */
async function testAll() {
  console.log(describeElectron(await findElectron({ fetch: false })));
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  // Papers of an earlier run must not be taken for this one's.
  if (filters.length === 0) rmSync(path.join(results, 'pdf'), { recursive: true, force: true });
  const failedChecks = await runChecks();
  if (!existsSync(path.join(root, 'out/main/index.js'))) {
    console.log('FAIL build: out/main/index.js is missing');
    failedChecks.push('build');
  }
  const exitCode = await runVitest();
  const totals = count(exitCode);
  writeFileSync(path.join(results, 'totals.json'), `${JSON.stringify({ ...totals, failedChecks }, null, 2)}\n`);
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  const checksLine = failedChecks.length === 0 ? 'all checks passed' : `failed checks: ${failedChecks.join(', ')}`;
  console.log(`Tests: ${totals.passed} passed, ${totals.failed} failed${skipped}; ${checksLine}`);
  return exitCode === 0 && totals.failed === 0 && failedChecks.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await testAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
