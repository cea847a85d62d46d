import { sql as raw } from 'kysely';
import { type Queries, sql } from '../../database/queries.ts';
import type { ReviewStandingCountsTable, ReviewStandingsTable } from '../../database/tables-reviews.ts';

/** Accounts whose standing has to be worked out again. */
export function staleAccounts(db: Queries): string[] {
  return db.all(sql.selectFrom('standings_stale').select('account_id')).map((row) => row.account_id);
}

/** Takes standings out that are about to be worked out again. @param only accounts; all where nothing is said */
export function forgetStandings(db: Queries, only?: readonly string[]): void {
  const standings = sql.deleteFrom('review_standings');
  db.run(only === undefined ? standings : standings.where('account_id', 'in', only));
  db.run(sql.deleteFrom('standings_stale'));
}

export function insertStanding(db: Queries, row: ReviewStandingsTable): void {
  db.run(sql.insertInto('review_standings').values(row));
}

/** How many accounts of a list stand alike. */
export function standingCounts(db: Queries, cadence: string): ReviewStandingCountsTable[] {
  return db.all(sql.selectFrom('review_standing_counts').selectAll().where('cadence', '=', cadence));
}

/** What a page of the present list is asked for. Days are YYYY-MM-DD. */
export interface StandingsWanted {
  readonly cadence: string;
  readonly today: string;
  /** First and last day of the list's period. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly period: string;
  /** Until this day, today included, what is due is due soon. */
  readonly soonUntil: string;
  readonly state: 'to-do' | 'never-reviewed' | 'overdue' | 'due-soon' | 'due' | 'done' | 'given-up' | 'all';
  readonly directorateId: string | null;
  readonly channel: string | null;
  readonly reviewer: string | null;
  readonly unshared: boolean;
  readonly sort: { readonly by: 'urgency' | 'name' | 'channel' | 'directorate' | 'last' | 'reviewer'; readonly desc: boolean };
}

export interface ListedStanding extends ReviewStandingsTable {
  readonly address: string;
  readonly directorate: string | null;
  readonly lineManager: string | null;
  readonly reviewer: string | null;
}

function wantedStandings(wanted: StandingsWanted) {
  const { today, soonUntil } = wanted;
  let query = sql.selectFrom('review_standings as s')
    .where('s.cadence', '=', wanted.cadence)
    .where(raw<boolean>`(s.run = 1 OR s.covered_to >= ${today} OR s.until > ${wanted.periodFrom})`)
    .where('s.starts_on', '<=', wanted.periodTo);
  switch (wanted.state) {
    case 'all':
      break;
    case 'done':
      query = query.where(raw<boolean>`iif(s.run = 1, s.owed_from > ${today}, s.owed_from >= coalesce(s.until, ''))`);
      break;
    case 'given-up':
      query = query.where('s.run', '=', 0).where(raw<boolean>`s.owed_from < s.until`);
      break;
    case 'to-do':
      query = query.where('s.run', '=', 1).where('s.owed_from', '<=', today);
      break;
    case 'never-reviewed':
      query = query.where('s.run', '=', 1).where('s.owed_from', '<=', today).where('s.never', '=', 1);
      break;
    case 'overdue':
      query = query.where('s.run', '=', 1).where('s.owed_from', '<=', today).where('s.never', '=', 0).where('s.due_on', '<', today);
      break;
    case 'due-soon':
      query = query.where('s.run', '=', 1).where('s.owed_from', '<=', today).where('s.never', '=', 0).where('s.due_on', '>=', today).where('s.due_on', '<=', soonUntil);
      break;
    case 'due':
      query = query.where('s.run', '=', 1).where('s.owed_from', '<=', today).where('s.never', '=', 0).where('s.due_on', '>', soonUntil);
      break;
  }
  if (wanted.directorateId !== null) query = query.where('s.directorate_id', '=', wanted.directorateId);
  if (wanted.channel !== null) query = query.where('s.channel', '=', wanted.channel);
  const assigned = raw<string | null>`(SELECT reviewer FROM review_assignments AS a WHERE a.cadence = s.cadence AND a.period = ${wanted.period} AND a.account_id = s.account_id)`;
  if (wanted.unshared) query = query.where(raw<boolean>`${assigned} IS NULL`);
  if (wanted.reviewer !== null) query = query.where(raw<boolean>`${assigned} = ${wanted.reviewer}`);
  return { query, assigned };
}

