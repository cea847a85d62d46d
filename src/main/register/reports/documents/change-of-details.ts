import { formatDate } from '../house-style.ts';
import type { Paper } from '../paper.ts';

/** What the change-of-details form is printed from. It has no place for a password. */
export interface ChangeOfDetailsData {
  readonly account: string;
  readonly trustName: string;
  readonly policyReference: string;
  /** As the register has them now; an empty value is printed as "Not known". */
  readonly details: readonly { readonly label: string; readonly now: string }[];
  readonly returnTo: string;
  /** `YYYY-MM-DD`. */
  readonly printedOn: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

/**
 * The form with which Communications is told of changed details (CP371 App 2: it must be), with what the register has now
 * beside the space for what is new.
 * @param data what the register has
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const changeOfDetailsPaper = (data: ChangeOfDetailsData): Paper => ({
  title: `Change of details: ${data.account}`,
  subject: `${data.policyReference} App 2`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `${data.policyReference} App 2`,
  trailHead: data.trailHead,
  blocks: [
    { kind: 'heading', level: 1, text: 'Change of details of a social media account' },
    { kind: 'paragraph', style: 'lead', words: data.account },
    {
      kind: 'paragraph',
      words: 'The Communications Team must be told when details of an approved account change (CP371 App 2, 2.3.1). Write what is new beside what has changed, and leave the rest empty.',
    },
    {
      kind: 'table', space: 'line', rowHeader: true,
      caption: `What the register has on ${formatDate(data.printedOn)}`,
      columns: [
        { header: 'Detail', width: 24, align: 'left' },
        { header: 'On the register now', width: 38, align: 'left' },
        { header: 'New', width: 38, align: 'left' },
      ],
      rows: data.details.map(({ label, now }) => [label, now === '' ? 'Not known' : now, '']),
      emptyText: '',
    },
    {
      kind: 'group',
      blocks: [
        { kind: 'paragraph', style: 'small', words: 'Do not write a password on this form. If the login has changed, agree with the Communications Team how it gets the new one.' },
        {
          kind: 'fields',
          fields: [
            { label: 'Takes effect on', space: 'date' },
            { label: 'Print name', space: 'line' },
            { label: 'Signature', space: 'signature' },
            { label: 'Date', space: 'date' },
          ],
        },
      ],
    },
    { kind: 'inset', blocks: [{ kind: 'paragraph', words: [{ text: 'Where to return this form: ', bold: true }, { text: `${data.returnTo}.` }] }] },
  ],
  sample: data.sample,
});
