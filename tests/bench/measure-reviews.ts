import { writeFileSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { evenCalendar, periodAt, periodsBetween } from '../../src/main/register/rooms/reviews/rules/calendar.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { type Measurement, medianOf } from './measurement.ts';

/*
 * The reviews of a Trust and of a register a hundred times its size, with two years behind each account: eight quarters and
 * twenty-four months. What an officer waits for must not grow with the register.
 */

const today = '2026-11-21';
const from = '2024-10-01';
const to = '2026-09-30';

/** An account in so many has its newest quarter missing, and one in so many raised a concern. */
const missingEvery = 10;
const concernEvery = 20;

/** A register with its accounts imported and its reviews loaded, through tables and not through the screen: loading is not measured. */
export async function loaded(accounts: number): Promise<House> {
  const house = new House(today);
  await house.setUp();
  const batch = 5_000;
  for (let first = 0; first < accounts; first += batch) await importAccounts(house, first, Math.min(batch, accounts - first));
  loadReviews(house);
  // Any change brings the lists up to date.
  const { trust } = await house.call('settings.get', {});
  await house.call('settings.editTrust', { ...trust, autolockMinutes: 11 });
  return house;
}

async function importAccounts(house: House, first: number, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => {
    const row = first + index;
    return `Account ${row},${row % 2 === 0 ? `Facebook,https://www.facebook.com/example-${row}` : `Twitter,https://x.com/example-${row}`},${row % 3 === 0 ? 'Workforce' : 'Medicine'},Manager ${row % 300},Admin ${row % 900},Backup ${row % 700},01/03/2024,Purpose ${row}`;
  });
  writeFileSync(house.path('accounts.csv'), ['Account,Platform,URL,Department,Line manager,Admin,Backup admin,Date approved,Purpose', ...lines].join('\n'));
  const sheet = await house.call('accounts.readSpreadsheet', {}, house.path('accounts.csv'));
  const columns = Object.fromEntries(sheet.columns.flatMap(({ suggested, index }) => (suggested === null ? [] : [[suggested, index]])));
  const plan = { source: sheet.source, columns, directorates: [] };
  const { fingerprint } = await house.call('accounts.planImport', plan);
  await house.call('accounts.runImport', { plan, fingerprint });
}

function loadReviews(house: House): void {
  const { database, officer } = house.session.register;
  const review = database.prepare(`INSERT INTO reviews (id, account_id, cadence, period, period_from, period_to, due_on, reviewed_on, recorded_at, officer_id, reviewer_name, outcome, counts, note, source, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '', 'desk', 1)`);
  const answer = database.prepare(`INSERT INTO review_answers (review_id, position, question_id, clause, question, value, text, note, grounds, concern)
    VALUES (?, ?, ?, 'CP371 2.3.1', ?, ?, '', ?, '[]', ?)`);
  const ids = database.prepare<[], { id: string }>('SELECT id FROM accounts').all().map(({ id }) => id);
  const calendars = [['quarterly', evenCalendar(3)], ['monthly', evenCalendar(1)]] as const;
  database.exec('BEGIN');
  for (const [place, id] of ids.entries()) {
    for (const [cadence, calendar] of calendars) {
      const periods = periodsBetween(calendar, from, to);
      for (const [at, period] of periods.entries()) {
        if (at === periods.length - 1 && place % missingEvery === 0) continue;
        const reviewId = uuidv7();
        const concern = (place + at) % concernEvery === 0;
        review.run(reviewId, id, cadence, period.id, period.from, period.to, period.to, period.to, `${period.to}T10:00:00.000Z`, officer.id, officer.name, concern ? 'concern-raised' : 'standards-met');
        answer.run(reviewId, 0, 'regular', 'Regular against its own standard', concern ? 'no' : 'yes', concern ? 'Four posts in a year.' : '', concern ? 1 : 0);
      }
    }
  }
  database.exec("INSERT OR IGNORE INTO standings_stale SELECT id FROM accounts; UPDATE accounts SET last_review_on = '2026-09-30'; COMMIT");
}

interface Timed {
  readonly opened: number;
  readonly filtered: number;
  readonly recorded: number;
  readonly past: number;
  readonly report: number;
}

async function timesOf(house: House, runs: number): Promise<Timed> {
  const filter = { state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: '' } as const;
  const open = () => house.call('reviews.worklist', { period: null, filter });
  const { items, period } = await open();
  const { questions } = await house.call('reviews.form', { accountId: items[0]?.accountId ?? '', period: period.id });
  const answers = goodAnswers(questions, '2026-11-20');
  let place = 0;
  return {
    opened: await medianOf(runs * 7, open),
    filtered: await medianOf(runs * 3, () => house.call('reviews.worklist', { period: null, filter: { ...filter, directorate: 'Medicine', state: 'overdue' } })),
    report: await medianOf(1, () => house.call('reports.quarterlyReport', { period: periodAt(evenCalendar(3), to).id, addressee: '' }, house.path('report.pdf'))),
    past: await medianOf(runs, () => house.call('reviews.worklist', { period: periodAt(evenCalendar(3), to).id, filter })),
    recorded: await medianOf(runs * 3, async () => {
      const accountId = items[place]?.accountId ?? '';
      place += 1;
      await house.call('reviews.record', { accountId, period: period.id, reviewedOn: today, answers, outcome: 'standards-met', note: '' });
    }),
  };
}

/** Opening the worklist and recording a review at a size, as a multiple of the same in a small register. */
export async function measureReviews({ small, large, runs }: { readonly small: number; readonly large: number; readonly runs: number }): Promise<Measurement[]> {
  const [few, many] = [await loaded(small), await loaded(large)];
  try {
    const [least, most] = [await timesOf(few, runs), await timesOf(many, runs)];
    const beside = (what: string, part: keyof Timed): Measurement => ({
      what: `${what}, ${large} accounts with ${large * 32} reviews`, milliseconds: most[part], baseline: { what: `the same with ${small} accounts`, milliseconds: least[part] },
    });
    return [
      beside('worklist opened', 'opened'), beside('worklist narrowed to what is overdue in one directorate', 'filtered'),
      beside('one review recorded', 'recorded'), beside('quarterly report with its trend, as PDF/A', 'report'), beside('worklist of a past quarter, worked out from the records', 'past'),
    ];
  } finally {
    few.end();
    many.end();
  }
}