/** A page of the present list. @param limit rows; -1 for all */
export function standingsPage(db: Queries, wanted: StandingsWanted, offset: number, limit: number): ListedStanding[] {
  const { query, assigned } = wantedStandings(wanted);
  const found = query
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .leftJoin('directorates as d', 'd.id', 's.directorate_id')
    .leftJoin('people as p', 'p.id', 's.line_manager_id')
    .selectAll('s')
    .select(['a.address', 'd.name as directorate', 'p.name as lineManager', assigned.as('reviewer')]);
  const direction = wanted.sort.desc ? raw`DESC` : raw`ASC`;
  const name = raw`s.name COLLATE NOCASE`;
  const orders = {
    urgency: wanted.state === 'to-do'
      ? raw`s.due_on ${direction}, ${name} ${direction}, s.account_id ${direction}`
      : raw`(s.run = 0 OR s.owed_from > ${wanted.today}) ${direction}, iif(s.run = 0 OR s.owed_from > ${wanted.today}, '', s.due_on) ${direction}, ${name} ${direction}, s.account_id`,
    name: raw`${name} ${direction}, s.account_id`,
    channel: raw`s.channel ${direction}, ${name}, s.account_id`,
    directorate: raw`d.name ${direction}, ${name}, s.account_id`,
    last: raw`coalesce(s.last_on, '') ${direction}, ${name}, s.account_id`,
    reviewer: raw`coalesce(reviewer, '') ${direction}, ${name}, s.account_id`,
  };
  return db.all<ListedStanding>(found.orderBy(orders[wanted.sort.by]).limit(limit).offset(offset));
}

/** How many accounts a filter leaves. */
export function standingsCount(db: Queries, wanted: StandingsWanted): number {
  const { query } = wantedStandings(wanted);
  return db.one<{ shown: number }>(query.select((select) => select.fn.countAll<number>().as('shown'))).shown;
}

/** The next account that is owed a review, in the order of urgency, after a place in it. @param after null for the first */
export function nextStanding(
  db: Queries, wanted: StandingsWanted, after: { readonly dueOn: string; readonly name: string; readonly id: string } | null, current: string,
): string | null {
  const { query } = wantedStandings({ ...wanted, state: 'to-do' });
  const others = query.where('s.account_id', '<>', current);
  const rest = after === null ? others : others.where(raw<boolean>`(s.due_on, s.name COLLATE NOCASE, s.account_id) > (${after.dueOn}, ${after.name}, ${after.id})`);
  return db.first(rest.select('s.account_id').orderBy(raw`s.due_on, s.name COLLATE NOCASE, s.account_id`).limit(1))?.account_id ?? null;
}

export function standingOf(db: Queries, cadence: string, accountId: string): ReviewStandingsTable | undefined {
  return db.first(sql.selectFrom('review_standings').selectAll().where('cadence', '=', cadence).where('account_id', '=', accountId));
}

/** The channels and directorates of a list, found by leaping from one to the next instead of reading every account. */
export function standingFacets(db: Queries, cadence: string): { readonly channels: string[]; readonly directorateIds: string[] } {
  const leap = (column: 'channel' | 'directorate_id') => db.all(raw<{ value: string | null }>`
    WITH RECURSIVE found(value) AS (
      SELECT min(${raw.ref(column)}) FROM review_standings WHERE cadence = ${cadence}
      UNION ALL
      SELECT (SELECT min(${raw.ref(column)}) FROM review_standings WHERE cadence = ${cadence} AND ${raw.ref(column)} > found.value)
      FROM found WHERE found.value IS NOT NULL
    ) SELECT value FROM found`.compile(sql)).flatMap(({ value }) => value ?? []);
  return { channels: leap('channel'), directorateIds: leap('directorate_id') };
}
