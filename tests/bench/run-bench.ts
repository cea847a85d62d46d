import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { measureListPage } from './measure-list-page.ts';
import { measureLists } from './measure-lists.ts';
import { measureStart } from './measure-start.ts';
import { measureReviews } from './measure-reviews.ts';
import { measureToday } from './measure-today.ts';
import { lineOf, type Measurement, medianOf } from './measurement.ts';

/*
 * `npm run bench [-- --quick]`: how long an officer waits at the size of a Trust (500 accounts), through the whole
 * dispatcher on a real encrypted register; and how lists of 5,000 and 10,000 accounts compare with the plainest program.
 * Figures to read, not tests: they depend on the machine, which is printed.
 */

const quick = process.argv.includes('--quick');
const accounts = quick ? 50 : 500;
const runs = quick ? 1 : 3;

const measurements: Measurement[] = [];

async function measure(what: string, hoped: number, action: () => Promise<unknown>): Promise<void> {
  measurements.push({ what, hoped, milliseconds: await medianOf(runs, action) });
}

function spreadsheet(): string {
  const channels = ['Facebook,https://www.facebook.com/example-', 'Twitter,https://x.com/example-', 'YouTube,https://www.youtube.com/@example-'];
  const lines = Array.from({ length: accounts }, (_, row) =>
    `Account ${row},${channels[row % channels.length]}${row},${row % 2 === 0 ? 'Medicine' : 'Workforce'},Manager ${row % 40},Admin ${row % 90},Backup ${row % 70},01/03/2025,${row % 3 === 0 ? '' : '12/08/2026'},Purpose ${row}`);
  return ['Account,Platform,URL,Department,Line manager,Admin,Backup admin,Date approved,Last reviewed,Purpose', ...lines].join('\n');
}

/** Dry run and import into an empty register; each run needs one of its own. */
async function importInto(house: House): Promise<void> {
  const sheet = await house.call('accounts.readSpreadsheet', {}, house.path('accounts.csv'));
  const columns = Object.fromEntries(sheet.columns.flatMap(({ suggested, index }) => (suggested === null ? [] : [[suggested, index]])));
  const plan = { source: sheet.source, columns, directorates: [] };
  const { fingerprint } = await house.call('accounts.planImport', plan);
  const { added } = await house.call('accounts.runImport', { plan, fingerprint });
  if (added !== accounts) throw new Error(`${added} of ${accounts} accounts were imported.`);
}

async function newHouse(): Promise<House> {
  const house = new House('2026-11-21');
  await house.setUp();
  writeFileSync(house.path('accounts.csv'), spreadsheet());
  return house;
}

const houses = await Promise.all(Array.from({ length: runs }, newHouse));
let next = 0;
await measure(`dry run and import of ${accounts} accounts`, 1_000, async () => {
  const house = houses[next];
  next += 1;
  if (house !== undefined) await importInto(house);
});

const [house] = houses;
if (house === undefined) throw new Error('There is no register to measure.');
await measure(`accounts list, ${accounts} accounts`, 100, () => house.call('accounts.list', {}));
await measure(`worklist, ${accounts} accounts`, 100, () => house.call('reviews.worklist', { period: null }));

const { items, period } = await house.call('reviews.worklist', { period: null });
const { questions } = await house.call('reviews.form', { accountId: items[0]?.accountId ?? '', period: period.id });
const answers = goodAnswers(questions, '2026-11-20');
for (const item of items.slice(0, accounts / 2)) {
  await house.call('reviews.record', {
    accountId: item.accountId, period: period.id, reviewedOn: '2026-11-21', answers, outcome: 'standards-met', note: '',
  });
}
await measure('one review recorded, with its trail entry and the next account', 100, async () => {
  const open = (await house.call('reviews.worklist', { period: null })).items.find((item) => item.state !== 'done');
  await house.call('reviews.record', {
    accountId: open?.accountId ?? '', period: period.id, reviewedOn: '2026-11-21', answers, outcome: 'standards-met', note: '',
  });
});

const row = (await house.call('certifications.matrix', { policyId: 'cp371' })).policies[0]?.rows[0];
await measure('certificate as PDF/A-1a', 1_000, () =>
  house.call('certifications.print', { directorateId: row?.directorateId ?? '', policyId: 'cp371', dueOn: null }, house.path('certificate.pdf')));
let pack = 0;
await measure(`audit pack, ${accounts} accounts, half of them reviewed`, 3_000, () => {
  pack += 1;
  return house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path(`pack-${pack}.zip`));
});
await measure('trail recomputed', 1_000, () => house.call('audit.verify', {}));
for (const one of houses) one.end();
measurements.push(...(await measureLists({ rows: quick ? 500 : 5_000, runs })));

measurements.push(...(await measureReviews({ small: quick ? 20 : 100, large: quick ? 200 : 10_000, runs })));
measurements.push(...(await measureToday({ accounts: quick ? 100 : 1_000, runs })));

measurements.push(...(await measureListPage({ small: quick ? 20 : 100, large: quick ? 500 : 10_000, runs })));

const started = await measureStart(runs);
if (started !== null) measurements.push({ what: `window interactive after start (${started.electron})`, hoped: 2_500, milliseconds: started.milliseconds });

const [cpu] = cpus();
console.log(`${accounts} accounts, median of ${runs}; Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`);
for (const measurement of measurements) console.log(lineOf(measurement));
if (started === null) console.log('  no window: there is no display (try: xvfb-run -a npm run bench)');
