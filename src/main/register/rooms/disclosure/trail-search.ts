import { londonDay } from '../../clock.ts';
import { unveiled } from '../../access/veiled-entries.ts';
import { readLink } from '../../audit/chain.ts';
import type { Job, Work } from '../../work.ts';
import { shownDetails } from '../incidents/history.ts';
import { changesInWords } from '../reports/rules/changes.ts';
import type { Hidden } from './hidden.ts';
import { ask, stepThrough, trailTable } from './reading.ts';
import { excerptsOf, foundBy, openingOf, type FieldText } from './rules/excerpts.ts';
import { folded } from './rules/fold.ts';
import { allTexts, readableText, textOf } from './rules/texts.ts';
import type { Described } from './describe.ts';
import type { Found } from './found.ts';
import type { Subject } from './subject.ts';

interface Stored {
  readonly sequence: number;
  readonly text: string;
  readonly hash: string;
  readonly details: string | null;
}

const joined = 'SELECT e.sequence, e.text, e.hash, d.details FROM trail_entries e LEFT JOIN trail_details d ON d.sequence = e.sequence';

/** Entries that are read before other calls are let in. */
const stepLength = 2_000;

/**
 * Entries of the audit trail about records that were found, and those whose details hold what is looked for.
 *
 * @returns what was found, and how many entries have details that were looked at
 */
export async function searchTrail(job: Job, { sought, words, told }: Subject, hidden: Hidden): Promise<{ readonly found: Found[]; readonly rows: number }> {
  const about = new Set(job.read(({ db }) => ask<{ sequence: number }>(db, 'SELECT sequence FROM trail_entries WHERE record_id IN (SELECT value FROM json_each(?))', JSON.stringify(told())))
    .map(({ sequence }) => sequence));
  const telling = new Set<number>();
  let rows = 0;
  for (let from: readonly unknown[] | null = null, more = true; more;) {
    const step = job.read(({ db }) => stepThrough(db, trailTable, sought, from));
    for (const row of step.candidates) if (foundBy(sought, [folded(textOf(row['details']))]) !== null) telling.add(Number(row['sequence']));
    rows += step.rows;
    from = step.next;
    more = from !== null;
    await job.breathe();
  }
  const sequences = [...new Set([...about, ...telling])].toSorted((one, other) => one - other);
  const found: Found[] = [];
  for (let at = 0; at < sequences.length; at += stepLength) {
    const part = sequences.slice(at, at + stepLength);
    found.push(...job.read((work) => described(work, part, about, words, hidden)));
    await job.breathe();
  }
  return { found, rows };
}

function described(work: Work, sequences: readonly number[], about: ReadonlySet<number>, words: Subject['words'], hidden: Hidden): Found[] {
  const shown = shownDetails(work);
  return ask<Stored>(work.db, `${joined} WHERE e.sequence IN (SELECT value FROM json_each(?)) ORDER BY e.sequence`, JSON.stringify(sequences)).flatMap((stored): Found[] => {
    const entry = readLink(stored);
    const kept = stored.details === null ? null : (JSON.parse(stored.details) as unknown);
    const details = shown(kept);
    // Of a limited record no entry is told, nor one that names it.
    if (hidden.ids.has(entry.recordId) || (kept !== null && details === null) || namesHidden(stored.details, hidden)) return [];
    const { action } = unveiled(entry, details);
    const fields: FieldText[] = [{ field: '', text: readableText(stored.details).replaceAll('\n', '; ') }];
    const excerpts = excerptsOf(words, fields);
    const what = changesInWords([{ action, count: 1 }])[0]?.what ?? 'Coming and going';
    const base: Described = {
      key: `trail ${entry.sequence}`, group: 'trail', what: 'entry of the audit trail', record: `Entry ${entry.sequence}: ${what}`, screen: '/audit', on: londonDay(entry.at),
      because: about.has(entry.sequence) ? 'belongs' : 'words', excerpts: excerpts.length === 0 ? openingOf(fields) : excerpts, file: null, id: entry.recordId,
    };
    return [{
      entry: base, days: [londonDay(entry.at)], lastDay: undefined, stored: stored.hash, evidenceId: null, partOf: [], texts: allTexts(details === null ? null : stored.details), ids: details === null ? [] : idsIn(stored.details),
      fields: () => [
        { field: 'At', text: entry.at }, { field: 'By', text: entry.officerName }, { field: 'What', text: what },
        { field: 'What it tells', text: details === null ? 'Removed by disposal, or never kept' : readableText(stored.details) },
      ],
    }];
  });
}

function namesHidden(details: string | null, { ids }: Hidden): boolean {
  return ids.size > 0 && idsIn(details).some((id) => ids.has(id));
}

function idsIn(details: string | null): string[] {
  return [...(details ?? '').matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu)].map(([id]) => id);
}
