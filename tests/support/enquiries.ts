import type { EnquiryKind, EnquiryStep, FactsOf } from '../../src/preload/contract/enquiries.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

const shared = { accountId: null, incidentId: null, askedBy: 'Bea Admin', askedOn: '2026-11-18', question: 'May we post a picture of the new ward?' } as const;
const undecided = {
  giver: 'Lena Manager', decision: 'waiting', decidedOn: null, decisionReason: '', conditions: '', validFrom: null, validUntil: null, withdrawnOn: null, withdrawnReason: '',
} as const;

/** One enquiry of each kind, as it is when it was only asked. */
const asked: { readonly [Kind in EnquiryKind]: FactsOf<Kind> } = {
  advice: { kind: 'advice', ...shared },
  other: { kind: 'other', ...shared },
  translation: {
    kind: 'translation', ...shared, askedBy: 'A reader of the page', question: 'The visiting times', origin: 'requested', language: 'Polish', equalityToldOn: null, equalityToldBy: '', translator: '',
    translatorAskedOn: null, deliveredOn: null, skills: '', englishCopy: '',
  },
  approval: { kind: 'approval', ...shared, ...undecided, askedBy: 'Wendy Worker', question: 'The Trust named on a professional network', activity: 'trust-named-as-employer', personId: null, goingOn: false },
  consent: {
    kind: 'consent', ...shared, askedBy: 'Medical illustration', question: 'Photographs of the new day room', medium: 'photograph', usedWhere: 'Opening week', people: 6, formHolder: 'Ward manager',
    formPlace: 'Ward office', agreedUse: 'Social media', validUntil: null, withdrawnOn: null, withdrawnReason: '', takenDownOn: null, takenDown: '',
  },
  recording: { kind: 'recording', ...shared, ...undecided, question: 'A film of the waiting room', role: 'Ward manager', scope: 'The empty room' },
  citation: { kind: 'citation', ...shared, ...undecided, question: 'A diagram', workOwner: 'Example Charity', sourceLink: 'https://charity.example/leaflet' },
  feedback: { kind: 'feedback', ...shared, askedBy: 'A visitor', question: 'Thank you to the whole ward', sort: 'compliment', palsOn: null },
};

/** Facts of a kind, but for what a test changes. */
export function factsWith<Kind extends EnquiryKind>(kind: Kind, changes: Partial<FactsOf<Kind>> = {}): FactsOf<Kind> {
  return { ...asked[kind], ...changes };
}

/** Advice that is asked for and not answered yet, but for what a test changes. */
export function enquiryWith(changes: Partial<FactsOf<'advice'>> = {}, more: Partial<Omit<InputOf<'enquiries.add'>, 'facts'>> = {}): InputOf<'enquiries.add'> {
  return { facts: factsWith('advice', changes), answer: null, ...more };
}

/** Notes one of a kind. @returns its id, version and number */
export async function noted<Kind extends EnquiryKind>(house: House, kind: Kind, changes: Partial<FactsOf<Kind>> = {}) {
  return await house.call('enquiries.add', { facts: factsWith(kind, changes), answer: null });
}

/** Takes a step from where an enquiry stands. */
export async function stepped(house: House, id: string, step: EnquiryStep) {
  const { row } = await house.call('enquiries.get', { id });
  return await house.call('enquiries.takeStep', { id, version: row.version, step });
}

const answer = { answer: 'Yes, with consent', answeredOn: '2026-11-19', answeredBy: 'Test Officer' };

/** The changing calls of the room, with what each leaves in the trail. */
export const enquiryUses = {
  'enquiries.add': [now((house) => house.call('enquiries.add', enquiryWith())), ['enquiry.added', '2.3.1']],
  'enquiries.answer': [
    async (house) => {
      const { id, version } = await house.call('enquiries.add', enquiryWith());
      return () => house.call('enquiries.answer', { id, version, answer });
    },
    ['enquiry.answered', '2.3.1'],
  ],
  'enquiries.takeStep': [
    async (house) => {
      const { id } = await noted(house, 'approval');
      return () => stepped(house, id, { step: 'decided', decision: 'given', giver: 'Lena Manager', decidedOn: '2026-11-19', decisionReason: '', conditions: '', validUntil: null });
    },
    ['enquiry.decided', '5.2'],
  ],
  'enquiries.edit': [
    async (house) => {
      const { id, version } = await noted(house, 'translation');
      return () => house.call('enquiries.edit', { id, version, facts: factsWith('translation', { language: 'Urdu' }), answer: null, reason: 'It was another language' });
    },
    ['enquiry.edited', '2.6'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
