import { type ConductChoices, conductFormal, type ConductKind, type ConductStep } from '../../../preload/contract/conduct.ts';
import { endingsOf } from '../../../preload/contract/conduct-standing.ts';
import type { Option } from '../../components/field-props.ts';
import { formalWords } from './conduct-words.ts';

/** One box of a step's form. */
export interface StepField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly control: 'text' | 'people' | 'area' | 'date' | 'time' | 'choice' | 'radio';
  readonly options?: readonly Option[];
  readonly suggestions?: readonly string[];
}

/** What was typed, by the names of the boxes. */
export type TypedStep = Readonly<Record<string, string>>;

const day = (label: string): StepField => ({ name: 'on', label, control: 'date' });
/** Of a step by which somebody is told: only with its time anybody can say whether that was in time. */
const dayTold = (label: string): readonly StepField[] => [day(label), { name: 'time', label: 'At (optional)', control: 'time' }];
const who = (name: string, label: string, hint?: string): StepField => ({ name, label, control: 'people', hint });
const words = (name: string, label: string, hint?: string): StepField => ({ name, label, control: 'area', hint });
const options = (all: readonly { readonly id: string; readonly title: string }[]): readonly Option[] => all.map(({ id, title }) => ({ value: id, title }));

/** What a step's form depends on beside what is typed. */
export interface StepBasis {
  /** What was decided on formal action; undefined where nothing is. */
  readonly decision: Extract<ConductStep, { kind: 'decision' }> | undefined;
  /** How they work for the Trust, by the id of the category; empty where that is not known. */
  readonly category: string;
}

/** The boxes of a step's form; some depend on what is typed in others. */
export function fieldsOf(kind: ConductKind, typed: TypedStep, choices: ConductChoices, { decision, category: worksAs }: StepBasis): readonly StepField[] {
  switch (kind) {
    case 'person': {
      const category = choices.categories.find(({ id }) => id === typed['category']);
      return [
        who('name', 'Who it is about', 'A name, or what is known: “a nurse of Ward 4”.'),
        { name: 'category', label: 'How they work for the Trust', control: 'choice', options: options(choices.categories), hint: category?.route },
        ...(category?.elsewhere === true ? [{ name: 'employer', label: 'Who employs them', control: 'text' } as const] : []),
        { name: 'body', label: 'Professional body, if they are registered (optional)', control: 'text', suggestions: ['NMC', 'GMC', 'HCPC', 'GPhC', 'Social Work England'] },
      ];
    }
    case 'employer':
      return [day('Told on'), who('who', 'Who was told there')];
    case 'asked':
      return [...dayTold('Asked on'), who('manager', 'Which manager finds the facts'), { name: 'email', label: 'Their email address (optional)', control: 'text' }, { name: 'replyBy', label: 'Answer asked by (optional)', control: 'date' }];
    case 'findings':
      return [day('Found on'), who('by', 'Who found the facts'), words('summary', 'What was found, in short')];
    case 'advice':
      return [...dayTold('Given on'), who('from', 'Who gave the advice'), words('advice', 'What was advised, in short')];
    case 'assistance':
      return [...dayTold('Asked on'), { name: 'of', label: 'Whose assistance', control: 'choice', options: options(choices.assistance) }, { name: 'what', label: 'What was asked of them', control: 'text' }];
    case 'decision':
      return [
        { name: 'formal', label: 'What was decided', control: 'radio', options: Object.entries(formalWords).map(([value, title]) => ({ value, title })) },
        ...(typed['formal'] === 'yes' ? [{ name: 'policy', label: 'Under which policy', control: 'choice', options: options(policiesFor(choices, worksAs)) } as const] : []),
        day('Decided on'), who('by', 'Who decided'), words('reason', 'Why'),
      ];
    case 'to-hr':
      return [...dayTold('Passed on'), who('to', 'Who took it on in HR')];
    case 'outcome':
      return [
        { name: 'outcome', label: 'How it ended', control: 'choice', options: options(endingsOf(choices, decision)), hint: 'No detail: that stays with HR.' },
        day('Ended on'), who('by', decision?.formal === 'yes' ? 'Who in HR told us' : 'Who told us'),
      ];
    case 'search':
      return [
        day('Searched on'), who('by', 'Who looked'), { name: 'lookedAt', label: 'What was looked at', control: 'text', hint: 'Public material only: a page, a profile, a post.' },
        words('reason', 'Why this search was needed'), who('authorisedBy', 'Who authorised it'), words('found', 'What was found', 'Also when it was nothing.'),
      ];
  }
}

/** The policies under which formal action can be taken about somebody who works so: of another employer, that employer's own. */
function policiesFor({ categories, policies }: ConductChoices, worksAs: string): ConductChoices['policies'] {
  const category = categories.find(({ id }) => id === worksAs);
  if (category === undefined || !policies.some(({ ofEmployer }) => ofEmployer)) return policies;
  if (category.elsewhere) return category.underTrustPolicies ? policies : policies.filter(({ ofEmployer }) => ofEmployer);
  return policies.filter(({ ofEmployer }) => !ofEmployer);
}

/** A step as the register takes it: an empty box of a day is no day, and one that is not asked is empty. */
export function stepTyped(kind: ConductKind, typed: TypedStep, fields: readonly StepField[]): Record<string, string | null> {
  const shown = new Set(fields.map(({ name }) => name));
  const value = (name: string): string => (shown.has(name) ? (typed[name] ?? '') : '');
  const always = { person: ['employer', 'body'], decision: ['policy'], asked: ['email'] };
  const names = [...shown, ...(kind === 'person' || kind === 'decision' || kind === 'asked' ? always[kind] : [])];
  const step: Record<string, string | null> = Object.fromEntries(names.map((name) => [name, value(name)]));
  return { ...step, kind, ...(kind === 'asked' ? { replyBy: value('replyBy') === '' ? null : value('replyBy') } : {}) };
}

/** Who it is about, or the decision, as far as it is chosen, to say what it would take away; null of what takes nothing away, or is not chosen yet. */
export function stepBegun(kind: ConductKind, typed: TypedStep, fields: readonly StepField[]): ConductStep | null {
  const step = stepTyped(kind, typed, fields);
  const word = (name: string): string => step[name] ?? '';
  if (kind === 'person') return word('category') === '' ? null : { kind, name: word('name'), category: word('category'), employer: word('employer'), body: word('body') };
  const formal = conductFormal.safeParse(word('formal'));
  if (kind !== 'decision' || !formal.success || (formal.data === 'yes' && word('policy') === '')) return null;
  return { kind, on: word('on'), by: word('by'), formal: formal.data, reason: word('reason'), policy: word('policy') };
}
