import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { CallName, InputOf, OutputOf } from '../../../preload/contract/index.ts';
import type { Answer, ReviewForm } from '../../../preload/contract/reviews.ts';
import { systemClock } from '../clock.ts';
import { Dispatcher } from '../dispatcher.ts';
import { loadPacks } from '../rooms/policies/pack-library.ts';
import { Session } from '../session.ts';
import { noKeychain } from './no-keychain.ts';
import { writeSampleSpreadsheet } from './sample-spreadsheet.ts';

/*
 * `npm run demo -- [folder]`: the officer's whole job on sample data, without a window, through the same
 * services. Prints one line for every file it makes; everything in them is fictional.
 */

const folder = resolve(process.argv[2] ?? 'demo-output');
const resources = resolve(import.meta.dirname, '../../../../resources');
const data = mkdtempSync(join(tmpdir(), 'comms-register-demo-'));

const dispatcher = new Dispatcher({
  session: new Session({
    dataFolder: data, packs: loadPacks(join(resources, 'policies')), clock: systemClock, keychain: noKeychain, newId: uuidv7,
    place: { machine: 'demo', signIn: 'demo' },
  }),
  emit: () => undefined,
  toClipboard: () => undefined,
  fontsFolder: join(resources, 'fonts'),
  logFailure: (name, error) => console.error(`${name} failed:`, error),
});

async function call<Name extends CallName>(name: Name, input: InputOf<Name>, path?: string): Promise<OutputOf<Name>> {
  const reply = await dispatcher.dispatch(name, input, path === undefined ? {} : { file: { path } });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value as OutputOf<Name>;
}

function made(name: string, what: string): void {
  console.log(`${name}  ${what}`);
}

/** A pack is never overwritten, so each run empties the folder, but only one that an earlier run has marked as its own. */
function emptyOwnFolder(): void {
  const mark = join(folder, '.made-by-demo');
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(mark)) throw new Error(`${folder} holds other files. Name an empty folder: npm run demo -- <folder>`);
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, 'The demo may empty this folder.\n');
}

async function importAccounts(): Promise<void> {
  const name = 'accounts to import.xlsx';
  await writeSampleSpreadsheet(join(folder, name));
  made(name, 'a team’s spreadsheet of accounts, two of its rows wrong on purpose');
  const sheet = await call('accounts.readSpreadsheet', {}, join(folder, name));
  const columns = Object.fromEntries(sheet.columns.flatMap(({ suggested, index }) => (suggested === null ? [] : [[suggested, index]])));
  const plan = {
    source: sheet.source, columns,
    directorates: [{ name: 'Digital services', take: 'non-clinical' as const, existingId: null }],
  };
  const { fingerprint, refused } = await call('accounts.planImport', plan);
  const done = await call('accounts.runImport', { plan, fingerprint });
  console.log(`  imported: ${done.added} new, ${done.changed} changed, ${done.unchanged} unchanged, ${done.refused} refused`);
  for (const row of refused) console.log(`  row ${row.row}, ${row.field}: ${row.reason}`);
}

/** Works through the quarter's list as an officer does, leaving some for the report to show as not done. */
async function reviewQuarter(): Promise<string> {
  const list = await call('reviews.worklist', { period: null });
  let next: string | null = list.items.find((item) => !['done', 'missed', 'stopped'].includes(item.state))?.accountId ?? null;
  for (let done = 0; next !== null && done < 8; done += 1) {
    const form: ReviewForm = await call('reviews.form', { accountId: next, period: list.period.id });
    const { nextAccountId } = await call('reviews.record', {
      accountId: next, period: list.period.id, reviewedOn: list.today, answers: form.questions.map((question): Answer => ({
        questionId: question.id,
        value: question.kind === 'yes-no' ? (question.concernWhen === 'yes' ? 'no' : 'yes') : null,
        text: question.kind === 'number' ? '14' : question.kind === 'date' ? list.today : '', note: '', grounds: [],
      })),
      outcome: 'standards-met', note: '',
    });
    next = nextAccountId;
  }
  const { totals, period } = await call('reviews.worklist', { period: null });
  console.log(`  reviewed: ${totals.done} of ${totals.accounts} in ${period.title}; ${totals.neverReviewed} never reviewed, ${totals.overdue} overdue, ${totals.due} due`);
  return period.from;
}

async function printCertificates(): Promise<void> {
  const { policies } = await call('certifications.matrix', { policyId: null });
  const rows = policies.flatMap(({ policyId, policyReference, voluntary, rows: ofPolicy }) => ofPolicy.map((row) => ({ ...row, policyId, policyReference, voluntary })));
  const chosen = [rows.find((row) => row.kind === 'clinical'), rows.find((row) => row.kind === 'non-clinical'), rows.find((row) => row.voluntary)];
  for (const row of chosen) {
    if (row === undefined) continue;
    const name = `Appendix 3 ${row.policyReference} ${row.directorate}.pdf`;
    const { number, level } = await call('certifications.print', { directorateId: row.directorateId, policyId: row.policyId, dueOn: null }, join(folder, name));
    made(name, `certification ${number}, ${level}`);
  }
}

/** The papers of accounts and applications, and the register in a spreadsheet. */
async function printPapers(): Promise<void> {
  const accountIds = (await call('accounts.list', {})).map(({ id }) => id);
  const open = (await call('applications.list', {})).find(({ state }) => state === 'with-board');
  const files = [
    ['Appendix 2 blank form.pdf', 'the application form of Appendix 2, to print or to send', (path: string) => call('applications.blankForm', { kind: 'new-account' }, path)],
    ['Register of accounts.pdf', 'the register on paper', (path: string) => call('reports.printRegister', { accountIds }, path)],
    ['Accounts.xlsx', 'the register as a spreadsheet, which comes back in without loss', (path: string) => call('accounts.export', { accountIds }, path)],
  ] as const;
  for (const [name, what, make] of files) {
    await make(join(folder, name));
    made(name, what);
  }
  const [pressing] = (await call('actions.list', {})).filter(({ due }) => due === 'overdue');
  if (pressing !== undefined) {
    const name = `Action plan ${pressing.number}.pdf`;
    await call('actions.print', { id: pressing.id }, join(folder, name));
    made(name, `the action plan “${pressing.title}”, overdue by ${pressing.overdueDays} days`);
  }
  if (open === undefined) return;
  const name = `Appendix 2 ${open.number}.pdf`;
  await call('applications.filledForm', { id: open.id }, join(folder, name));
  made(name, `the application for ${open.title}, waiting for its decision`);
}

async function makePack(from: string): Promise<void> {
  const { today } = await call('reviews.worklist', { period: null });
  const name = `Audit pack ${from} to ${today}.zip`;
  const pack = await call('reports.auditPack', { from, to: today }, join(folder, name));
  made(name, `audit pack ${pack.number}: ${pack.reviewsDone} reviews done, ${pack.reviewsNotDone} not done, ${pack.reviewsNotYetDue} not yet due, ${pack.concerns} with a concern, trail head ${pack.trailHead}`);
}

try {
  emptyOwnFolder();
  console.log(`Sample data, all fictional. Files are made in ${folder}`);
  await call('session.startSample', {});
  await importAccounts();
  const accounts = await call('accounts.list', {});
  console.log(`  accounts on the register: ${accounts.length}, with alarms: ${accounts.filter((row) => row.alarms.length > 0).length}`);
  const from = await reviewQuarter();
  await printCertificates();
  await printPapers();
  await makePack(from);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  dispatcher.lock('window-closed');
  rmSync(data, { recursive: true, force: true });
}
