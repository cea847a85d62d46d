// `npm start`: opens the app that setup.mjs has built.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { passThrough, pinnedNode, root } from './common.mjs';
import { missingLibraries } from './debian-packages.mjs';
import { describeElectron, findElectron } from './electron-runtime.mjs';

/** Sentence that says why no window can open here, or undefined when one can. */
function obstacle(executable) {
  if (!existsSync(path.join(root, 'out/main/index.js'))) return 'The app is not built. Start it with "npm start".';
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'There is no display here, so no window can open. "npm run demo" does the whole job on sample data without one.';
  }
  return missingLibraries(executable);
}

/** Starts the app and gives the exit code. */
async function start() {
  const electron = await findElectron({ fetch: false });
  console.log(describeElectron(electron));
  const why = obstacle(electron.executable);
  if (why !== undefined) {
    console.error(why);
    return 1;
  }
  // Chromium refuses to start its sandbox as root on Linux.
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)];
  return passThrough(electron.executable, args, { env: { ...process.env, COMMS_REGISTER_NODE: pinnedNode() } });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
