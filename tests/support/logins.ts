import { writeFileSync } from 'node:fs';
import type { InputOf, OutputOf } from '../../src/preload/contract/index.ts';
import type { LoginFacts } from '../../src/preload/contract/logins.ts';
import type { PasswordList, PasswordListPlan } from '../../src/preload/contract/logins-import.ts';
import { accountFactsWith } from './accounts.ts';
import type { House } from './house.ts';

/** A login with nothing wrong in it, but for what a test changes. */
export function loginFactsWith(accountId: string, changes: Partial<LoginFacts> = {}): LoginFacts {
  return {
    accountId, label: '', userName: 'wardnews', email: 'comms@example.org', twoStep: 'authenticator-app', twoStepHolder: 'Duty phone of Communications',
    recoveryRoute: 'Codes in the safe', ...changes,
  };
}

/** Adds an account on X. @returns its id */
export async function accountNamed(house: House, name: string): Promise<string> {
  const handle = name.toLowerCase().replaceAll(/[^a-z]/gu, '');
  const facts = accountFactsWith({ name, address: `https://x.com/${handle}`, handle: `@${handle}` });
  return (await house.call('accounts.add', facts)).id;
}

/** Everything that the register holds or has said outside a reply, as one text: no password may stand in it. */
export function everythingKept(house: House): string {
  const { database } = house.session.register;
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const rows = tables.map(({ name }) => database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all());
  const plain = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value);
  return JSON.stringify([rows, house.events, house.failures], (key, value: unknown) =>
    plain(key, isBufferJson(value) ? Buffer.from(value.data) : value));
}

function isBufferJson(value: unknown): value is { readonly data: readonly number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;
}

/** A password list on the desk, and its dry run with the columns as they are suggested. */
export interface PlannedList {
  readonly list: PasswordList;
  readonly input: InputOf<'logins.planPasswordList'>;
  readonly plan: PasswordListPlan;
}

/** Reads content as a file and makes the dry run. */
export async function plannedList(
  house: House, content: string | Uint8Array, chosen: InputOf<'logins.planPasswordList'>['chosen'] = [], name = 'passwords.csv',
): Promise<PlannedList> {
  const path = house.path(name);
  writeFileSync(path, content);
  const list = await house.call('logins.readPasswordList', {}, path);
  const columns = Object.fromEntries(list.columns.flatMap(({ suggested, index }) => (suggested === null ? [] : [[suggested, index]])));
  const input = { source: list.source, columns, chosen };
  return { list, input, plan: await house.call('logins.planPasswordList', input) };
}

/** Imports a list as its dry run shows it. */
export async function importedList(house: House, content: string | Uint8Array, name?: string): Promise<OutputOf<'logins.importPasswordList'>> {
  const { input, plan } = await plannedList(house, content, [], name);
  return await house.call('logins.importPasswordList', { plan: input, fingerprint: plan.fingerprint });
}
