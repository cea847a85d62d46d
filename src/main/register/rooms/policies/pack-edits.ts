import { packForms, type PackEdit, type PackFormId, type PackValues } from '../../../../preload/contract/policies-packs.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { questionsThatDisagree } from './pack-checklist.ts';
import { PackError, problemOf } from './pack-error.ts';
import { type Guarded, guarded, type PackUses } from './pack-guard.ts';
import { refuseDisagreement } from './pack-library.ts';
import { policyPackSchema, type PolicyPack } from './pack-schema.ts';
import { hasRetiring, itemOf, placesForNew, withItem } from './rules/pack-contents.ts';
import { type EntryChange, entryOf, isRecord, moved, type PackData } from './rules/pack-entries.ts';
import { fieldAt, formAt, newId, withValues } from './rules/pack-forms.ts';
import type { ThreeWay } from './rules/pack-update.ts';
import { entryAtPath, placeInWords } from './rules/pack-places.ts';
import { checklistTitle, entryName } from './rules/pack-words.ts';

/** A pack of the register with where it comes from. */
export interface PackState extends Omit<ThreeWay, 'shipped'> {
  readonly id: string;
  readonly version: number;
  /** Null for a policy of the Trust's own. */
  readonly shipped: PackData | null;
}

/** A pack as it is and as it would be. */
export interface Move {
  readonly state: PackState;
  readonly next: PackData;
}

/** Something that stands against a change. */
interface Problem {
  /** Of the form; empty where it is about the whole. */
  readonly field: string;
  readonly message: string;
}

/** A pack with a change made in it, not yet checked; and the key of the entry. @throws Refusal `not-found`, `invalid` */
export function applied(work: Work, state: PackState, edit: PackEdit): { readonly next: PackData; readonly key: string } {
  const { own } = state;
  switch (edit.take) {
    case 'change': {
      const form = formAt(edit.key);
      const item = itemOf(own, edit.key);
      if (form === null || !isRecord(item)) throw missingRecord('entry of the policy');
      return { next: withItem(own, edit.key, withValues(form, item, known(form, edit.values))), key: edit.key };
    }
    case 'add': {
      if (!placesForNew(own).includes(edit.to)) throw missingRecord('list of the policy');
      const form = formAt(`${edit.to}/new`);
      if (form === null) throw missingRecord('list of the policy');
      const words = edit.values['question'] ?? edit.values['title'] ?? edit.values['role'];
      const id = newId(typeof words === 'string' ? words : '', idsIn([own, ...work.packs.values(), ...work.shippedPacks.values()], edit.to));
      const key = `${edit.to}/${id}`;
      return { next: withItem(own, key, { id, ...withValues(form, null, known(form, edit.values)) }), key };
    }
    case 'move':
      if (formAt(edit.key) === null) throw missingRecord('entry of the policy');
      return { next: moved(own, edit.key, edit.by), key: edit.key };
    case 'retire': {
      const item = itemOf(own, edit.key);
      if (!hasRetiring(edit.key) || !isRecord(item)) throw missingRecord('entry of the policy');
      const { retired: _, ...rest } = item;
      return { next: withItem(own, edit.key, edit.retired ? { ...rest, retired: true } : rest), key: edit.key };
    }
    case 'reset':
      if (itemOf(own, edit.key) === undefined) throw missingRecord('entry of the policy');
      return { next: withItem(own, edit.key, itemOf(state.answered, edit.key)), key: edit.key };
    case 'start-again':
      if (state.shipped === null) throw new Refusal('invalid', 'This policy did not come with the app. Read it in again from a file.');
      return { next: state.shipped, key: '' };
  }
}

/**
 * What stands against a change: the schema, the other policies, and the records that refer to what is changed.
 *
 * @param moves the change, then what goes along with it in other policies
 * @param key of the entry that is being changed, whose form shows what is wrong with it; empty where several are
 */
export function problemsOf(work: Work, uses: PackUses, moves: readonly Move[], key: string): Problem[] {
  const form = formAt(key);
  const [edited] = moves;
  const packs = new Map(work.packs);
  for (const { state, next } of moves) {
    const result = policyPackSchema.safeParse(next);
    if (!result.success) return result.error.issues.map((issue) => schemaProblem(issue, next, key));
    packs.set(state.id, result.data);
  }
  const [differing] = questionsThatDisagree([...packs.values()]);
  if (differing !== undefined && edited !== undefined) return [{ field: '', message: disagreement(packs, edited.next, differing.id) }];
  try {
    refuseDisagreement(packs);
  } catch (error) {
    if (error instanceof PackError) return [{ field: '', message: sentence(error.reason) }];
    throw error;
  }
  return moves.flatMap(({ state, next }) => guarded(work, uses, state.own, next).map((found) => guardProblem(found, form, key, next, state.own)));
}

