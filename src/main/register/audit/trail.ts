import { randomBytes } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import { type Queries, sql } from '../database/queries.ts';
import {
  canonicalJson,
  type ChainLink,
  commitmentTo,
  emptyHead,
  type Head,
  makeLink,
  parseHead,
  readLink,
  type TrailEntry,
} from './chain.ts';
import { secretField } from './secret-names.ts';
import { type TrailResult, verifyTrail, type VerifyProgress } from './verify-trail.ts';

/** What a service wants recorded. */
export interface TrailAction {
  readonly officer: { readonly id: string; readonly name: string };
  /** What was done, as a short word such as `account-changed`. */
  readonly action: string;
  readonly room: string;
  readonly recordId: string;
  /** The policy clause it rests on, where one applies. */
  readonly clause?: string;
  /** Before and after of the changed fields. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface TrailPage {
  /** Only entries with a lower number. */
  readonly before?: number | null;
  readonly limit: number;
  readonly room?: string;
}

const batchSize = 500;

/** The audit trail of an open register. */
export class Trail {
  readonly #queries: Queries;
  readonly #last: Statement<[], { sequence: number; hash: string }>;
  readonly #insertEntry: Statement<[number, string, string]>;
  readonly #insertDetails: Statement<[number, Buffer, string]>;

  /** @param queries on a register whose migrations have been carried out */
  constructor(queries: Queries) {
    const { database } = queries;
    this.#queries = queries;
    // Prepared by hand: an import appends thousands of entries in one call, and compiling the
    // same three queries each time took most of the time.
    this.#last = database.prepare('SELECT sequence, hash FROM trail_entries ORDER BY sequence DESC LIMIT 1');
    this.#insertEntry = database.prepare('INSERT INTO trail_entries (sequence, text, hash) VALUES (?, ?, ?)');
    this.#insertDetails = database.prepare('INSERT INTO trail_details (sequence, salt, details) VALUES (?, ?, ?)');
  }

