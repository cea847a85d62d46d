import type { Block, Paper } from '../paper.ts';

/** What every paper of a policy says about itself. */
export interface PolicyPaperData {
  readonly trustName: string;
  readonly policyReference: string;
  readonly policyTitle: string;
  readonly versionNumber: string;
  /** As the document states it: "August 2016". */
  readonly versionDate: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

/** Somebody to turn to; parts that nobody has typed in are empty. */
export interface PrintedContact {
  readonly role: string;
  /** With what; empty where the paper does not say. */
  readonly words: string;
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
}

export interface StaffGuideData extends PolicyPaperData {
  readonly title: string;
  readonly clause: string;
  readonly about: string;
  readonly dos: readonly string[];
  readonly donts: readonly string[];
  readonly consequences: string;
  readonly contacts: readonly PrintedContact[];
}

/**
 * The guide for staff on one page, in our words (CP371 App 4).
 * @param data the pack's guide and the Trust's contacts
 * @returns the paper
 */
export const staffGuidePaper = (data: StaffGuideData): Paper => ({
  ...furniture(data, data.title, `What ${data.policyReference} asks of staff`),
  blocks: [
    { kind: 'heading', level: 1, text: data.title },
    { kind: 'paragraph', words: data.about },
    { kind: 'heading', level: 2, text: 'Do' },
    { kind: 'list', ordered: false, items: data.dos },
    { kind: 'heading', level: 2, text: 'Do not' },
    { kind: 'list', ordered: false, items: data.donts },
    { kind: 'inset', blocks: [{ kind: 'paragraph', words: data.consequences }] },
    contactsTable(data.contacts),
    { kind: 'paragraph', style: 'small', words: `From ${data.policyReference} ${data.clause} in our words. ${versionWords(data)}.` },
  ],
});

/**
 * What stands round the words of a policy's paper.
 * @returns everything but the blocks
 */
export const furniture = (data: PolicyPaperData, title: string, subject: string): Omit<Paper, 'blocks'> => ({
  title, subject, organisation: data.trustName, language: 'en-GB', created: data.createdAt, author: data.officerName,
  reference: `${data.policyReference}, version ${data.versionNumber}`, trailHead: data.trailHead, sample: data.sample,
});

/** @returns for example "CP371 Social Media Policy, version 1, August 2016" */
export const versionWords = (data: PolicyPaperData): string =>
  `${data.policyReference} ${data.policyTitle}, version ${data.versionNumber}${data.versionDate === '' ? '' : `, ${data.versionDate}`}`;

/**
 * The Trust's contacts of a paper.
 * @returns a table; who cannot be reached yet is named with it
 */
export const contactsTable = (contacts: readonly PrintedContact[]): Block => {
  const worded = contacts.some(({ words }) => words !== '');
  return {
    kind: 'table', rowHeader: true, size: 8.5,
    caption: 'Whom to ask',
    columns: [
      { header: 'Who', width: 27, align: 'left' },
      ...(worded ? [{ header: 'With what', width: 31, align: 'left' } as const] : []),
      { header: 'Telephone', width: 16, align: 'left' },
      { header: 'Email', width: 26, align: 'left' },
    ],
    rows: contacts.map(({ role, words, name, telephone, email }) => [
      name === '' || name === role ? role : `${role}\n${name}`, ...(worded ? [words] : []), telephone === '' ? 'Not entered yet' : telephone, email === '' ? '–' : email,
    ]),
    emptyText: 'No contact is named.',
  };
};
