import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { shortHead } from '../../src/main/register/audit/chain.ts';
import { Trail } from '../../src/main/register/audit/trail.ts';
import { Queries } from '../../src/main/register/database/queries.ts';
import { rememberFacts } from '../../src/main/register/keys/change-slots.ts';
import { writeKeysFile } from '../../src/main/register/keys/keys-file.ts';
import { openPack, openZip } from '../../src/main/register/verify/pack-files.ts';
import { readSums } from '../../src/main/register/verify/sums.ts';
import { verifyPack } from '../../src/main/register/verify/verify-pack.ts';
import { verifyRegister } from '../../src/main/register/verify/verify-register.ts';
import { appendEntries, crashCopy, hashFolder, makeRegister, openRegister, temporaryFolder, type TestRegister, testPassphrase } from '../support/register-files.ts';

let folder: string;
let register: TestRegister;
let head: string;

beforeEach(async () => {
  const temporary = temporaryFolder();
  folder = temporary.path;
  mkdirSync(join(folder, 'register'));
  register = await makeRegister(join(folder, 'register'), 6);
  head = register.keys.trail?.hash ?? '';
  return () => temporary[Symbol.dispose]();
});

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const tables = [
  'accounts.csv', 'reviews.csv', 'reviewed-before.csv', 'not-reviewed.csv', 'not-known.csv', 'answers.csv', 'concerns.csv', 'certifications.csv', 'not-certified.csv',
];

/** A pack as the app writes it: report, data, trail from the third entry on, manifest, sums. */
function packFiles(): Record<string, string> {
  const database = openRegister(register);
  const links = [...new Trail(new Queries(database)).entriesBetween('2026-01-01', '2027-01-01')].slice(2);
  database.close();
  const files: Record<string, string> = {
    'report.pdf': '%PDF-1.4 report',
    ...Object.fromEntries(tables.map((name) => [name, 'name,platform\nTrust,Facebook\n'])),
    'README.txt': 'How to check this pack',
    'data/more with spaces.csv': 'name,platform\nTrust,Facebook\n',
    'audit-trail.jsonl': links.map(({ text, hash }) => `${JSON.stringify({ text, hash })}\n`).join(''),
  };
  return summed({ ...files, 'manifest.json': manifestOf([...Object.keys(files), 'manifest.json']) });
}

const manifestOf = (files: readonly string[], change: object = {}): string =>
  JSON.stringify({ format: 'comms-register-pack-1', trailHead: head, trailEntries: 6, firstSequence: 3, files, period: '2026', ...change });

/** With sums made to fit, as somebody makes them who has changed a pack. */
const summed = (files: Record<string, string>): Record<string, string> => ({ ...files, SHA256SUMS: sumsOf(files) });

const trailOf = (files: Record<string, string>): string[] => (files['audit-trail.jsonl'] ?? '').split('\n').filter((line) => line !== '');

/** A pack without some of its files, which neither the sums nor the manifest list any more. */
function without(...names: string[]): Record<string, string> {
  const kept = Object.fromEntries(Object.entries(packFiles()).filter(([name]) => name !== 'SHA256SUMS' && !names.includes(name)));
  return summed('manifest.json' in kept ? { ...kept, 'manifest.json': manifestOf(Object.keys(kept)) } : kept);
}

function sumsOf(files: Record<string, string>): string {
  return Object.entries(files)
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, text]) => `${sha256(text)}  ${name}\n`)
    .join('');
}

function writePack(files: Record<string, string>): string {
  const target = join(folder, 'pack');
  rmSync(target, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), text);
  }
  return target;
}

const zipOf = (files: Record<string, string>, base = ''): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [base + name, Buffer.from(text)])));

const problemsOf = (files: Record<string, string>): readonly string[] => verifyPack(openPack(writePack(files))).problems;

