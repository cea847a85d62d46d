// `npm run dist`: packages the app. With a current Electron this is the app to give away; with the test runtime it is an
// unpacked folder for trying the packaged form out, and says so. Arguments are passed on, for example
// `npm run dist -- --win nsis`; without any, an unpacked folder is made.
import path from 'node:path';
import { binaryOf, childEnvironment, passThrough, pinnedNode, root } from './common.mjs';
import { describeElectron, findElectron } from './electron-runtime.mjs';

/**
 * In a test build the register process runs on the pinned Node, which cannot look into the archive, so what it needs
 * lies beside it. package.json is among it because it says that the files are ES modules.
 */
const OUTSIDE_THE_ARCHIVE = ['out/main/**', 'resources/**', 'node_modules/**', 'package.json'];

/** Packages, and gives the exit code. */
async function dist() {
  const electron = await findElectron({ say: (line) => console.log(line) });
  console.log(describeElectron(electron));
  const env = childEnvironment(electron.legacy ? {} : { COMMS_REGISTER_PACKAGED: '1' });
  const built = await passThrough(pinnedNode(), [path.join(root, 'resources/tools/setup.mjs'), 'build'], { env });
  if (built !== 0) return built;
  const asked = process.argv.slice(2);
  const args = asked.length > 0 ? asked : ['--dir'];
  if (electron.legacy) {
    console.log('This is a test build on an outdated Electron. Do not give it to anyone.');
    args.push('-c.linux.target=dir', `-c.electronDist=${path.dirname(electron.executable)}`, `-c.electronVersion=${electron.version}`);
    for (const place of OUTSIDE_THE_ARCHIVE) args.push(`-c.asarUnpack=${place}`);
  }
  return passThrough(pinnedNode(), [binaryOf('electron-builder'), ...args, '--publish', 'never'], { env });
}

try {
  process.exitCode = await dist();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
