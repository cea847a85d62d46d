import { type Queries, sql } from '../database/queries.ts';
import type { Work } from '../work.ts';

/** Keeps what an officer has typed so far; a newer draft of the same thing replaces it. @returns when, ISO 8601 UTC */
export function keepDraft(work: Work, room: string, subject: string, content: unknown): string {
  const saved_at = work.clock.now();
  const row = { room, subject, officer_id: work.officer.id, content: JSON.stringify(content), saved_at };
  work.db.run(
    sql.insertInto('drafts').values(row)
      .onConflict((on) => on.columns(['room', 'subject', 'officer_id']).doUpdateSet({ content: row.content, saved_at })),
  );
  return saved_at;
}

/** @returns this officer's draft of one thing, as it was kept, or undefined */
export function draftOf(work: Work, room: string, subject: string): { content: unknown; savedAt: string } | undefined {
  const row = work.db.first(
    sql.selectFrom('drafts').select(['content', 'saved_at'])
      .where('room', '=', room).where('subject', '=', subject).where('officer_id', '=', work.officer.id),
  );
  return row === undefined ? undefined : { content: JSON.parse(row.content) as unknown, savedAt: row.saved_at };
}

/** Forgets a draft: its record has been saved. */
export function dropDraft(work: Work, room: string, subject: string): void {
  work.db.run(
    sql.deleteFrom('drafts').where('room', '=', room).where('subject', '=', subject).where('officer_id', '=', work.officer.id),
  );
}

/** @returns the subjects of a room of which an officer keeps drafts */
export function draftSubjects(db: Queries, room: string, officerId: string): ReadonlySet<string> {
  const rows = db.all(sql.selectFrom('drafts').select('subject').where('room', '=', room).where('officer_id', '=', officerId));
  return new Set(rows.map((row) => row.subject));
}

/** @returns the subjects of a room of which this officer keeps drafts, the newest first */
export function ownDrafts(work: Work, room: string): string[] {
  return work.db.all(
    sql.selectFrom('drafts').select('subject').where('room', '=', room).where('officer_id', '=', work.officer.id).orderBy('saved_at', 'desc'),
  ).map((row) => row.subject);
}

/** @returns the subjects of a room of which anybody keeps drafts */
export function draftedSubjects(db: Queries, room: string): string[] {
  return db.all(sql.selectFrom('drafts').select('subject').distinct().where('room', '=', room)).map((row) => row.subject);
}

/** Everybody's drafts of one thing are drafts of another from now on; an older one of that gives way. */
export function renameDrafts(db: Queries, room: string, from: string, to: string): void {
  const whose = sql.selectFrom('drafts').select('officer_id').where('room', '=', room).where('subject', '=', from);
  db.run(sql.deleteFrom('drafts').where('room', '=', room).where('subject', '=', to).where('officer_id', 'in', whose));
  db.run(sql.updateTable('drafts').set({ subject: to }).where('room', '=', room).where('subject', '=', from));
}