describe('a pack', () => {
  test('as it was written holds, as folder and as zip, and sha256sum agrees', () => {
    const files = packFiles();
    const target = writePack(files);
    const report = verifyPack(openPack(target));
    expect(report.problems).toEqual([]);
    expect(report.facts.join('\n')).toContain('Entries 3 to 6');
    expect(report.facts.join('\n')).toContain(shortHead(head));
    expect(verifyPack(openZip(zipOf(files))).problems).toEqual([]);
    const zip = join(folder, 'pack.zip');
    writeFileSync(zip, zipOf(files, 'audit pack 2026/'));
    expect(verifyPack(openPack(zip)).problems).toEqual([]);
    expect(execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: target, encoding: 'utf8' })).toContain('report.pdf: OK');
  });

  test.each(['report.pdf', 'data/more with spaces.csv', 'audit-trail.jsonl', 'manifest.json'])('with one changed byte in %s fails', (name) => {
    const files = packFiles();
    expect(problemsOf({ ...files, [name]: `${files[name] ?? ''} ` })).toContain(`${name} has been changed: its SHA-256 differs.`);
  });

  test('from before accounts that were given up had a table of their own holds as it was handed out', () => {
    expect(Object.keys(packFiles())).not.toContain('stopped.csv');
    expect(problemsOf(packFiles())).toEqual([]);
  });

  test('with a missing, an added or a doubly listed file fails', () => {
    const { 'data/more with spaces.csv': _more, ...fewer } = packFiles();
    expect(problemsOf(fewer)).toEqual([
      'data/more with spaces.csv is listed but not there.', 'data/more with spaces.csv is listed in manifest.json but not there.',
    ]);
    expect(problemsOf({ ...packFiles(), 'extra.txt': 'x' })).toEqual(['extra.txt is not listed in SHA256SUMS.', 'extra.txt is not listed in manifest.json.']);
    const files = packFiles();
    expect(problemsOf({ ...files, SHA256SUMS: (files['SHA256SUMS'] ?? '') + sumsOf({ 'report.pdf': '%PDF-1.4 report' }) })).toEqual(['report.pdf is listed more than once.']);
  });

  test('with a changed trail fails even when the sums were made to fit', () => {
    const files = packFiles();
    const changed = { ...files, 'audit-trail.jsonl': (files['audit-trail.jsonl'] ?? '').replace('Ngozi', 'Other') };
    expect(problemsOf(summed(changed))).toEqual(['Entry 3 of the audit trail fails: Its contents do not match its hash.']);
  });

  test('with a shortened trail fails against the manifest, and with a gap at the entry', () => {
    const lines = trailOf(packFiles());
    const shortened = (kept: string[]): readonly string[] => problemsOf(summed({ ...packFiles(), 'audit-trail.jsonl': `${kept.join('\n')}\n` }));
    expect(shortened(lines.slice(0, -1))).toEqual([
      'The audit trail ends with another head than manifest.json names.', 'The audit trail ends with entry 5, but manifest.json says that it has 6.',
    ]);
    expect(shortened(lines.slice(1))).toEqual(['The audit trail begins with entry 4, but manifest.json says with entry 3.']);
    expect(shortened(lines.toSpliced(1, 1))).toEqual([expect.stringContaining('Entry 4')]);
    expect(shortened(['nonsense'])).toEqual([expect.stringContaining('Line 1')]);
    expect(shortened([])).toEqual(['audit-trail.jsonl has no entries.']);
  });

  test('without manifest or trail says so', () => {
    expect(problemsOf(without('manifest.json', 'audit-trail.jsonl'))).toEqual(['There is no audit-trail.jsonl.', 'There is no manifest.json.']);
  });

  test.each(['report.pdf', 'README.txt', ...tables])('without %s fails, although neither sums nor manifest list it any more', (name) => {
    expect(problemsOf(without(name))).toEqual([`There is no ${name}, which every pack has.`]);
  });

  test.each<[string, object, string]>([
    ['another number of entries', { trailEntries: 9 }, 'The audit trail ends with entry 6, but manifest.json says that it has 9.'],
    ['another first entry', { firstSequence: 1 }, 'The audit trail begins with entry 3, but manifest.json says with entry 1.'],
    ['another head', { trailHead: 'a'.repeat(64) }, 'The audit trail ends with another head than manifest.json names.'],
    ['half a head', { trailHead: 'a'.repeat(20) }, 'manifest.json is not the manifest of an audit pack; wrong in it: trailHead.'],
    ['another form', { format: 'comms-register-pack-0' }, 'manifest.json is not the manifest of an audit pack; wrong in it: format.'],
    ['no list of files', { files: null, trailEntries: '6' }, 'manifest.json is not the manifest of an audit pack; wrong in it: trailEntries, files.'],
  ])('whose manifest names %s fails', (_what, change, problem) => {
    const files = packFiles();
    const names = Object.keys(files).filter((name) => name !== 'SHA256SUMS');
    expect(problemsOf(summed({ ...files, 'manifest.json': manifestOf(names, change) }))).toEqual([problem]);
  });

  test('whose manifest is not JSON, or lists what is not there and leaves out what is, fails', () => {
    const files = packFiles();
    expect(problemsOf(summed({ ...files, 'manifest.json': '{' }))).toEqual(['manifest.json is not the manifest of an audit pack; wrong in it: all of it.']);
    const names = Object.keys(files).filter((name) => name !== 'SHA256SUMS' && name !== 'data/more with spaces.csv');
    expect(problemsOf(summed({ ...files, 'manifest.json': manifestOf([...names, 'letter.pdf']) }))).toEqual([
      'letter.pdf is listed in manifest.json but not there.', 'data/more with spaces.csv is not listed in manifest.json.',
    ]);
  });

  test('a link in the folder, and a file beside the pack in the zip, fail', () => {
    const target = writePack(packFiles());
    symlinkSync('report.pdf', join(target, 'link.pdf'));
    expect(verifyPack(openPack(target)).problems).toEqual(['link.pdf is not an ordinary file.']);
    const zip = join(folder, 'pack.zip');
    writeFileSync(zip, zipSync({ 'beside.txt': Buffer.from('x'), ...Object.fromEntries(Object.entries(packFiles()).map(([name, text]) => [`pack/${name}`, Buffer.from(text)])) }));
    expect(verifyPack(openPack(zip)).problems).toEqual(['beside.txt lies beside the pack and is not listed in SHA256SUMS.']);
  });

  test('two files of one name in a zip fail: another program might show the other one', () => {
    const bytes = Buffer.from(zipOf({ ...packFiles(), 'report.pdg': 'forged' }));
    // The name occurs in the file's own header and in the directory.
    for (let at = bytes.indexOf('report.pdg'); at >= 0; at = bytes.indexOf('report.pdg')) bytes.write('report.pdf', at);
    expect(verifyPack(openZip(bytes)).problems).toContain('report.pdf is in the zip more than once.');
  });

  test.each(['__proto__', 'folder-!/'])('an entry of a zip that is called %s does not slip in unseen', (name) => {
    const stand = 'x'.repeat(name.length);
    const bytes = Buffer.from(zipOf({ ...packFiles(), [stand]: 'hidden' }));
    for (let at = bytes.indexOf(stand); at >= 0; at = bytes.indexOf(stand)) bytes.write(name, at);
    const { problems } = verifyPack(openZip(bytes));
    expect(problems).toEqual([name.endsWith('/') ? `${name} is named like a folder and has contents.` : `${name} is in the zip under a name that cannot be read.`]);
  });

  test('sums that point out of the pack are not followed', () => {
    const digest = 'a'.repeat(64);
    const { lines, unreadable } = readSums(`${digest}  ../x\n${digest}  /etc/passwd\n${digest} *ok.bin\nnonsense\n${digest}  a/../../b\n`);
    expect(lines).toEqual([{ sha256: digest, path: 'ok.bin' }]);
    expect(unreadable).toEqual([1, 2, 4, 5]);
  });
});

