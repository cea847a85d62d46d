import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { registerPaths } from '../database/register-paths.ts';
import { Refusal } from '../refusal.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { openPack } from './pack-files.ts';
import { type Report, verifyPack } from './verify-pack.ts';
import { verifyRegister } from './verify-register.ts';

/*
 * npm run verify -- <audit pack: folder or zip | register: folder or file>
 * Exit code 0: everything holds. 1: something does not. 2: it could not be checked.
 */

const [target, ...more] = process.argv.slice(2);
process.exitCode = target === undefined || more.length > 0 ? usage() : await check(target);

async function check(path: string): Promise<number> {
  try {
    if (!existsSync(path)) throw new Refusal('missing', 'There is no such file or folder.');
    const folder = registerFolder(path);
    const report = folder === null ? verifyPack(openPack(path)) : await checkRegister(folder);
    return print(report);
  } catch (error) {
    // An unexpected error is told by its kind only: its text may quote what is secret.
    const reason = error instanceof Refusal ? error.message : `An unexpected error happened (${error instanceof Error ? error.name : 'unknown'}).`;
    console.error(`COULD NOT BE CHECKED  ${reason}`);
    return 2;
  }
}

async function checkRegister(folder: string): Promise<Report> {
  const passphrase = await askPassphrase(process.stdin, process.stderr);
  if (passphrase === null) throw new Refusal('cancelled', 'No passphrase was entered.');
  return await verifyRegister(folder, passphrase);
}

/** @returns the register's folder, or null when the path is meant as a pack */
function registerFolder(path: string): string | null {
  if (statSync(path).isDirectory()) {
    const paths = registerPaths(path);
    return existsSync(paths.keys) || existsSync(paths.keysCopy) || existsSync(paths.database) ? path : null;
  }
  return path.toLowerCase().endsWith('.zip') ? null : dirname(path);
}

function print({ facts, problems }: Report): number {
  for (const fact of facts) console.log(`      ${fact}`);
  for (const problem of problems) console.log(`FAIL  ${problem}`);
  console.log(problems.length === 0 ? 'OK    Everything that was checked holds.' : `FAILED  ${problems.length} problem${problems.length === 1 ? '' : 's'} found.`);
  return problems.length === 0 ? 0 : 1;
}

function usage(): number {
  console.error('Usage: npm run verify -- <audit pack (folder or zip) or register (folder or file)>');
  return 2;
}