function schemaProblem(issue: Parameters<typeof problemOf>[0], next: PackData, key: string): Problem {
  const form = formAt(key);
  const { path, reason } = problemOf(issue, next);
  const place = entryAtPath(next, path);
  const field = form !== null && place.key === key ? fieldAt(form, place.rest) : '';
  return field === '' ? { field, message: `${placeInWords(next, path)}: ${reason}.` } : { field, message: sentence(reason) };
}

/** A pack that is known to be right. @throws ZodError when it is not */
export function checkedPack(pack: PackData): PolicyPack {
  return policyPackSchema.parse(pack);
}

/** What a change has to do with, in sentences, so that nobody is surprised by it. */
export function affectedBy(work: Work, uses: PackUses, changes: readonly EntryChange[], pack: PackData): string[] {
  const accounts = uses.accountsRun(work, '');
  const counted = `${accounts} account${accounts === 1 ? '' : 's'}`;
  const said = changes.flatMap(({ key }) => {
    const [section, ...rest] = key.replace(/^order\//u, '').split('/');
    switch (section) {
      case 'checklists': return [`It is asked so from the next ${checklistTitle(pack, rest[0] ?? '')} on; the register runs ${counted}. Reviews that are done keep the words of their day.`];
      case 'cadences': return [`The ${checklistTitle(pack, rest[0] ?? '')}; the register runs ${counted}.`];
      case 'incidentTypes': return ['Reports from now on follow it. Incidents already reported keep the steps, the people to tell and the keeping of their day.'];
      case 'contacts': return [toldOf(pack, rest[0] ?? '')];
      case 'tellWithinHours': return ['The clocks of incidents reported from now on. Those already reported keep theirs.'];
      case 'certification': return ['Certificates printed from now on. Signed ones stay as they are.'];
      case 'applicationForm': return ['Application forms printed from now on.'];
      default: return [];
    }
  });
  return [...new Set(said)];
}

function toldOf(pack: PackData, contact: string): string {
  const types = Array.isArray(pack['incidentTypes']) ? pack['incidentTypes'].filter(isRecord) : [];
  const telling = types.filter(({ notify }) => Array.isArray(notify) && notify.some((one) => isRecord(one) && one['contact'] === contact)).length;
  return telling === 0 ? 'No type of incident of this policy has this contact told.' : `${telling} type${telling === 1 ? '' : 's'} of incident of this policy ${telling === 1 ? 'has' : 'have'} this contact told.`;
}

function guardProblem({ key, field, reason }: Guarded, form: PackFormId | null, edited: string, next: PackData, own: PackData): Problem {
  const isShown = key === edited && form !== null && packForms[form].some(({ name }) => name === field);
  return isShown ? { field, message: reason } : { field: '', message: key === edited ? reason : `${entryName(key, entryOf(next, key) ?? entryOf(own, key), next)}: ${reason}` };
}

function disagreement(packs: ReadonlyMap<string, PolicyPack>, next: PackData, id: string): string {
  const asking = [...packs.values()].filter((pack) => pack.id !== next['id'] && pack.checklists.some(({ questions }) => questions.some((question) => question.id === id)));
  const who = asking.length === 0 ? 'Another checklist of this policy asks it' : `${asking.map(({ reference }) => reference).join(' and ')} ${asking.length === 1 ? 'asks' : 'ask'} it`;
  return `${who} as well, and one answer is given for both: how it is answered and when it is a concern has to be the same everywhere.`;
}

/** Fields that the form does not have are not of this app. @throws Refusal `invalid` */
function known(form: PackFormId, values: PackValues): PackValues {
  const names: readonly string[] = packForms[form].map(({ name }) => name);
  const other = Object.keys(values).find((name) => !names.includes(name));
  if (other !== undefined) throw new Refusal('invalid', 'This form holds something the app does not know. Close the form and open it again.');
  return values;
}

/** A key that any policy uses, also in another checklist, means what it means there. */
function idsIn(packs: readonly PackData[], list: string): ReadonlySet<string> {
  const [section = ''] = list.split('/');
  const entries = packs.flatMap((pack) => (Array.isArray(pack[section]) ? (pack[section] as readonly unknown[]) : [])).filter(isRecord);
  const all = section === 'checklists' ? entries.flatMap(({ questions }) => (Array.isArray(questions) ? questions.filter(isRecord) : [])) : entries;
  return new Set(all.map(({ id }) => String(id)));
}

function sentence(reason: string): string {
  return `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}${/[.!?]$/u.test(reason) ? '' : '.'}`;
}
