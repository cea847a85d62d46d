import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { root } from '../../resources/tools/common.mjs';
import { CHECKLIST, FURTHER_POINTS } from '../../src/main/shell/security/checklist.ts';
import { FUSES, LEFT_AS_SHIPPED } from '../../src/main/shell/security/fuses.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** True when a test of this title is in the file. */
function hasTest(file: string, title: string): boolean {
  return read(file).includes(`it('${title}'`);
}

describe("Electron's security checklist", () => {
  it('has all twenty points, in order', () => {
    expect(CHECKLIST.map(({ point }) => point)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it.each([...CHECKLIST, ...FURTHER_POINTS])('"$title" is kept in a file and broken by a test', ({ keptIn, brokenBy }) => {
    expect(read(keptIn).length).toBeGreaterThan(0);
    expect(hasTest(brokenBy.file, brokenBy.test), `${brokenBy.file} has no test "${brokenBy.test}"`).toBe(true);
  });
});

describe('point 16', () => {
  it('a current Electron is shipped', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const wanted = Number.parseInt(devDependencies['electron']?.replace(/^\D+/u, '') ?? '', 10);
    const installed = JSON.parse(read('node_modules/electron/package.json')) as { version: string };
    // 45 was the newest supported line when the app was made; Electron supports three at a time.
    expect(wanted).toBeGreaterThanOrEqual(45);
    expect(Number.parseInt(installed.version, 10)).toBe(wanted);
  });
});

describe('point 19', () => {
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));

  it('decides about every fuse that there is', () => {
    expect(Object.keys(FUSES).toSorted()).toEqual(names.toSorted());
  });

  it('the packaging sets every fuse as the table says', () => {
    const config = read('electron-builder.yml');
    const section = /^electronFuses:\n((?: {2}.*\n)+)/mu.exec(config)?.[1] ?? '';
    const set = Object.fromEntries([...section.matchAll(/^ {2}(\w+): (true|false)$/gmu)].map(([, name = '', value]) => [name, value === 'true']));
    const wanted = Object.entries(FUSES)
      .filter(([name]) => !LEFT_AS_SHIPPED.has(name))
      .map(([name, on]) => [name.charAt(0).toLowerCase() + name.slice(1), on]);
    expect(set).toEqual(Object.fromEntries(wanted));
  });

  it('leaves no way in for foreign code', () => {
    expect(FUSES).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      OnlyLoadAppFromAsar: true,
      EnableEmbeddedAsarIntegrityValidation: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });
});
