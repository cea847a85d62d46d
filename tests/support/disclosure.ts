import type { InputOf } from '../../src/preload/contract/index.ts';

const handsOut = 'It hands out what a search has found, which is walked.';

/** Searches by which somebody could come upon a limited incident. */
const searchesAround = ({ accountId, personId }: { readonly accountId: string; readonly personId: string }): readonly InputOf<'disclosure.search'>[] => [
  { subject: { kind: 'account', accountId }, period: null },
  { subject: { kind: 'person', personId }, period: null },
  // Nearly the word of the walk, since the answer says again what was asked for.
  { subject: { kind: 'words', words: 'Canarybir', inside: false }, period: null },
];

/** The jobs of this room, as they are walked for a limited incident. */
export const disclosureJobs = { 'disclosure.export': handsOut, 'disclosure.print': handsOut, 'disclosure.search': ['', searchesAround] } as const;
