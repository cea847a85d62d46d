import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../resources/tools/common.mjs';

/** Every file that is, or would be, committed and still exists. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

const code = files.filter((file) => /^(src|tests|resources\/tools)\/.*\.(ts|tsx|mts|mjs)$/.test(file));
const text = files.filter((file) => /\.(ts|tsx|mts|mjs|css|scss|json|yml|yaml|md|html|sh|csv|txt)$/.test(file) || ['.ci/run', '.npmrc'].includes(file));

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Files whose text matches, with the line of the first match. */
function where(among: readonly string[], pattern: RegExp): string[] {
  return among.flatMap((file) => {
    const content = read(file);
    const at = content.search(pattern);
    return at < 0 ? [] : [`${file}:${content.slice(0, at).split('\n').length}`];
  });
}

// Put together from parts so that this file does not find itself.
const words = (...parts: string[][]): string => parts.map((letters) => letters.join('')).join('|');
const UNFINISHED = new RegExp(String.raw`\b(${words(['TO', 'DO'], ['FIX', 'ME'], ['X', 'XX'])})\b`);
const SUPPRESSION = new RegExp(words(['oxlint-', 'disable'], ['eslint-', 'disable'], ['@ts-', 'ignore'], ['@ts-', 'expect-error'], ['@ts-', 'nocheck'], ['knip-', 'ignore']));
const REGISTRY = new RegExp(words(['registry', String.raw`\.npmjs`], ['regis', 'try', String.raw`\.[a-z-]+\.(com|org|io)`], ['"resol', 'ved": "http']));
const literally = (place: string): string => place.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** The folders of this machine, wherever the tests run, and those of the machines where the house was built. */
const MACHINE_PATH = new RegExp(String.raw`(${literally(root)}|${literally(homedir())})(?![\w-])|(^|[^\w.-])(${words(['/wo', 'rk/'], ['/ro', 'ot/'])})`);

describe('house rules', () => {
  it('sees the files of the house', () => {
    expect(code.length).toBeGreaterThan(10);
    expect(text).toContain('package.json');
  });

  it('keeps every file of code at 300 lines or fewer', () => {
    const long = code.map((file) => ({ file, lines: read(file).trimEnd().split('\n').length })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('names files and folders of code in kebab-case', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
    expect(code.filter((file) => !file.split('/').every((part) => name.test(part)))).toEqual([]);
  });

  it('keeps nothing in the top level but what the architecture names', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.slice(0, file.indexOf('/'))));
    expect([...folders].filter((folder) => !['src', 'tests', 'resources', '.ci'].includes(folder))).toEqual([]);
  });

  it('leaves no reminder of unfinished work', () => {
    expect(where(code, UNFINISHED)).toEqual([]);
  });

  it('switches no check off in the code', () => {
    expect(where(code, SUPPRESSION)).toEqual([]);
  });

  it('names no package registry', () => {
    expect(where(text, REGISTRY)).toEqual([]);
  });

  it('names no folder of a particular machine', () => {
    expect(where(text, MACHINE_PATH)).toEqual([]);
  });
});
