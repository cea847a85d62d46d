import { sql as raw } from 'kysely';
import { sql } from './database/queries.ts';
import { papersBearing } from './rooms/certifications/bearing.ts';
import type { PackUses } from './rooms/policies/pack-guard.ts';
import type { Work } from './work.ts';

/*
 * The records that refer to what a policy lists lie in rooms above the policies: the dispatcher's table hands this in. Nothing
 * of incidents is counted, because some of them are limited to named officers: they keep the words of their day themselves.
 */

const counts: { readonly [What in Exclude<keyof PackUses, 'papersBearing'>]: (work: Work, id: string) => number } = {
  reviewsAnswering: ({ db }, id) => counted(db.first(sql.selectFrom('review_answers').select(({ fn }) => fn.countAll<number>().as('count')).where('question_id', '=', id))),
  reviewsOf: ({ db }, id) => counted(db.first(sql.selectFrom('reviews').select(({ fn }) => fn.countAll<number>().as('count')).where('cadence', '=', id))),
  reviewsEnding: ({ db }, id) => counted(db.first(sql.selectFrom('reviews').select(({ fn }) => fn.countAll<number>().as('count')).where('outcome', '=', id))),
  reviewsGiving: ({ db }, id) => counted(db.first(sql.selectFrom('review_answers').select(({ fn }) => fn.countAll<number>().as('count'))
    .where(raw<boolean>`EXISTS (SELECT 1 FROM json_each(review_answers.grounds) WHERE value = ${id} OR value LIKE ${`${id}.%`})`))),
  accountsOn: ({ db }, id) => counted(db.first(sql.selectFrom('accounts').select(({ fn }) => fn.countAll<number>().as('count')).where('channel', '=', id))),
  accountsAsked: ({ db }, id) => counted(db.first(sql.selectFrom('account_duties').select(({ fn }) => fn.countAll<number>().as('count')).where('duty', '=', id))),
  accountsRun: ({ db }) => counted(db.first(sql.selectFrom('accounts').select(({ fn }) => fn.countAll<number>().as('count')).where('status', 'not in', ['closed', 'rescinded']))),
};

/** What records there are of what a policy lists. */
export const packUses: PackUses = { ...counts, papersBearing };

function counted(row: { readonly count: number } | undefined): number {
  return row?.count ?? 0;
}
