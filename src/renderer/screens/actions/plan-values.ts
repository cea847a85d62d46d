import { actions, planSourceKind, type PlanDetail, type PlanSourceKind } from '../../../preload/contract/actions.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import type { FieldError } from '../../lib/register.ts';

/* A plan as an officer types its form: every box holds text. */

export interface StepValues {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: string;
}

export interface PlanValues {
  readonly title: string;
  readonly clause: string;
  readonly why: string;
  readonly accountId: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly dueReason: string;
  readonly source: { readonly kind: PlanSourceKind; readonly id: string; readonly label: string };
  /** Of a new plan; later they are changed one by one. */
  readonly steps: readonly StepValues[];
}

export const blankStep: StepValues = { what: '', owner: '', dueOn: '' };

const blankPlan: PlanValues = {
  title: '', clause: '', why: '', accountId: '', owner: '', dueOn: '', dueReason: '', source: { kind: 'other', id: '', label: '' }, steps: [blankStep],
};

/**
 * What a new plan begins with: whoever opens the form from a review, a concern or the monitoring table says so in the address
 * (`/actions/new?source=review&id=…&label=…&account=…&clause=…&title=…&why=…`), and nothing of it is typed again.
 */
export function planFromAddress(search: Readonly<Record<string, string | undefined>>): PlanValues {
  const kind = planSourceKind.safeParse(search['source']);
  return {
    ...blankPlan, title: search['title'] ?? '', clause: search['clause'] ?? '', why: search['why'] ?? '', accountId: search['account'] ?? '',
    source: { kind: kind.success ? kind.data : 'other', id: search['id'] ?? '', label: search['label'] ?? '' },
  };
}

/** The address of a new plan that follows from a record, for links in other rooms. */
export function newPlanAddress(from: { readonly source: PlanSourceKind; readonly id?: string; readonly label: string; readonly account?: string; readonly clause?: string; readonly title?: string; readonly why?: string }): string {
  return `/actions/new?${new URLSearchParams(Object.entries(from).filter(([, value]) => value !== '')).toString()}`;
}

/** A plan that is edited. */
export function valuesOf({ row, why }: Pick<PlanDetail, 'row' | 'why'>): PlanValues {
  return {
    ...blankPlan, title: row.title, clause: row.clause, why, accountId: row.accountId ?? '', owner: row.owner, dueOn: row.dueOn ?? '',
    source: { kind: row.source.kind, id: row.source.id ?? '', label: row.source.label }, steps: [],
  };
}

/** A draft as the register kept it, as far as it is one; what is missing is taken from where the form begins. */
export function valuesOfDraft(content: Readonly<Record<string, unknown>>, begun: PlanValues): PlanValues {
  const source = recordOf(content['source']);
  const kind = planSourceKind.safeParse(source['kind']);
  const steps = content['steps'];
  return {
    title: textOf(content['title'], begun.title), clause: textOf(content['clause'], begun.clause), why: textOf(content['why'], begun.why),
    accountId: textOf(content['accountId'], begun.accountId), owner: textOf(content['owner'], begun.owner), dueOn: textOf(content['dueOn'], begun.dueOn),
    dueReason: textOf(content['dueReason'], begun.dueReason),
    source: { kind: kind.success ? kind.data : begun.source.kind, id: textOf(source['id'], begun.source.id), label: textOf(source['label'], begun.source.label) },
    steps: Array.isArray(steps) ? steps.map((step) => stepOfDraft(recordOf(step))) : begun.steps,
  };
}

function stepOfDraft(step: Readonly<Record<string, unknown>>): StepValues {
  return { what: textOf(step['what'], ''), owner: textOf(step['owner'], ''), dueOn: textOf(step['dueOn'], '') };
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Whether two forms follow from the same record: a draft of another plan is not put in the place of what was asked for. */
export function sameSource(one: PlanValues, other: PlanValues): boolean {
  return one.source.kind === other.source.kind && one.source.id === other.source.id && one.accountId === other.accountId;
}

/** An empty box is no value where the contract knows one. */
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The form as the contract takes it to start a plan; steps without words are left out when nothing else was typed for them. */
export function startInput(values: PlanValues): InputOf<'actions.start'> {
  return {
    facts: factsInput(values), source: sourceInput(values.source),
    steps: values.steps.filter(isTyped).map(stepInput),
  };
}

/** Without a record there are only words: the register takes the kind of a record only with the record. */
function sourceInput({ kind, id, label }: PlanValues['source']): InputOf<'actions.start'>['source'] {
  return id.trim() === '' ? { kind: 'other', id: null, label } : { kind, id: id.trim(), label };
}

export function factsInput(values: PlanValues): InputOf<'actions.edit'>['facts'] {
  return {
    title: values.title, clause: values.clause, why: values.why, accountId: orNull(values.accountId), owner: values.owner, dueOn: orNull(values.dueOn),
  };
}

export function stepInput(step: StepValues): InputOf<'actions.addStep'>['step'] {
  return { what: step.what, owner: step.owner, dueOn: orNull(step.dueOn) };
}

/** The contract's own checks, so that all is said in one attempt; a step is named by its place in the form. */
export function planErrors(values: PlanValues): readonly FieldError[] {
  const issues = actions.start.input.safeParse(startInput(values)).error?.issues ?? [];
  return issues.map(({ path, message }) => ({ field: placedField(path.map(String).join('.'), values), message }));
}

/** A field as the form names it: the register counts only the steps that were sent, without the empty ones before them. */
export function placedField(field: string, values: PlanValues): string {
  const [first, index, ...rest] = field.split('.');
  if (first !== 'steps' || index === undefined) return field;
  const places = values.steps.flatMap((step, place) => (isTyped(step) ? [place] : []));
  return [first, String(places[Number(index)] ?? index), ...rest].join('.');
}

function isTyped({ what, owner, dueOn }: StepValues): boolean {
  return `${what}${owner}${dueOn}`.trim() !== '';
}

/** Whether moving the day has to be explained: the register's own rule, to show the box before it is asked for. */
export function movesLater(before: string | null, after: string): boolean {
  return before !== null && (after.trim() === '' || after > before);
}
