import { formAnswers } from '../../../../preload/contract/hr-returns-words.ts';
import { formatDate, formatMoment, formatPeriod } from '../house-style.ts';
import type { Paper } from '../paper.ts';
import type { Letter, LetterPart } from './letter.ts';

/** What HR is asked to fill in for one year. */
export interface HrReturnFormData {
  readonly trustName: string;
  /** "HR annual return 2025/26" */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly replyBy: string;
  /** Where it goes back to; empty where the Trust has not said. */
  readonly returnTo: string;
  /** "10022 6.2" */
  readonly clause: string;
  readonly reportsTo: string;
  readonly breaches: readonly { readonly title: string; readonly clauses: string; readonly includes: readonly string[] }[];
  readonly outcomes: readonly { readonly title: string }[];
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

/** What counts, for whoever fills in the form. */
const rules = [
  'Count each member of staff once, under the most serious breach and the outcome. Count only formal action: what ended informally is not asked for.',
  'Count a case in the year in which its outcome was decided; one that is still open on the last day stands under “Not decided yet”.',
  'Give numbers only: no names, posts, wards or dates.',
  'If there was none, say so: a nil return is a return.',
];

/**
 * The form on which HR returns its figures by hand (10022 6.2): a table to write into, and who confirms it.
 * @param data year, rows and columns
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const hrReturnFormPaper = (data: HrReturnFormData): Paper => ({
  title: data.name,
  subject: `Annual return of HR, ${data.clause}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: data.name,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [
    { kind: 'page-break', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: data.name },
    { kind: 'paragraph', style: 'lead', words: `Formal disciplinary action for breaches of the social media policy, ${formatPeriod(data.from, data.to)}` },
    {
      kind: 'facts',
      pairs: [
        { label: 'Return by', value: [{ text: formatDate(data.replyBy), bold: true }] },
        { label: 'Return to', value: data.returnTo === '' ? 'Communications Team' : data.returnTo },
        { label: 'Asked under', value: `${data.clause}, for the ${data.reportsTo}` },
      ],
    },
    { kind: 'list', ordered: false, items: rules },
    {
      kind: 'group',
      blocks: [
        { kind: 'heading', level: 2, text: 'Confirmed for HR' },
        { kind: 'checkbox', ticked: false, words: 'Nil return: there was no formal action for breaches of this policy in the year.' },
        {
          kind: 'fields',
          fields: [
            { label: formAnswers.confirmedBy, space: 'line' }, { label: 'Signature', space: 'signature' }, { label: formAnswers.confirmedOn, space: 'date' },
          ],
        },
      ],
    },
    { kind: 'paragraph', style: 'small', words: `Made ${formatMoment(data.createdAt)} by ${data.officerName}. The table to fill in is on the next page.` },
    // The table has a page of its own, whole: nobody adds up columns over two.
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: 'Figures' },
    {
      kind: 'table', space: 'line', rowHeader: true, size: 8.5,
      caption: `Cases from ${formatPeriod(data.from, data.to)}`,
      columns: [
        { header: 'Kind of breach', width: 50, align: 'left' },
        ...data.outcomes.map(({ title }) => ({ header: title, width: 50 / data.outcomes.length, align: 'centre' }) as const),
      ],
      rows: data.breaches.map(({ title, clauses, includes }) => [
        [{ text: title, bold: true }, { text: ` (${clauses})${includes.length === 0 ? '' : `\n${includes.join('; ')}`}` }],
        ...data.outcomes.map(() => ''),
      ]),
      emptyText: 'The policy names no kind of breach.',
    },
  ],
});

/** The message that asks HR, or asks it again. */
interface HrReturnAsked {
  readonly to: string;
  /** Days on which it was asked before, the oldest first; none for the first time. */
  readonly askedBefore: readonly string[];
  /** Words of the officer's own; may be empty. */
  readonly note: string;
}

/**
 * The letter with which HR is asked for the figures of a year, or asked again (10022 6.2).
 * @param data the form that goes with it
 * @param asked to whom, and when it was asked before
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const hrReturnLetter = (data: HrReturnFormData, { to, askedBefore, note }: HrReturnAsked): Letter => {
  const again = askedBefore.length > 0;
  const beginning: LetterPart[] = !again
    ? [{ kind: 'text', text: `Please send us the number of formal disciplinary actions for breaches of the social media policy from ${formatPeriod(data.from, data.to)}. The policy asks HR to report them to the ${data.reportsTo} once a year (${data.clause}).` }]
    : [{ kind: 'text', text: `We asked on ${askedBefore.map(formatDate).join(', and again on ')} for the number of formal disciplinary actions for breaches of the social media policy from ${formatPeriod(data.from, data.to)}, and have not had it yet. The policy asks HR to report them to the ${data.reportsTo} once a year (${data.clause}).` }];
  return {
    to: [to], dear: to, copies: [],
    subject: `${again ? 'Reminder: ' : ''}${data.name}, by ${formatDate(data.replyBy)}`,
    parts: [
      ...beginning,
      { kind: 'heading', text: 'What to do' },
      {
        kind: 'list',
        items: [
          'Fill in the table that is attached and send it back, or return the printed form. An empty cell counts as none; below the table, say whether it is a nil return and who confirms it.',
          ...rules,
          `Say who confirms the figures for HR, and in what post. Please reply by ${formatDate(data.replyBy)}${data.returnTo === '' ? '' : ` to ${data.returnTo}`}.`,
        ],
      },
      { kind: 'text', text: 'The report withholds small numbers and whatever they could be worked out from. Figures that nobody has confirmed are printed as not confirmed.' },
      ...(note === '' ? [] : [{ kind: 'text', text: note } as const]),
    ],
  };
};
