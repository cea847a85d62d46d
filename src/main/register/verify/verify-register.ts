import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { shortHead } from '../audit/chain.ts';
import { Trail } from '../audit/trail.ts';
import { examineCopy, passesCheck } from '../database/examine-copy.ts';
import { inspectFile } from '../database/inspect-file.ts';
import { newestKnown } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { Queries } from '../database/queries.ts';
import { registerPaths } from '../database/register-paths.ts';
import { forgetKeys, openWithPassphrase } from '../keys/key-slots.ts';
import { readKeysFile } from '../keys/keys-file.ts';
import type { KeysFile } from '../keys/keys-format.ts';
import { checkStubs } from '../rooms/retention/disposal/as-recorded.ts';
import type { Report } from './verify-pack.ts';

/**
 * Checks a register without changing a byte of it: SQLite's own integrity check, the chain, every
 * commitment, and the trail's head against the one remembered in the keys file. Works on a private,
 * encrypted copy that is removed afterwards.
 *
 * @param folder the register's folder
 * @param passphrase any officer's
 * @throws Refusal when the register cannot be unlocked or its file not be opened
 */
export async function verifyRegister(folder: string, passphrase: string): Promise<Report> {
  const { keys } = readKeysFile(folder, { repair: false });
  const opened = await openWithPassphrase(keys, { passphrase });
  try {
    const { database: path } = registerPaths(folder);
    inspectFile({ path, facts: keys.database, key: opened.databaseKey, newestVersion: newestKnown(migrations) });
    return examineCopy(path, opened.databaseKey, (copy) => examine(copy, keys));
  } finally {
    forgetKeys(opened);
  }
}

function examine(copy: Database, keys: KeysFile): Report {
  const facts: string[] = [];
  const problems: string[] = [];
  if (passesCheck(copy, 'full')) facts.push('The database file is sound.');
  else problems.push('The database file is damaged.');

  checkFiles(copy, facts, problems);
  const trail = new Trail(new Queries(copy));
  const result = trail.verify();
  if (!result.ok) {
    problems.push(`Entry ${result.sequence} of the audit trail fails: ${result.reason}`);
    return { facts, problems };
  }
  facts.push(
    `${result.count} entries of the audit trail form one chain.`,
    `Its head is ${shortHead(result.head)} (${result.head}).`,
    `Details of ${result.detailsChecked} entries match their commitments; those of ${result.detailsRemoved} have been removed.`,
  );
  checkDisposals(copy, trail, facts, problems);
  const compared = keys.trail === null ? 'continues' : trail.compareWith(keys.trail);
  if (compared === 'older') problems.push('The audit trail is older than when the register was last locked: changes are missing.');
  if (compared === 'differs') problems.push('The audit trail does not hold the head it had when the register was last locked.');
  return { facts, problems };
}

/** Every stub against the entry of the trail that commits to it; a register from before disposals has none. */
function checkDisposals(copy: Database, trail: Trail, facts: string[], problems: string[]): void {
  if (copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'disposals'").get() === undefined) return;
  const { count, problems: found } = checkStubs(new Queries(copy), trail);
  problems.push(...found);
  facts.push(`Disposals that the audit trail records: ${count - found.length} of ${count}.`);
}

/** Every kept file against the checksum that it was kept with. Files are told by their room and time: a name can tell more than IT needs. */
function checkFiles(copy: Database, facts: string[], problems: string[]): void {
  if (copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'evidence_content'").get() === undefined) return;
  const files = copy.prepare<[], { id: string; room: string; added_at: string; sha256: string; content: Uint8Array }>(
    'SELECT evidence.id, room, added_at, sha256, content FROM evidence JOIN evidence_content ON evidence_id = evidence.id ORDER BY evidence.id',
  );
  let right = 0;
  for (const { id, room, added_at: addedAt, sha256, content } of files.iterate()) {
    if (createHash('sha256').update(content).digest('hex') === sha256) right += 1;
    else problems.push(`A kept file is not as it was kept: its SHA-256 differs (${room}, added ${addedAt}, ${id}).`);
  }
  facts.push(`Kept files that match their checksum: ${right}.`);
}
