import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binaryOf, gather, pinnedNode, root } from '../../../resources/tools/common.mjs';

/** A small house that keeps every rule. */
const CLEAN: Readonly<Record<string, string>> = {
  'src/main/index.ts': "import { app } from 'electron';\nimport { openWindow } from './shell/window.ts';\nopenWindow(app);\n",
  'src/main/shell/window.ts': "import type { App } from 'electron';\nexport function openWindow(app: App): void {\n  app.setName('Test');\n}\n",
  'src/main/register/rooms/settings/service.ts': "import { firstYear } from './rules.ts';\nexport const service = firstYear;\n",
  'src/main/register/rooms/settings/rules.ts': 'export const firstYear = 2020;\n',
  'src/main/register/rooms/people/table.ts': 'export interface Person {\n  readonly id: string;\n}\n',
  'src/main/register/rooms/people/service.ts':
    "import type { Person } from './table.ts';\nexport const nobody: Person = { id: '' };\n",
  'src/main/register/rooms/accounts/rules.ts':
    "import { firstYear } from '../settings/rules.ts';\nexport const since = firstYear;\n",
  'src/main/register/rooms/accounts/service.ts':
    "import { nobody } from '../people/service.ts';\nimport { since } from './rules.ts';\nexport const accounts = [nobody, since];\n",
  'src/main/register/database/schema.ts': 'export const tables = 1;\n',
  'src/preload/contract/accounts.ts': 'export interface Account {\n  readonly id: string;\n}\n',
  'src/renderer/screens/accounts/list.ts':
    "import type { Account } from '../../../preload/contract/accounts.ts';\nexport const list: Account[] = [];\n",
  'tests/unit/list.ts': "import { list } from '../../src/renderer/screens/accounts/list.ts';\nexport const length = list.length;\n",
};

let house = '';

/** Writes files into the small house. */
async function build(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(house, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** The import check as `npm run lint` runs it, on the small house. */
const checkImports = async (fewest = 10): Promise<{ code: number; output: string }> =>
  gather(pinnedNode(), [path.join(root, 'resources/tools/check-imports.mjs'), house, String(fewest)]);

/** The code check as `npm run lint` runs it, on the small house. */
const checkCode = async (): Promise<{ code: number; output: string }> =>
  gather(pinnedNode(), [binaryOf('oxlint'), '--deny-warnings', '--format=unix', 'src', 'tests'], { cwd: house });

beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'comms-register-lint-'));
  await cp(path.join(root, '.oxlintrc.json'), path.join(house, '.oxlintrc.json'));
  await symlink(path.join(root, 'node_modules'), path.join(house, 'node_modules'), 'junction');
  await build(CLEAN);
});

afterAll(async () => {
  await rm(house, { recursive: true, force: true });
});

const rooms = 'src/main/register/rooms';

/** What is forbidden, the rule's name, the file that breaks it, its text. */
type Planted = readonly [what: string, rule: string, file: string, content: string];