describe('a register', () => {
  test('as it was locked holds, and not a byte of it changes', async () => {
    const before = hashFolder(register.paths.folder);
    const report = await verifyRegister(register.paths.folder, testPassphrase);
    expect(report.problems).toEqual([]);
    expect(report.facts.join('\n')).toContain(shortHead(head));
    expect(hashFolder(register.paths.folder)).toEqual(before);
  });

  test('with a WAL is checked with its last commits, and the WAL stays', async () => {
    const crashed = join(folder, 'crashed');
    mkdirSync(crashed);
    crashCopy(register, crashed, (database) => appendEntries(database, 4));
    const before = hashFolder(crashed);
    const report = await verifyRegister(crashed, testPassphrase);
    expect(report).toMatchObject({ problems: [], facts: expect.arrayContaining(['10 entries of the audit trail form one chain.']) });
    expect(hashFolder(crashed)).toEqual(before);
  });

  test('put back to an earlier state is noticed, because the keys file remembers the later head', async () => {
    const earlier = readFileSync(register.paths.database);
    const database = openRegister(register);
    appendEntries(database, 1);
    const later = new Trail(new Queries(database)).head();
    database.close();
    writeKeysFile(register.paths.folder, rememberFacts(register.keys, register.opened, { trail: later }), register.opened.databaseKey);
    expect((await verifyRegister(register.paths.folder, testPassphrase)).problems).toEqual([]);
    writeFileSync(register.paths.database, earlier);
    expect((await verifyRegister(register.paths.folder, testPassphrase)).problems).toEqual([expect.stringContaining('changes are missing')]);
  });

  test('with a kept file that was changed fails, and does not tell its name', async () => {
    const database = openRegister(register);
    // This register has nothing but its trail.
    database.exec(`CREATE TABLE evidence (id TEXT PRIMARY KEY, room TEXT, record_id TEXT, kind TEXT, name TEXT, media_type TEXT, bytes INTEGER, sha256 TEXT, added_at TEXT, added_by TEXT);
      CREATE TABLE evidence_content (evidence_id TEXT PRIMARY KEY, content BLOB)`);
    const keep = database.prepare('INSERT INTO evidence (id, room, record_id, kind, name, media_type, bytes, sha256, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const content = database.prepare('INSERT INTO evidence_content (evidence_id, content) VALUES (?, ?)');
    for (const [id, text] of [['file-1', 'as it was'], ['file-2', 'other']] as const) {
      keep.run(id, 'incidents', 'record', 'Screenshot', 'secret name.txt', 'text/plain', 9, createHash('sha256').update('as it was').digest('hex'), '2026-11-20T10:00:00.000Z', 'Officer');
      content.run(id, Buffer.from(text));
    }
    database.close();
    const { facts, problems } = await verifyRegister(register.paths.folder, testPassphrase);
    expect(facts).toContain('Kept files that match their checksum: 1.');
    expect(problems).toEqual(['A kept file is not as it was kept: its SHA-256 differs (incidents, added 2026-11-20T10:00:00.000Z, file-2).']);
  });

  test('with a changed entry fails at that entry', async () => {
    const database = openRegister(register);
    database.exec(`DROP TRIGGER trail_entries_unchanged; UPDATE trail_entries SET text = replace(text, 'Ngozi', 'Other') WHERE sequence = 4`);
    database.close();
    const { problems } = await verifyRegister(register.paths.folder, testPassphrase);
    expect(problems).toEqual(['Entry 4 of the audit trail fails: Its contents do not match its hash.']);
  });
});

describe('the command', () => {
  const run = (path: string, input = ''): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['src/main/register/verify/run-verify.ts', path], { input, encoding: 'utf8' });

  test('ends with 0 for what holds, 1 for what does not, 2 for what could not be checked', () => {
    const pack = writePack(packFiles());
    expect(run(pack)).toMatchObject({ status: 0, stdout: expect.stringContaining('OK') });
    writeFileSync(join(pack, 'report.pdf'), 'forged');
    expect(run(pack)).toMatchObject({ status: 1, stdout: expect.stringContaining('FAIL  report.pdf') });
    expect(run(join(folder, 'nowhere'))).toMatchObject({ status: 2, stderr: expect.stringContaining('no such file') });
    expect(run(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('not an audit pack') });
  });

  test('takes the passphrase for a register from its input and never prints it', () => {
    const good = run(register.paths.database, `${testPassphrase}\n`);
    expect(good).toMatchObject({ status: 0, stdout: expect.stringContaining(shortHead(head)) });
    const bad = run(register.paths.folder, 'a wrong passphrase\n');
    expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining('not unlocked') });
    for (const { stdout, stderr } of [good, bad]) expect(stdout + stderr).not.toMatch(/four plain words|a wrong passphrase/u);
    truncateSync(register.paths.database, 4096);
    expect(run(register.paths.folder, `${testPassphrase}\n`)).toMatchObject({ status: 2, stderr: expect.stringContaining('cut short') });
  });
});
