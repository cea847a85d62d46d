import type { Work } from '../../work.ts';
import { differences, isRecord, type PackData, same } from './rules/pack-entries.ts';

/* What records refer to may be said in other words, but neither go nor come to mean something else. */

/** How many records there are of what a policy lists, by its key. */
export interface PackUses {
  readonly reviewsAnswering: (work: Work, question: string) => number;
  readonly reviewsOf: (work: Work, cadence: string) => number;
  readonly reviewsEnding: (work: Work, outcome: string) => number;
  readonly reviewsGiving: (work: Work, ground: string) => number;
  readonly accountsOn: (work: Work, channel: string) => number;
  readonly accountsAsked: (work: Work, duty: string) => number;
  /** Accounts that are neither closed nor rescinded; the key is not looked at. */
  readonly accountsRun: (work: Work, key: string) => number;
  /** Certificates and rounds that bear the number of a version. */
  readonly papersBearing: (work: Work, policyId: string, number: string) => { readonly certificates: number; readonly rounds: number };
}

/** Why an entry may not be changed so. */
export interface Guarded {
  readonly key: string;
  /** Of the entry; empty where it is about all of it. */
  readonly field: string;
  readonly reason: string;
}

/** Questions without which the daily log cannot be written (CP371 3). */
const neededQuestions = ['checklists/daily-monitoring/unapproved-content', 'checklists/daily-monitoring/content-complies'];
/** The register itself counts with every entry of these lists. */
const lasting = /^(?:cadences|statuses|retention)\//u;

/** What of a change would take away or re-mean something that records, or the register itself, refer to. */
export function guarded(work: Work, uses: PackUses, before: PackData, after: PackData): Guarded[] {
  return differences(before, after).flatMap((change) => {
    const { key, before: was, after: is } = change;
    const why = is === undefined ? removal(work, uses, key, was) : was === undefined ? null : meaning(work, uses, key, was, is);
    if (why !== null) return [{ key, ...why }];
    if (key === 'applicationForm' && is === null && was !== null) return [{ key, field: '', reason: 'Applications cannot be printed without their form.' }];
    return key === 'conduct' ? conductRemoved(was, is).map((reason) => ({ key, field: '', reason })) : [];
  });
}

type Why = Omit<Guarded, 'key'> | null;

function removal(work: Work, uses: PackUses, key: string, was: unknown): Why {
  const [section, , question = ''] = key.split('/');
  const id = isRecord(was) ? String(was['id']) : '';
  const because = (count: number, what: string): Why => (count === 0 ? null : { field: '', reason: `It is used in ${some(count, what)}, so it cannot be removed.` });
  if (lasting.test(key)) return { field: '', reason: 'The register itself counts with it, so it cannot be removed. Its words can be changed.' };
  if (neededQuestions.includes(key)) return needed;
  switch (section) {
    case 'checklists': return answered(uses.reviewsAnswering(work, question));
    case 'outcomes': return because(uses.reviewsEnding(work, id), 'review');
    case 'channels': return because(uses.accountsOn(work, id), 'account');
    case 'duties': return because(uses.accountsAsked(work, id), 'account');
    case 'grounds': return because(groundsOf(was).reduce((sum, ground) => sum + uses.reviewsGiving(work, ground.id), 0), 'answer');
    default: return null;
  }
}

const needed: Why = { field: '', reason: 'The daily log cannot be written without this question. Its words can be changed.' };

function answered(count: number): Why {
  return count === 0 ? null : { field: '', reason: `${some(count, 'answer')} of reviews would be left without their question. Retire it instead: it is not asked any more, and the reviews stay as they are.` };
}

function meaning(work: Work, uses: PackUses, key: string, was: unknown, is: unknown): Why {
  if (!isRecord(was) || !isRecord(is)) return null;
  const changed = (field: string): boolean => !same(was[field], is[field]);
  const [section, cadence = '', question = ''] = key.split('/');
  if (neededQuestions.includes(key)) {
    if (is['retired'] === true) return needed;
    if (is['concernWhen'] === null || changed('kind')) return { field: 'concernWhen', reason: 'The daily log needs to know which answer is a finding.' };
  }
  switch (section) {
    case 'checklists': {
      const count = changed('kind') ? uses.reviewsAnswering(work, question) : 0;
      return count === 0 ? null : { field: 'kind', reason: `It has ${some(count, 'answer')} already, so it must be answered as it is now. Retire it and add another question.` };
    }
    case 'cadences': {
      const count = changed('period') ? uses.reviewsOf(work, cadence) : 0;
      return count === 0 ? null : { field: 'unit', reason: `${some(count, 'review')} were counted by this period. Change how often they are done from a day on, under Reviews, How often.` };
    }
    case 'outcomes': {
      const count = changed('title') ? uses.reviewsEnding(work, cadence) : 0;
      return count === 0 ? null : { field: 'title', reason: `${some(count, 'review')} ended so and would read differently. Add another outcome instead.` };
    }
    case 'grounds': {
      const kept = new Map(groundsOf(is).map(({ id, title }) => [id, title]));
      const lost = groundsOf(was).filter(({ id, title }) => kept.get(id) !== title && uses.reviewsGiving(work, id) > 0);
      return lost[0] === undefined ? null : { field: '', reason: `Reviews give the ground “${lost[0].title}”, so it keeps its words.` };
    }
    case 'incidentTypes':
      return changed('staffConduct') ? { field: 'staffConduct', reason: 'Whether it is about a member of staff cannot be changed: reports are limited and followed up by it. Retire it and add another type.' } : null;
    default: return null;
  }
}

/** Whether reports about staff use them is not told: such a report may be limited. */
function conductRemoved(was: unknown, is: unknown): string[] {
  if (!isRecord(was)) return [];
  const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isRecord).map(({ id }) => String(id)) : []);
  const lost = Object.keys(was).some((list) => ids(was[list]).some((id) => !isRecord(is) || !ids(is[list]).includes(id)));
  return lost ? ['What reports about staff may refer to cannot be removed.'] : [];
}

function groundsOf(list: unknown): { readonly id: string; readonly title: string }[] {
  if (!isRecord(list) || !Array.isArray(list['headings'])) return [];
  return list['headings'].filter(isRecord).flatMap(({ grounds }) => (Array.isArray(grounds) ? grounds.filter(isRecord) : []))
    .map(({ id, title }) => ({ id: String(id), title: String(title) }));
}

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
