import type { PlanDetail, PlanSourceKind, PlanState, PlanStep } from '../../../../preload/contract/actions.ts';
import { formatCount, formatDate, formatNumber } from '../house-style.ts';
import type { Block, FactsBlock, Paper } from '../paper.ts';

/** What an action plan is printed from. */
export interface ActionPlanData {
  readonly plan: PlanDetail;
  readonly trustName: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

const states: Readonly<Record<PlanState, string>> = {
  developing: 'Being developed', 'in-hand': 'In hand', 'carried-out': 'Carried out, not yet signed off', 'signed-off': 'Signed off', abandoned: 'Abandoned',
};

const sources: Readonly<Record<PlanSourceKind, string>> = {
  review: 'Review', concern: 'Concern', monitoring: 'Monitoring table', incident: 'Incident', other: '',
};

/**
 * One action plan (CP371 3): what is not met and why, its steps with who does them by when, what was done, the evidence kept,
 * and its sign-off, or space to sign while there is none.
 * @param data the plan as the register has it
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const actionPlanPaper = (data: ActionPlanData): Paper => ({
  title: `Action plan ${data.plan.row.number}: ${data.plan.row.title}`,
  subject: 'CP371 3',
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: data.plan.row.number,
  trailHead: data.trailHead,
  blocks: [
    { kind: 'heading', level: 1, text: data.plan.row.title },
    { kind: 'paragraph', style: 'lead', words: `Action plan ${data.plan.row.number}` },
    facts(data.plan),
    { kind: 'heading', level: 2, text: 'Why it is needed' },
    ...data.plan.why.split(/\n+/u).map((words): Block => ({ kind: 'paragraph', words })),
    { kind: 'heading', level: 2, text: 'Steps' },
    steps(data.plan),
    { kind: 'heading', level: 2, text: 'Evidence' },
    data.plan.evidence.length === 0 ? { kind: 'paragraph', words: 'No file is kept with this plan.' } : {
      kind: 'table', rowHeader: true,
      caption: 'Files kept with this plan in the register',
      columns: [{ header: 'What it shows', width: 36, align: 'left' }, { header: 'File', width: 40, align: 'left' }, { header: 'Kept', width: 24, align: 'left' }],
      rows: data.plan.evidence.map((item) => [item.kind, item.name, `${formatDate(item.addedAt)}, ${item.addedBy}`]),
      emptyText: '',
    },
    { kind: 'group', blocks: signing(data.plan) },
  ],
  sample: data.sample,
});

const facts = (plan: PlanDetail): FactsBlock => {
  const { row } = plan;
  return {
    kind: 'facts',
    pairs: [
      { label: 'State', value: `${states[row.state]}, ${formatNumber(row.stepsDone)} of ${formatCount(row.stepsTotal, 'step')} done` },
      { label: 'Clause not met', value: row.clause },
      { label: 'Follows from', value: [sources[row.source.kind], row.source.label].filter((part) => part !== '').join(': ') || 'Not said' },
      { label: 'Account', value: row.accountName === '' ? 'None' : row.accountName },
      { label: 'Owner', value: row.owner === '' ? 'Not named yet' : `${row.owner}${row.ownerHasLeft ? ' (has left the Trust)' : ''}` },
      { label: 'Due', value: dueWords(row) },
      {
        label: 'Started',
        value: [
          `${formatDate(row.startedOn)} by ${plan.startedBy}`, ...(plan.inHandOn === null ? [] : [`in hand since ${formatDate(plan.inHandOn)}`]),
          ...(plan.carriedOutOn === null ? [] : [`carried out ${formatDate(plan.carriedOutOn)}`]),
        ].join('; '),
      },
    ],
  };
};

const dueWords = ({ dueOn, overdueDays }: { readonly dueOn: string | null; readonly overdueDays: number }): string => {
  if (dueOn === null) return 'Not agreed yet';
  return overdueDays === 0 ? formatDate(dueOn) : `${formatDate(dueOn)}, overdue by ${formatCount(overdueDays, 'day')}`;
};

const steps = (plan: PlanDetail): Block => ({
  kind: 'table', rowHeader: true,
  caption: 'What is to be done, by whom and by when, and what was done',
  columns: [
    { header: 'Step', width: 34, align: 'left' }, { header: 'Who', width: 18, align: 'left' }, { header: 'Due', width: 18, align: 'left' },
    { header: 'What was done', width: 30, align: 'left' },
  ],
  rows: plan.steps.map((step, index) => [
    `${index + 1}. ${step.what}`, step.owner === '' ? plan.row.owner : step.owner, step.dueOn === null && plan.row.dueOn === null ? 'Not agreed yet' : dueWords({ ...step, dueOn: step.dueOn ?? plan.row.dueOn }), outcome(step),
  ]),
  emptyText: 'No step has been agreed yet.',
});

const outcome = ({ state, doneOn, outcome: said }: PlanStep): string => {
  if (state === 'given-up') return `Given up: ${said}`;
  return doneOn === null ? 'Not done' : `Done on ${formatDate(doneOn)}: ${said}`;
};

const signing = ({ row, signedOff, lastReason }: PlanDetail): Block[] => {
  const heading: Block = { kind: 'heading', level: 2, text: 'Sign-off by the Head of Communications' };
  if (signedOff !== null) {
    return [
      heading,
      {
        kind: 'facts',
        pairs: [
          { label: 'Signed off by', value: signedOff.by }, { label: 'On', value: formatDate(signedOff.on) },
          ...(signedOff.how === '' ? [] : [{ label: 'How', value: signedOff.how }]), ...(signedOff.note === '' ? [] : [{ label: 'Note', value: signedOff.note }]),
        ],
      },
    ];
  }
  if (row.state === 'abandoned') {
    return [
      { kind: 'heading', level: 2, text: 'Abandoned' },
      { kind: 'paragraph', words: `On ${row.endedOn === null ? '' : formatDate(row.endedOn)}. Reason: ${lastReason}` },
    ];
  }
  return [
    heading,
    ...(row.state === 'carried-out' ? [] : [{ kind: 'paragraph', words: 'To be signed once every step is done or was given up with a reason.' } as const]),
    { kind: 'fields', fields: [{ label: 'Print name', space: 'line' }, { label: 'Signature', space: 'signature' }, { label: 'Date', space: 'date' }] },
  ];
};
