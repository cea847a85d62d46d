import { z } from 'zod';
import { call } from './call.ts';
import { id, instant, isoDate } from './values.ts';

/* The team's existing password list comes in. Passwords stay in the register process: the window never sees one. */

export const loginField = z.enum(['title', 'address', 'userName', 'password', 'email', 'notes']);
export type LoginField = z.output<typeof loginField>;

export const passwordList = z.strictObject({
  source: id,
  fileName: z.string(),
  kind: z.enum(['spreadsheet', 'keepass-xml']),
  rowCount: z.int(),
  columns: z.array(
    z.strictObject({
      index: z.int(), heading: z.string(), suggested: loginField.nullable(),
      /** Empty for a column that may hold passwords. */
      samples: z.array(z.string()),
    }),
  ),
});
export type PasswordList = z.output<typeof passwordList>;

const passwordListPlanInput = z.strictObject({
  source: id,
  columns: z.partialRecord(loginField, z.int().min(0).max(1000)),
  /** The account of a row as the officer has chosen it; null leaves the row out. Rows not named are matched by what they hold. */
  chosen: z.array(z.strictObject({ row: z.int(), accountId: id.nullable() })).max(20_000),
});

export const passwordListPlan = z.strictObject({
  source: id,
  rows: z.array(
    z.strictObject({
      row: z.int(), title: z.string(), address: z.string(), userName: z.string(),
      accountId: id.nullable(), account: z.string(),
      /** How the account was found: by its address, handle or name, or because the officer said so. */
      matchedBy: z.enum(['address', 'handle', 'name', 'officer', 'nothing']),
      action: z.enum(['add', 'change-password', 'unchanged', 'leave-out', 'refused']),
      /** Why it is refused, or what to look at: also used for another account, so a new password is owed. */
      remarks: z.array(z.string()),
      rotationOwed: z.boolean(),
    }),
  ),
  counts: z.strictObject({ added: z.int(), changed: z.int(), unchanged: z.int(), leftOut: z.int(), refused: z.int(), rotationOwed: z.int() }),
  fingerprint: z.string(),
});
export type PasswordListPlan = z.output<typeof passwordListPlan>;

const passwordListSource = z.strictObject({
  id, fileName: z.string(), importedAt: instant, officer: z.string(), logins: z.int(), destroyedOn: isoDate.nullable(),
});

export const loginImports = {
  readPasswordList: call({
    input: z.strictObject({}),
    output: passwordList, access: 'officer', effect: 'job',
    file: {
      kind: 'open', title: 'Choose the password list',
      filters: [{ name: 'Password lists (xlsx, csv, KeePass XML)', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'xml', 'kdbx'] }],
    },
  }),
  planPasswordList: call({ input: passwordListPlanInput, output: passwordListPlan, access: 'officer', effect: 'job' }),
  importPasswordList: call({
    input: z.strictObject({ plan: passwordListPlanInput, fingerprint: z.string().max(100) }),
    output: z.strictObject({ counts: passwordListPlan.shape.counts, importId: id, fileName: z.string() }),
    access: 'officer', effect: 'job',
  }),
  /** Files that passwords came from, newest first. */
  passwordLists: call({ input: z.strictObject({}), output: z.array(passwordListSource), access: 'viewer', effect: 'read' }),
  /** The officer has destroyed the file that the passwords stood in. */
  sourceDestroyed: call({ input: z.strictObject({ importId: id }), output: z.strictObject({}), access: 'officer', effect: 'change' }),
};