const FORBIDDEN_IMPORTS: readonly Planted[] = [
  ['a room that imports Electron', 'electron-only-in-the-shell', `${rooms}/accounts/clock.ts`, "import { app } from 'electron';\nexport const name = app.name;\n"],
  ['a room that knows a type of Electron', 'electron-only-in-the-shell', `${rooms}/accounts/clock-type.ts`, "import type { App } from 'electron';\nexport type Clock = App;\n"],
  ['a screen that imports Electron', 'electron-only-in-the-shell', 'src/renderer/app/opener.ts', "import { shell } from 'electron';\nexport const open = shell;\n"],
  ['a room that uses a room above it', 'floor-2', `${rooms}/people/upward.ts`, "import { accounts } from '../accounts/service.ts';\nexport const up = accounts;\n"],
  ['a room that knows a type of a room above it', 'floor-1', `${rooms}/settings/upward.ts`, "import type { nobody } from '../people/service.ts';\nexport type Up = typeof nobody;\n"],
  ['a room that uses a room beside it', 'floor-2', `${rooms}/policies/sideways.ts`, "import { nobody } from '../people/service.ts';\nexport const side = nobody;\n"],
  ["a room that reads another room's table", 'table-of-another-room', `${rooms}/accounts/reader.ts`, "import type { Person } from '../people/table.ts';\nexport type Reader = Person;\n"],
  ["a command that reads a room's table", 'table-outside-its-room', 'src/main/register/demo/run-demo.ts', "import type { Person } from '../rooms/people/table.ts';\nexport type Demo = Person;\n"],
  ['rules that read a file', 'rules-are-pure', `${rooms}/people/rules/files.ts`, "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
  ['rules that call a service', 'rules-are-pure', `${rooms}/people/rules/caller.ts`, "import { nobody } from '../service.ts';\nexport const read = nobody;\n"],
  ['a room without a floor', 'room-without-floor', `${rooms}/attic/service.ts`, "import { firstYear } from '../settings/rules.ts';\nexport const attic = firstYear;\n"],
  ['a room that uses the dispatcher', 'room-uses-front-office', `${rooms}/people/caller.ts`, "import { calls } from '../../calls.ts';\nexport const called = calls;\n"],
  ['a room that makes paper without being one that prints', 'paper-only-where-paper-is-made', `${rooms}/accounts/print.ts`, "import { paper } from '../../reports/pdf/paper.ts';\nexport const print = paper;\n"],
  ['a screen that reaches into the main process', 'renderer-knows-only-the-contract', 'src/renderer/app/frame.ts', "import { firstYear } from '../../main/register/rooms/settings/rules.ts';\nexport const year = firstYear;\n"],
  ['a screen that uses Node', 'renderer-without-node', 'src/renderer/app/files.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
  ['the register process that uses the shell', 'register-is-plain-node', 'src/main/register/session.ts', "import { openWindow } from '../shell/window.ts';\nexport const open = openWindow;\n"],
  ['the shell that holds business', 'shell-without-business', 'src/main/shell/menu.ts', "import { firstYear } from '../register/rooms/settings/rules.ts';\nexport const year = firstYear;\n"],
  ['the map of records that knows more of a room than its tables', 'record-map-knows-data-only', 'src/main/register/record-map/tables.ts', "import { nobody } from '../rooms/people/service.ts';\nexport const map = nobody;\n"],
  ['what a room says of its tables that uses a room', 'what-a-room-says-of-its-tables-is-data', `${rooms}/people/disposal.ts`, "import { nobody } from './service.ts';\nexport const tables = [nobody];\n"],
  ['the ground that knows a room', 'ground-carries-rooms', 'src/main/register/database/rows.ts', "import { firstYear } from '../rooms/settings/rules.ts';\nexport const rows = firstYear;\n"],
  ['a contract that imports a screen', 'contract-stands-alone', 'src/preload/contract/people.ts', "import type { list } from '../../renderer/screens/accounts/list.ts';\nexport type People = typeof list;\n"],
  ['two files that need each other', 'no-circle', `${rooms}/settings/egg.ts`, "import { hen } from './hen.ts';\nexport const egg: number = hen;\n"],
];

/** What the rule breakers reach for. */
const PROPS: Readonly<Record<string, string>> = {
  'src/main/register/calls.ts': 'export const calls = 1;\n',
  'src/main/register/reports/pdf/paper.ts': 'export const paper = 1;\n',
  [`${rooms}/settings/hen.ts`]: "import { egg } from './egg.ts';\nexport const hen: number = egg;\n",
};

const FORBIDDEN_CODE: readonly Planted[] = [
  ['any', 'no-explicit-any', 'src/main/loose.ts', 'export const loose: any = 1;\n'],
  ['a default export', 'no-default-export', 'src/main/nameless.ts', 'export default 1;\n'],
  ['a silenced compiler', 'ban-ts-comment', 'src/main/silent.ts', `// @ts-${'ignore'}\nexport const silent = 1;\n`],
  ['a file of more than 300 lines', 'max-lines', 'src/main/long.ts', 'export {};\n'.repeat(301)],
  ['a file name that is not in kebab-case', 'filename-case', 'src/main/camelCase.ts', 'export const camel = 1;\n'],
  ['a test that is switched off', 'no-disabled-tests', 'tests/unit/off.test.ts', "import { expect, it } from 'vitest';\nit.skip('is off', () => {\n  expect(1).toBe(1);\n});\n"],
];

const filesOf = (planted: readonly Planted[]): Record<string, string> => Object.fromEntries(planted.map(([, , file, content]) => [file, content]));

describe('on a house that keeps every rule', () => {
  it('the import check passes, and has seen all of it', async () => {
    const { code, output } = await checkImports(Object.keys(CLEAN).length);
    expect(output).toMatch(/\d+ modules, 0 broken rules/);
    expect(code).toBe(0);
  });

  it('the import check fails when its tool saw hardly any module', async () => {
    const { code, output } = await checkImports(1000);
    expect(output).toContain('the check did not work');
    expect(code).toBe(1);
  });

  it('the code check passes', async () => {
    const { code, output } = await checkCode();
    expect(output).not.toMatch(/\[Error/);
    expect(code).toBe(0);
  });
});

describe('with forbidden things planted in it', () => {
  let imports = { code: 0, output: '' };
  let code = { code: 0, output: '' };

  beforeAll(async () => {
    await build({ ...PROPS, ...filesOf(FORBIDDEN_IMPORTS), ...filesOf(FORBIDDEN_CODE) });
    imports = await checkImports();
    code = await checkCode();
  });

  it('both checks fail', () => {
    expect(imports.code).toBe(1);
    expect(code.code).toBe(1);
  });

  it.for(FORBIDDEN_IMPORTS)('the import check names %s', ([, rule, file]) => {
    expect(imports.output.split('\n')).toContainEqual(expect.stringContaining(`${rule}: ${file} -> `));
  });

  it('the import check names nothing that is allowed', () => {
    const named = imports.output.split('\n').filter((line) => line.includes(' -> ')).map((line) => line.split(/: | -> /)[1]);
    const planted = new Set([...Object.keys(PROPS), ...FORBIDDEN_IMPORTS.map(([, , file]) => file)]);
    expect(named.filter((file) => file === undefined || !planted.has(file))).toEqual([]);
  });

  it.for(FORBIDDEN_CODE)('the code check names %s', ([, rule, file]) => {
    const lines = code.output.split('\n').filter((line) => line.includes(path.basename(file)));
    expect(lines).toContainEqual(expect.stringContaining(rule));
  });
});
