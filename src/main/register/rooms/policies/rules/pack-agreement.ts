import { differences, entryOf, isRecord, type PackData, same, withEntry } from './pack-entries.ts';

/* A question that several checklists ask is answered once: what an answer means changes in all of them together. */

/** What a question's answers are, and which of them is a concern. */
export interface Meaning {
  readonly kind: unknown;
  readonly concernWhen: unknown;
}

/** The questions whose answers come to mean something else by a change, by their ids. */
export function newMeanings(before: PackData, after: PackData): ReadonlyMap<string, Meaning> {
  return new Map(differences(before, after).flatMap(({ key, before: was, after: is }) => {
    const id = questionIn(key);
    return id === null || !isRecord(was) || !isRecord(is) || same(meaningOf(was), meaningOf(is)) ? [] : [[id, meaningOf(is)] as const];
  }));
}

/** A pack in which these questions are answered so. @param except entries that are as somebody has just made them */
export function agreeing(pack: PackData, meanings: ReadonlyMap<string, Meaning>, except: ReadonlySet<string> = new Set()): PackData {
  if (meanings.size === 0) return pack;
  return questionKeys(pack).reduce((sum, key) => {
    const [entry, meaning] = [entryOf(pack, key), meanings.get(questionIn(key) ?? '')];
    return meaning === undefined || except.has(key) || !isRecord(entry) || same(meaningOf(entry), meaning) ? sum : withEntry(sum, key, { ...entry, ...meaning });
  }, pack);
}

function questionKeys(pack: PackData): string[] {
  return differences({}, pack).map(({ key }) => key).filter((key) => questionIn(key) !== null);
}

function questionIn(key: string): string | null {
  const [section, , id] = key.split('/');
  return section === 'checklists' && id !== undefined ? id : null;
}

function meaningOf({ kind, concernWhen }: PackData): Meaning {
  return { kind, concernWhen };
}
