import type { SheetContents } from '../../../../../preload/contract/contacts.ts';

/** A type of incident, as far as the sheet is concerned. */
interface KnownType {
  readonly id: string;
  /** "CP371 2.8; 10022 4.2.4": of every policy that is on. */
  readonly clauses: string;
}

/** What is done in the first minutes, in the order in which it helps. Everything after it is in the register. */
const minutes: readonly { readonly type: string; readonly title: string; readonly steps: readonly string[] }[] = [
  {
    type: 'hacked-account',
    title: 'Account hacked',
    steps: [
      'Tell the line manager and Communications at once',
      'New password, also for the mailbox behind it; sign out every session; remove unknown apps',
      'Screenshots, then take down what was posted',
      'Tell the platform (below)',
      'Could personal information be seen? Then also as for a breach',
    ],
  },
  {
    type: 'fake-account',
    title: 'Fake account',
    steps: ['Do not answer it', 'Screenshot with its web address', 'Tell Communications', 'Report it to the platform (below)'],
  },
  {
    type: 'confidentiality-breach',
    title: 'Something confidential published',
    steps: [
      'Note the time: the Trust has 72 hours from knowing of it to tell the regulator where it must (UK GDPR article 33)',
      'Screenshot, then take it down',
      'Call Information Governance at once, then Communications',
    ],
  },
  {
    type: 'press-contact',
    title: 'The press asks',
    steps: ['Answer nothing yourself', 'Note name, paper or station, number and deadline', 'Call the press office or Communications on call: only they answer'],
  },
  {
    type: 'safeguarding',
    title: 'A child or an adult at risk',
    steps: ['Danger now: 999 first', 'Call the safeguarding lead', 'Keep a copy of the post; do not answer it'],
  },
];

/** First steps for the sheet, each with the clauses of the policies that are on. @param types what can be reported under them */
export function firstSteps(types: readonly KnownType[]): SheetContents['steps'] {
  return minutes.map(({ type, title, steps }) => ({ title, clauses: types.find(({ id }) => id === type)?.clauses ?? '', steps: [...steps] }));
}
