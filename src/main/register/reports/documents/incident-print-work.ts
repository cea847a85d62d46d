import { whenInWords } from '../../../../preload/contract/incidents-words.ts';
import type { PersonalData, StepStanding, TellStanding } from '../../../../preload/contract/incidents-runbook.ts';
import { lowerFirst, upperFirst } from '../../../../preload/contract/wording.ts';
import { formatCount, formatMoment, formatNumber, momentTitle } from '../house-style.ts';
import type { Block, TableBlock } from '../paper.ts';

/** Somebody who has to be told, how that stands, and how late. */
export type PrintedTelling = TellStanding & {
  /** "In time", "2 hours late", "Not due yet", "16 hours after the report". */
  readonly standing: string;
};

/** Who was not told stands first, and as large as who was; then who need not be. */
export const tellingBlocks = (telling: readonly PrintedTelling[]): Block[] => {
  const of = (...states: readonly TellStanding['state'][]): PrintedTelling[] => telling.filter(({ state }) => states.includes(state));
  const missed = of('owed');
  const kept = of('told');
  const others = of('not-needed', 'by-another', 'if-so');
  return [
    { kind: 'heading', level: 2, text: `Not told: ${formatCount(missed.length, 'person', 'people')}` },
    {
      kind: 'table', rowHeader: true, caption: 'Who has to be told and was not',
      columns: [...whoAndWhen, { header: 'Until', width: 25, align: 'left' }, { header: 'How late', width: 20, align: 'left' }],
      rows: missed.map((one) => [one.role, upperFirst(whenInWords(one.when)), until(one), one.standing]),
      emptyText: telling.length === 0 ? 'The policies name nobody who has to be told.' : 'Everybody who has to be told was.',
    },
    { kind: 'heading', level: 2, text: `Told: ${formatCount(kept.length, 'person', 'people')}` },
    {
      kind: 'table', rowHeader: true, caption: 'Who was told',
      columns: [...whoAndWhen, { header: 'Told', width: 28, align: 'left' }, { header: 'How late', width: 17, align: 'left' }],
      rows: kept.map((one) => [one.role, upperFirst(whenInWords(one.when)), one.told === null ? '' : `${momentTitle(one.told.on, one.told.time)}, noted by ${one.told.officer}`, one.standing]),
      emptyText: 'Nobody whom the policies name was.',
    },
    ...(others.length === 0 ? [] : [{
      kind: 'table', rowHeader: true, caption: 'Who need not be told, or only in a case of which nothing is noted',
      columns: [{ header: 'Who', width: 40, align: 'left' }, { header: 'Why', width: 60, align: 'left' }],
      rows: others.map((one) => [one.role, whyNot(one)]),
      emptyText: '',
    } satisfies TableBlock]),
  ];
};

const whoAndWhen: TableBlock['columns'] = [{ header: 'Who', width: 32, align: 'left' }, { header: 'When the policies ask', width: 23, align: 'left' }];

const until = ({ dueAt }: TellStanding): string => (dueAt === null ? 'No time is set' : formatMoment(dueAt));

const whyNot = ({ state, notNeeded, onlyIf }: TellStanding): string => {
  if (state === 'by-another') return 'Somebody else of the same way was told';
  return state === 'if-so' ? `Only if: ${lowerFirst(onlyIf)}` : notNeeded;
};

const exposedTitles: Readonly<Record<PersonalData['exposed'], string>> = { 'not-asked': 'Not answered', no: 'No', yes: 'Yes', 'not-known': 'Not known yet' };

/** Whether personal information was exposed, and what was decided about the regulator; nothing while nobody was asked. */
export const personalDataBlocks = ({ exposed, awareOn, awareTime, dueAt, regulator }: PersonalData): Block[] => (exposed === 'not-asked' ? [] : [{
  kind: 'group',
  blocks: [
    { kind: 'heading', level: 2, text: 'Personal information' },
    {
      kind: 'facts',
      pairs: [
        { label: 'Exposed', value: exposedTitles[exposed] },
        ...(awareOn === null ? [] : [{ label: 'Known since', value: momentTitle(awareOn, awareTime) }]),
        ...(dueAt === null ? [] : [{ label: '72 hours end', value: formatMoment(dueAt) }]),
        ...(exposed === 'yes' && regulator === null ? [{ label: 'Regulator', value: 'Not decided' }] : []),
        ...(regulator === null ? [] : [
          {
            label: 'Regulator',
            value: `${regulator.decision === 'reported' ? 'Told' : 'Need not be told'}, ${momentTitle(regulator.on, regulator.time)}, decided by ${regulator.by}${regulator.late ? '; after the 72 hours' : ''}`,
          },
          ...(regulator.reference === '' ? [] : [{ label: 'Its reference', value: regulator.reference }]),
          ...(regulator.reason === '' ? [] : [{ label: 'Reason', value: regulator.reason }]),
        ]),
      ],
    },
  ],
}]);

/** Steps that nobody has done stand first, and as large as those that were. */
export const runbookBlocks = (steps: readonly StepStanding[]): Block[] => {
  if (steps.length === 0) return [];
  const open = steps.filter(({ state }) => state === 'open');
  const settled = steps.filter(({ state }) => state !== 'open');
  return [
    { kind: 'heading', level: 2, text: `Steps not done: ${formatNumber(open.length)} of ${formatNumber(steps.length)}` },
    {
      kind: 'table', rowHeader: true, caption: 'Steps of the runbook that are left',
      columns: [{ header: 'Step', width: 46, align: 'left' }, { header: 'Clauses', width: 22, align: 'left' }, { header: 'What it waits for', width: 32, align: 'left' }],
      rows: open.map(({ title, clauses, waitsFor }) => [title, clauses, waitsFor === '' ? '–' : waitsFor]),
      emptyText: 'Every step is done, or need not be.',
    },
    { kind: 'heading', level: 2, text: `Steps done: ${formatNumber(settled.length)}` },
    {
      kind: 'table', rowHeader: true, caption: 'Steps of the runbook that are done or need not be',
      columns: [{ header: 'Step', width: 40, align: 'left' }, { header: 'When', width: 26, align: 'left' }, { header: 'By', width: 34, align: 'left' }],
      rows: settled.map((step) => [step.title, step.done === null ? 'The register knows' : momentTitle(step.done.on, step.done.time), doneBy(step)]),
      emptyText: 'None yet.',
    },
  ];
};

const doneBy = ({ state, title, done }: StepStanding): string => {
  if (done === null) return '';
  if (state === 'not-needed') return `${done.officer}: not needed, ${done.text}`;
  return done.text === '' || done.text === title ? done.officer : `${done.officer}: ${done.text}`;
};
