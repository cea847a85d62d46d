import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OlderCopy } from '../../../../../preload/contract/retention-disposal.ts';
import { londonDay } from '../../../clock.ts';
import type { Work } from '../../../work.ts';
import { packs } from '../../reports/service.ts';
import { disposalRows } from './table.ts';

/**
 * Copies of the register, and packs that were handed out, from before a disposal: they still hold what it removed, and a person
 * has to deal with them. Found are those that the app itself has left beside the register; a backup elsewhere it cannot know.
 *
 * @param disposalId of one disposal only
 * @returns names and days, the oldest first; never where they lie
 */
export function olderCopiesOf(work: Work, disposalId?: string): OlderCopy[] {
  const disposals = disposalRows(work.db).filter(({ id }) => disposalId === undefined || id === disposalId).toReversed();
  if (disposals.length === 0) return [];
  const found = [
    ...filesBeside(work.db.database.name),
    ...packs(work).map(({ number, fileName, madeAt: at }) => ({ kind: 'pack' as const, name: `${number}, ${fileName}`, at })),
  ];
  return found.flatMap(({ kind, name, at }) => {
    const after = disposals.filter((disposal) => disposal.at > at).map(({ number }) => number);
    return after.length === 0 ? [] : [{ kind, name, day: londonDay(at), disposals: after }];
  }).toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.name.localeCompare(other.name, 'en')));
}

interface Found {
  readonly kind: Exclude<OlderCopy['kind'], 'pack'>;
  readonly name: string;
  /** Instant at which it was last changed. */
  readonly at: string;
}

function filesBeside(database: string): Found[] {
  const folder = dirname(database);
  const own = basename(folder);
  return [
    ...inFolder(folder, (name) => (/^register\.before-\d+\.db$/u.test(name) ? 'copy-before-update' : null)),
    ...inFolder(dirname(folder), (name) => (name.startsWith(`${own}.old-`) ? 'old-folder' : name === `${own}.making` ? 'unfinished-folder' : null)),
  ];
}

function inFolder(folder: string, kindOf: (name: string) => Found['kind'] | null): Found[] {
  return readdirSync(folder).flatMap((name) => {
    const kind = kindOf(name);
    return kind === null ? [] : [{ kind, name, at: statSync(join(folder, name)).mtime.toISOString() }];
  });
}
