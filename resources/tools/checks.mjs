// The checks beside the tests, one list for `npm run lint` and `npm test`.
import path from 'node:path';
import { binaryOf, isStarted, passThrough, pinnedNode, root } from './common.mjs';

/**
 * Lists the checks, the type check first.
 * @returns {{ name: string, args: string[] }[]} args are for the pinned Node
 */
export function checks() {
  return [
    { name: 'types (tsc)', args: [binaryOf('typescript', 'tsc'), '--noEmit'] },
    { name: 'code (oxlint)', args: [binaryOf('oxlint'), '--deny-warnings'] },
    { name: 'imports (dependency-cruiser)', args: [path.join(root, 'resources/tools/check-imports.mjs')] },
    { name: 'unused code (knip)', args: [binaryOf('knip'), '--no-progress'] },
  ];
}

/** Runs the lint checks one after the other; all of them, so that one run shows everything. */
async function lint() {
  let failed = false;
  for (const check of checks().slice(1)) {
    const code = await passThrough(pinnedNode(), check.args);
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${check.name}`);
    failed ||= code !== 0;
  }
  return failed ? 1 : 0;
}

if (isStarted(import.meta.url)) process.exitCode = await lint();