  /**
   * Adds an entry in the caller's transaction, so that change and record are stored together or not at all.
   *
   * @param at the instant, ISO 8601 UTC with milliseconds
   * @returns the entry
   * @throws Error when no transaction is open, or when a field of the details is named like a secret
   */
  append(action: TrailAction, at: string): TrailEntry {
    if (!this.#queries.database.inTransaction) throw new Error('The audit trail is written in the transaction of the change.');
    const { details } = action;
    const secret = secretField(details);
    if (secret !== null) throw new Error(`The audit trail must not hold a secret: ${secret}.`);

    const before = this.head();
    const salt = details === undefined ? null : randomBytes(32);
    const canonicalDetails = details === undefined ? null : canonicalJson(details);
    const { link, entry } = makeLink({
      sequence: before.count + 1,
      at,
      officerId: action.officer.id,
      officerName: action.officer.name,
      action: action.action,
      room: action.room,
      recordId: action.recordId,
      clause: action.clause ?? null,
      commitment: salt === null || canonicalDetails === null ? null : commitmentTo(salt, canonicalDetails),
      previousHash: before.hash,
    });
    this.#insertEntry.run(entry.sequence, link.text, link.hash);
    if (salt !== null && canonicalDetails !== null) this.#insertDetails.run(entry.sequence, salt, canonicalDetails);
    return entry;
  }

  /** @returns how many entries there are, and the last one's hash (all zeros for none) */
  head(): Head {
    // Numbers are contiguous from 1, so the last one is the count.
    const last = this.#last.get();
    return last === undefined ? { count: 0, hash: emptyHead } : { count: last.sequence, hash: last.hash };
  }

  /** @returns entries, newest first */
  page(page: TrailPage): TrailEntry[] {
    let query = sql.selectFrom('trail_entries').select(['text', 'hash']).orderBy('sequence', 'desc').limit(page.limit);
    if (page.before !== undefined && page.before !== null) query = query.where('sequence', '<', page.before);
    if (page.room !== undefined) query = query.where('room', '=', page.room);
    return this.#queries.all(query).map(readLink);
  }

  /**
   * @returns the details of an entry as they were recorded; null when it has none, or when
   *   disposal has removed them (the entry's commitment tells which)
   */
  details(sequence: number): unknown {
    const query = sql.selectFrom('trail_details').select('details').where('sequence', '=', sequence);
    const row = this.#queries.first(query);
    return row === undefined ? null : JSON.parse(row.details);
  }

  /**
   * @param recordIds the records asked about
   * @param field a name that the details must hold
   * @returns the details of what was recorded about them and holds it, as JSON, the newest first
   */
  detailsNaming(recordIds: readonly string[], field: string): string[] {
    if (recordIds.length === 0) return [];
    const query = sql
      .selectFrom('trail_details')
      .innerJoin('trail_entries', 'trail_entries.sequence', 'trail_details.sequence')
      .select('trail_details.details')
      .where('trail_entries.record_id', 'in', recordIds)
      .where('trail_details.details', 'like', `%"${field}":%`)
      .orderBy('trail_details.sequence', 'desc');
    return this.#queries.all(query).map(({ details }) => details);
  }

  /**
   * Removes the details of everything recorded about one record, for disposal. The entries stay
   * and the chain still verifies.
   * @returns how many entries lost their details
   */
  removeDetails(room: string, recordId: string): number {
    const entries = sql.selectFrom('trail_entries').select('sequence').where('room', '=', room).where('record_id', '=', recordId);
    return this.#queries.run(sql.deleteFrom('trail_details').where('sequence', 'in', entries)).changes;
  }

  /**
   * The stretch of the chain that covers a period, without gaps: from the first entry of the
   * period to the last, with any between them that a wrongly set clock has dated outside.
   *
   * @param from instant, included
   * @param to instant, excluded
   * @yields the canonical text that was hashed, and the hash
   */
  *entriesBetween(from: string, to: string): IterableIterator<ChainLink> {
    const bounds = this.#queries.one(
      sql
        .selectFrom('trail_entries')
        .select(({ fn }) => [fn.min('sequence').as('first'), fn.max('sequence').as('last')])
        .where('at', '>=', from)
        .where('at', '<', to),
    );
    if (bounds.first === null || bounds.last === null) return;
    let next = Number(bounds.first);
    const last = Number(bounds.last);
    while (next <= last) {
      const upTo = Math.min(next + batchSize - 1, last);
      yield* this.#queries.all(
        sql
          .selectFrom('trail_entries')
          .select(['text', 'hash'])
          .where('sequence', '>=', next)
          .where('sequence', '<=', upTo)
          .orderBy('sequence'),
      );
      next = upTo + 1;
    }
  }

  /**
   * Recomputes the whole chain and every commitment whose details are still there.
   * For a long trail prefer `verifyTrail`, which lets other calls in between its batches.
   *
   * @param options onProgress is told after each batch how many entries are done, and of how many
   * @returns the head that was computed, or the first entry that fails and why
   */
  verify(options: { readonly onProgress?: (progress: VerifyProgress) => void } = {}): TrailResult {
    const steps = verifyTrail(this.#queries);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      options.onProgress?.(step.value);
    }
  }

  /**
   * Compares the trail with a head remembered outside it, such as in the keys file at lock.
   * @returns `continues` when the trail holds that head; `older` when it ends before it, so the register
   *   was put back to an earlier state or lost commits; `differs` when another entry is in its place
   */
  compareWith(remembered: Head): 'continues' | 'older' | 'differs' {
    if (remembered.count === 0) return 'continues';
    if (this.head().count < remembered.count) return 'older';
    const query = sql.selectFrom('trail_entries').select('hash').where('sequence', '=', remembered.count);
    return this.#queries.first(query)?.hash === remembered.hash ? 'continues' : 'differs';
  }

  /**
   * Finds the entry that a head from paper belongs to. It compares stored hashes, so it says
   * something about the trail only together with `verify`.
   *
   * @param text short or full head, with any spacing
   * @returns the entry, or null when no entry has this head or the text is not a head
   */
  matchesHead(text: string): TrailEntry | null {
    const digits = parseHead(text);
    if (digits === null) return null;
    const query = sql
      .selectFrom('trail_entries')
      .select(['text', 'hash'])
      .where('hash', '>=', digits)
      // 'g' follows 'f': together an index range of everything that begins with the digits.
      .where('hash', '<', `${digits}g`)
      .limit(1);
    const row = this.#queries.first(query);
    return row === undefined ? null : readLink(row);
  }
}
