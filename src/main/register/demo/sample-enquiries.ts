import type { EnquiryAnswer, EnquiryFacts, FactsOf } from '../../../preload/contract/enquiries.ts';
import { addEnquiry, takeEnquiryStep } from '../rooms/enquiries/service.ts';
import { incidentNumbers } from '../rooms/incidents/service.ts';
import { knownPeople } from '../rooms/people/service.ts';
import type { Work } from '../work.ts';

/* Enquiries of the sample register: each kind, in several states. Everything is fictional. */

type Day = (back: number) => string;
type IdOf = (account: string) => string;

const nobody = { accountId: null, incidentId: null };
const undecided = {
  giver: '', decision: 'waiting', decidedOn: null, decisionReason: '', conditions: '', validFrom: null, validUntil: null, withdrawnOn: null, withdrawnReason: '',
} as const;

/** Fills the room. @param day so many days ago; negative lies ahead */
export function sampleEnquiries(work: Work, day: Day, idOf: IdOf): void {
  const add = (facts: EnquiryFacts, answer: EnquiryAnswer | null = null) => addEnquiry(work, { facts, answer }, incidentNumbers);
  const answered = (answer: string, answeredOn: string): EnquiryAnswer => ({ answer, answeredOn, answeredBy: work.officer.name });
  add(
    { kind: 'advice', ...nobody, accountId: idOf('Ward news'), askedBy: 'Wilhelmina Thackray', askedOn: day(12), question: 'May we show the new day room with people in it?' },
    answered('Yes, with everybody’s consent on the form; without uniforms in the background.', day(11)),
  );
  translations(work, add, day, idOf);
  permissions(work, add, day, idOf);
  consents(work, add, day, idOf);
  add({ kind: 'feedback', ...nobody, accountId: idOf('Stroke team'), askedBy: 'A visitor', askedOn: day(6), sort: 'compliment', question: 'Thank you to the whole ward for your patience.', palsOn: day(6) });
  add(
    { kind: 'feedback', ...nobody, accountId: idOf('Careers'), askedBy: 'A reader of the page', askedOn: day(9), sort: 'criticism', question: 'Nobody ever answers applications.', palsOn: null },
    answered('Every application is answered within 20 working days; the page now says so.', day(8)),
  );
  add({ kind: 'feedback', ...nobody, accountId: idOf('Ward news'), askedBy: 'A reader of the page', askedOn: day(1), sort: 'question', question: 'When is the day room open to visitors?', palsOn: null });
}

type Add = (facts: EnquiryFacts) => { readonly id: string; readonly version: number };

function translations(work: Work, add: Add, day: Day, idOf: IdOf): void {
  const asked: FactsOf<'translation'> = {
    kind: 'translation', ...nobody, accountId: idOf('Stroke team'), askedBy: 'A reader of the page', askedOn: day(2), question: 'The exercises after a stroke, in Polish.', origin: 'requested',
    language: 'Polish', equalityToldOn: day(2), equalityToldBy: work.officer.name, translator: '', translatorAskedOn: null, deliveredOn: null, skills: '', englishCopy: '',
  };
  const { id, version } = add(asked);
  takeEnquiryStep(work, { id, version, step: { step: 'translator-asked', translator: 'Example Translations', translatorAskedOn: day(1) } });
  add({ ...asked, accountId: idOf('Ward news'), askedOn: day(1), question: 'The visiting times, in Urdu.', language: 'Urdu', equalityToldOn: null, equalityToldBy: '' });
  add({
    ...asked, origin: 'staff-post', askedBy: 'Ferdinand Oakley', askedOn: day(20), question: 'A greeting for the spring festival.', language: 'Welsh', equalityToldOn: null, equalityToldBy: '',
    skills: 'Taught in Welsh; vouched for by the line manager', englishCopy: 'Second post of the same day on the same account',
  });
}

function permissions(work: Work, add: Add, day: Day, idOf: IdOf): void {
  const person = knownPeople(work).find(({ name }) => name === 'Wilhelmina Thackray')?.id ?? null;
  const asks: FactsOf<'approval'> = {
    kind: 'approval', ...nobody, ...undecided, askedBy: 'Wilhelmina Thackray', askedOn: day(40), question: 'Name the Trust as her employer on a professional network.', activity: 'trust-named-as-employer',
    personId: person, goingOn: false, giver: 'Tobias Wrenfield',
  };
  add({ ...asks, decision: 'given', decidedOn: day(38), conditions: 'With the disclaimer', validUntil: day(-20) });
  add({ ...asks, askedBy: 'Ferdinand Oakley', personId: null, askedOn: day(3), question: 'Shows an nhs.net address on a forum of physiotherapists.', activity: 'email-address-shown', goingOn: true });
  add({
    kind: 'recording', ...nobody, ...undecided, askedBy: 'Cressida Holloway', askedOn: day(15), question: 'A film of the diabetes clinic’s waiting room, before opening hours.', role: 'Ward manager, for the clinic’s own account',
    scope: 'The empty waiting room, no patients', giver: 'Communications Team', decision: 'given', decidedOn: day(14), validFrom: day(10), validUntil: day(5),
  });
  add({
    kind: 'citation', ...nobody, ...undecided, accountId: idOf('Stroke team'), askedBy: 'Ferdinand Oakley', askedOn: day(4), question: 'A diagram of the brain from a charity’s leaflet.', workOwner: 'Example Stroke Charity',
    sourceLink: 'https://charity.example/leaflet', giver: 'Its publications team',
  });
}

function consents(work: Work, add: Add, day: Day, idOf: IdOf): void {
  const taken: FactsOf<'consent'> = {
    kind: 'consent', ...nobody, accountId: idOf('Ward news'), askedBy: 'Medical illustration', askedOn: day(60), question: 'Photographs of the new day room at its opening.', medium: 'photograph', usedWhere: 'Opening week',
    people: 6, formHolder: 'Ward manager', formPlace: 'Locked cabinet in the ward office', agreedUse: 'Social media of the Trust', validUntil: day(-300), withdrawnOn: null, withdrawnReason: '', takenDownOn: null, takenDown: '',
  };
  add(taken);
  const { id, version } = add({ ...taken, accountId: idOf('Apprentices'), askedOn: day(90), question: 'A short film of apprentices at work.', medium: 'film', people: 3, usedWhere: 'Recruitment spring' });
  takeEnquiryStep(work, { id, version, step: { step: 'withdrawn', withdrawnOn: day(2), withdrawnReason: 'One of the 3 no longer wants to be shown' } });
  add({ ...taken, askedOn: day(5), question: 'A picture of the team at the summer fair.', people: 12, formHolder: '', formPlace: '', validUntil: null });
}
