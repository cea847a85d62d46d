import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { PackFile } from '../../../src/main/register/reports/pack.ts';
import { PackCancelled, PackExists, PackFailed, writePack } from '../../../src/main/register/reports/pack.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const FILES: PackFile[] = [
  { path: 'manifest.json', bytes: bytes('{}\n') },
  { path: 'data/accounts.csv', bytes: bytes('\uFEFFa,b\r\nŁ,1\r\n') },
  { path: 'audit report é.pdf', bytes: bytes('%PDF-1.4 not really'.repeat(500)) },
  { path: 'data/empty.csv', bytes: bytes('') },
];

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'pack-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const check = (where: string): string => execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: where, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });

describe('a pack in a folder', () => {
  test('is accepted by sha256sum and lists its files in order', async () => {
    const target = join(folder, 'pack');
    const paths = await writePack({ kind: 'folder', path: target }, FILES);
    expect(paths).toEqual(['audit report é.pdf', 'data/accounts.csv', 'data/empty.csv', 'manifest.json', 'SHA256SUMS']);
    expect(check(target).match(/: OK$/gm)).toHaveLength(4);
    expect(readFileSync(join(target, 'SHA256SUMS'), 'utf8')).toMatch(/^([0-9a-f]{64} {2}[^\n]+\n){4}$/);
    expect(readdirSync(folder)).toEqual(['pack']);
  });

  test('that was changed afterwards is found out', async () => {
    const target = join(folder, 'pack');
    await writePack({ kind: 'folder', path: target }, FILES);
    writeFileSync(join(target, 'data', 'accounts.csv'), 'changed');
    expect(() => check(target)).toThrow('did NOT match');
  });
});

describe('a pack in a zip', () => {
  test('unpacks to files that sha256sum accepts', async () => {
    const target = join(folder, 'pack.zip');
    const shares: number[] = [];
    await writePack({ kind: 'zip', path: target }, FILES, { onProgress: (share) => shares.push(share), modified: new Date('2026-11-21T17:30:00Z') });
    expect(shares.at(-1)).toBe(1);
    const out = join(folder, 'out');
    execFileSync('python3', ['-m', 'zipfile', '-e', target, out]);
    expect(check(out).match(/: OK$/gm)).toHaveLength(4);
    expect(readdirSync(folder).toSorted()).toEqual(['out', 'pack.zip']);
  });
});

describe.each(['folder', 'zip'] as const)('writing a %s', (kind) => {
  const at = (name: string) => ({ kind, path: join(folder, name) });

  test('never overwrites', async () => {
    writeFileSync(join(folder, 'taken'), 'mine');
    const refusal = await writePack(at('taken'), FILES).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PackExists);
    expect((refusal as Error).message).toBe('"taken" is already there. Choose another name; nothing was changed.');
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  test('leaves nothing behind when it is cancelled', async () => {
    const controller = new AbortController();
    const writing = writePack(at('pack'), FILES, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(writing).rejects.toThrow(PackCancelled);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says what to do when the place is not there', async () => {
    await expect(writePack({ kind, path: join(folder, 'no', 'pack') }, FILES)).rejects.toThrow('The folder for the pack is not there. Choose another one.');
  });

  test('says what to do when the place is read-only', () => {
    chmodSync(folder, 0o555);
    // Root may write anywhere, so as root the attempt is made in a process of nobody's.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const attempt = `
      const { writePack } = await import(${JSON.stringify(pathToFileURL(resolve(import.meta.dirname, '../../../src/main/register/reports/pack.ts')).href)});
      await writePack(${JSON.stringify(at('pack'))}, [{ path: 'a.txt', bytes: new Uint8Array([1]) }]).catch((error) => console.log(error.message));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', attempt], { encoding: 'utf8', ...asNobody });
    expect(said).toBe('You may not write to that folder. Choose another one.\n');
    chmodSync(folder, 0o700);
  });

  test.each(['../x', '/x', 'a\\b', 'a//b', '.', '', 'a/../b', 'nul.txt', 'a\nb', 'x. ', 'SHA256SUMS'])('refuses the path %j', async (path) => {
    await expect(writePack(at('pack'), [{ path, bytes: bytes('x') }])).rejects.toThrow(PackFailed);
    expect(existsSync(join(folder, 'pack'))).toBe(false);
  });

  test('refuses two files that Windows would hold for one', async () => {
    await expect(writePack(at('pack'), [{ path: 'A.csv', bytes: bytes('x') }, { path: 'a.csv', bytes: bytes('y') }])).rejects.toThrow('The pack would hold "a.csv" twice.');
  });
});
