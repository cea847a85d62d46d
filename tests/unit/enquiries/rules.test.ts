import { describe, expect, it } from 'vitest';
import type { EnquiryFacts } from '../../../src/preload/contract/enquiries.ts';
import { enquiryField, enquiryValue } from '../../../src/preload/contract/enquiries-history-words.ts';
import { criticismWords, enquiryGroups, enquiryStateTitle, readableFacts, takesAnswer } from '../../../src/preload/contract/enquiries-words.ts';
import { enquiryProblem, mayBecome, stepProblem } from '../../../src/main/register/rooms/enquiries/rules/checks.ts';
import { clauseOf, enquiryNumber, fullClauseOf } from '../../../src/main/register/rooms/enquiries/rules/numbers.ts';
import { standingOf, stepsOpen, waitingDays } from '../../../src/main/register/rooms/enquiries/rules/standing.ts';
import { factsWith } from '../../support/enquiries.ts';

const today = '2026-11-21';
const stands = (facts: EnquiryFacts, answeredOn: string | null = null): string => {
  const { state, standing } = standingOf(facts, answeredOn, today);
  return `${state}, ${standing}`;
};
const given = { decision: 'given', decidedOn: '2026-11-19' } as const;

describe('an enquiry', () => {
  it('gets the next number of the year, and the clause of its kind', () => {
    expect(enquiryNumber(2026, 11)).toBe('ENQ 2026-012');
    expect([clauseOf('translation'), fullClauseOf('approval'), fullClauseOf('consent'), fullClauseOf('feedback')]).toEqual(['2.6', '10022 5.2', 'CP371 2.5.1', 'CP371 App 1']);
  });

  it('waits for its answer, or has it on the day, and never before', () => {
    const asked = factsWith('advice');
    expect([stands(asked), stands(asked, today)]).toEqual(['unanswered, open', 'answered, settled']);
    expect(waitingDays(standingOf(asked, null, today), today)).toBe(3);
    expect(waitingDays(standingOf(asked, today, today), today)).toBe(0);
    expect(enquiryProblem(asked, '2026-11-18')).toBeNull();
    expect(enquiryProblem(asked, '2026-11-17')).toMatchObject({ field: 'answer.answeredOn' });
    expect(enquiryProblem(factsWith('consent'), '2026-11-18')).toMatchObject({ field: 'answer.answer' });
  });

  it('names what changed in it as its own kind does', () => {
    expect((['approval', 'recording', 'citation', 'feedback'] as const).map((kind) => enquiryField(kind, 'askedBy'))).toEqual(['Worker who asks', 'Who wants to record', 'Who wants to cite it', 'From']);
    expect((['approval', 'recording', 'citation'] as const).map((kind) => enquiryField(kind, 'giver'))).toEqual(['Line manager', 'Permission given by', 'Permission asked of']);
    expect([enquiryField('consent', 'validUntil'), enquiryField('recording', 'validUntil'), enquiryField(null, 'giver')]).toEqual(['Consent ends on', 'Until', 'Who decides']);
    expect([enquiryValue('approval', 'decision', 'given', (day) => day), enquiryValue('recording', 'decision', 'given', (day) => day)]).toEqual(['Approved', 'Given']);
    // Of the kind that it was before.
    expect(enquiryField('translation', 'palsOn')).toBe('Signposted to PALS on');
  });

  it('can be made another kind only where nothing of its own is lost', () => {
    expect([mayBecome('other', 'feedback'), mayBecome('advice', 'translation'), mayBecome('consent', 'consent'), mayBecome('consent', 'advice')]).toEqual([true, true, true, false]);
  });
});

describe('a translation (CP371 2.6)', () => {
  it('stands as late until Equality and Diversity has been told, whatever else was done', () => {
    expect(stands(factsWith('translation'))).toBe('equality-not-told, late');
    expect(stands(factsWith('translation'), today)).toBe('equality-not-told, late');
  });

  it('goes from the translator to whoever asked', () => {
    const told = { equalityToldOn: '2026-11-18', equalityToldBy: 'Bea' };
    const out = { ...told, translator: 'Example Translations', translatorAskedOn: '2026-11-19' };
    expect(stands(factsWith('translation', told))).toBe('translator-not-asked, open');
    expect(stands(factsWith('translation', out))).toBe('with-translator, open');
    expect(stands(factsWith('translation', { ...out, deliveredOn: '2026-11-20' }))).toBe('to-hand-over, open');
    expect(stands(factsWith('translation', { ...out, deliveredOn: '2026-11-20' }), today)).toBe('answered, settled');
    expect(stepsOpen(factsWith('translation'), today)).toEqual(['equality-told', 'translator-asked']);
    expect(stepsOpen(factsWith('translation', out), today)).toEqual(['translated']);
  });

  it('by a colleague asks for recognised skills and an English copy, and for nobody to be told', () => {
    const post = factsWith('translation', { origin: 'staff-post', skills: 'Taught in Polish' });
    expect(stands(post)).toBe('english-copy-missing, open');
    expect(stands({ ...post, englishCopy: 'Mirror account' })).toBe('english-copy-kept, settled');
    expect(takesAnswer(post)).toBe(false);
    expect(enquiryProblem({ ...post, skills: '' }, null)).toMatchObject({ field: 'facts.skills' });
    expect(enquiryProblem({ ...post, equalityToldOn: today }, null)).toMatchObject({ field: 'facts.equalityToldOn' });
    expect(stepsOpen(post, today)).toEqual(['translated']);
    expect(stepProblem(post, { step: 'translated', deliveredOn: null, englishCopy: '' })).toMatchObject({ field: 'step.englishCopy' });
  });

  it.each([
    ['language', { language: '' }], ['equalityToldOn', { equalityToldOn: '2026-11-17' }], ['equalityToldOn', { equalityToldBy: 'Bea' }], ['translator', { translatorAskedOn: today }],
    ['translatorAskedOn', { translator: 'X', translatorAskedOn: '2026-11-17' }], ['deliveredOn', { translator: 'X', translatorAskedOn: '2026-11-20', deliveredOn: '2026-11-19' }],
    ['translator', { deliveredOn: today }],
  ])('is not noted with a wrong %s', (field, changes) => {
    expect(enquiryProblem(factsWith('translation', changes), null)).toMatchObject({ field: `facts.${field}` });
  });
});

describe('an approval of personal activity (10022 5.2)', () => {
  it('waits for the line manager, and is late where it goes on already', () => {
    expect(stands(factsWith('approval'))).toBe('undecided, open');
    expect(stands(factsWith('approval', { goingOn: true }))).toBe('going-on, late');
    expect(stands(factsWith('approval', { goingOn: true, ...given }))).toBe('in-force, settled');
    expect(stands(factsWith('approval', { ...given, decision: 'refused', decisionReason: 'No need' }))).toBe('refused, settled');
    expect(enquiryStateTitle(factsWith('approval'), 'in-force')).toBe('Approved');
  });

  it('ends with its day or by withdrawal', () => {
    expect(stands(factsWith('approval', { ...given, validUntil: '2026-12-21' }))).toBe('expiring, soon');
    expect(stands(factsWith('approval', { ...given, validUntil: '2026-12-22' }))).toBe('in-force, settled');
    expect(stands(factsWith('approval', { ...given, validUntil: today }))).toBe('expiring, soon');
    expect(stands(factsWith('approval', { ...given, validUntil: '2026-11-20' }))).toBe('expired, settled');
    expect(stands(factsWith('approval', { ...given, withdrawnOn: today, withdrawnReason: 'Left the team' }))).toBe('withdrawn, settled');
    expect(stepsOpen(factsWith('approval'), today)).toEqual(['decided']);
    expect(stepsOpen(factsWith('approval', given), today)).toEqual(['withdrawn']);
    for (const kind of ['approval', 'recording', 'citation'] as const) {
      expect(stepsOpen(factsWith(kind, { ...given, validUntil: today }), today)).toEqual(['withdrawn']);
      // Nobody withdraws what has ended.
      expect(stepsOpen(factsWith(kind, { ...given, validUntil: '2026-11-20' }), today)).toEqual([]);
    }
  });

  it.each([
    ['activity', { activity: '' }], ['giver', { ...given, giver: '' }], ['decidedOn', { decision: 'given' }], ['decision', { decidedOn: today }], ['decidedOn', { ...given, decidedOn: '2026-11-17' }],
    ['decisionReason', { ...given, decision: 'refused' }], ['validUntil', { ...given, validUntil: '2026-11-18' }], ['withdrawnOn', { withdrawnOn: today, withdrawnReason: 'Why' }],
    ['withdrawnOn', { ...given, withdrawnOn: '2026-11-18', withdrawnReason: 'Why' }], ['withdrawnReason', { ...given, withdrawnOn: today }], ['withdrawnOn', { ...given, withdrawnReason: 'Why' }],
  ] as const)('is not noted with a wrong %s', (field, changes) => {
    expect(enquiryProblem(factsWith('approval', changes), null)).toMatchObject({ field: `facts.${field}` });
  });
});

describe('a permission to record or to cite (10022 5.1; CP371 App 1)', () => {
  it('says in what role, what it covers and whose the work is', () => {
    expect(enquiryProblem(factsWith('recording'), null)).toBeNull();
    expect(enquiryProblem(factsWith('recording', { role: '' }), null)).toMatchObject({ field: 'facts.role' });
    expect(enquiryProblem(factsWith('recording', { scope: '' }), null)).toMatchObject({ field: 'facts.scope' });
    expect(enquiryProblem(factsWith('citation', { workOwner: '' }), null)).toMatchObject({ field: 'facts.workOwner' });
    expect(stands(factsWith('citation', { ...given, validUntil: '2026-11-20' }))).toBe('expired, settled');
  });
});

describe('a consent (CP371 2.5.1, App 1)', () => {
  it('is held by somebody, and ends', () => {
    expect(stands(factsWith('consent'))).toBe('in-force, settled');
    expect(stands(factsWith('consent', { formHolder: '', formPlace: '' }))).toBe('form-missing, open');
    expect(stands(factsWith('consent', { validUntil: '2026-12-01' }))).toBe('expiring, soon');
    expect(stands(factsWith('consent', { validUntil: '2026-11-20' }))).toBe('consent-expired, open');
    expect(stands(factsWith('consent', { validUntil: '2026-11-20', takenDownOn: today, takenDown: 'All' }))).toBe('taken-down, settled');
    expect(stepsOpen(factsWith('consent', { formHolder: '', validUntil: '2026-11-20' }), today)).toEqual(['form-held', 'withdrawn', 'taken-down']);
  });

  it('that was withdrawn is late until everything was taken down', () => {
    const withdrawn = factsWith('consent', { withdrawnOn: '2026-11-19', withdrawnReason: 'One of them' });
    expect(stands(withdrawn)).toBe('to-take-down, late');
    expect(waitingDays(standingOf(withdrawn, null, today), today)).toBe(2);
    expect(stands({ ...withdrawn, takenDownOn: '2026-11-20', takenDown: 'Both posts' })).toBe('withdrawn, settled');
    expect(stepsOpen(withdrawn, today)).toEqual(['taken-down']);
    expect(enquiryProblem({ ...withdrawn, takenDownOn: '2026-11-18', takenDown: 'Both' }, null)).toMatchObject({ field: 'facts.takenDownOn' });
  });

  it.each([
    ['formHolder', { formHolder: '' }], ['validUntil', { validUntil: '2026-11-17' }], ['withdrawnReason', { withdrawnOn: today }], ['takenDown', { takenDownOn: today }], ['takenDownOn', { takenDown: 'All' }],
  ] as const)('is not noted with a wrong %s', (field, changes) => {
    expect(enquiryProblem(factsWith('consent', changes), null)).toMatchObject({ field: `facts.${field}` });
  });

  it('has no box for who is in it: only how many they are, and who made it', () => {
    expect(enquiryGroups.consent.flatMap(({ fields }) => fields.map(({ label }) => label)).filter((label) => /name|patient|who/iu.test(label))).toEqual(['Who holds the consent forms']);
  });
});

describe('feedback (CP371 App 1; 10022 4.3.2)', () => {
  it.each(['compliment', 'comment', 'criticism', 'question'] as const)('such as a %s waits to be signposted to PALS', (sort) => {
    expect(stands(factsWith('feedback', { sort }))).toBe('not-signposted, open');
    expect(stands(factsWith('feedback', { sort, palsOn: today }))).toBe('signposted, settled');
    expect(stepsOpen(factsWith('feedback', { sort }), today)).toEqual(['signposted']);
  });

  it('that is criticism may be answered with facts instead, and what was done is said', () => {
    const criticism = factsWith('feedback', { sort: 'criticism' });
    expect(stands(criticism, today)).toBe('answered-with-facts, settled');
    expect(stands(factsWith('feedback', { sort: 'comment' }), today)).toBe('not-signposted, open');
    expect([criticismWords(criticism, false), criticismWords(criticism, true), criticismWords({ ...criticism, palsOn: today }, false), criticismWords({ ...criticism, palsOn: today }, true)])
      .toEqual(['Nothing yet', 'Answered with facts', 'Signposted', 'Answered with facts and signposted']);
    expect(criticismWords(factsWith('feedback'), true)).toBe('');
  });
});

it('every fact that is kept has a box, and every box a fact', () => {
  for (const kind of ['advice', 'translation', 'approval', 'consent', 'recording', 'citation', 'feedback', 'other'] as const) {
    const kept = Object.keys(factsWith(kind)).filter((field) => field !== 'kind');
    expect(enquiryGroups[kind].flatMap(({ fields }) => fields.map(({ field }) => field)).toSorted()).toEqual(kept.toSorted());
  }
});

it('facts read in words, without what is empty', () => {
  const facts = factsWith('approval', { ...given, accountId: 'a' });
  const read = readableFacts(facts, { account: 'Ward news', incident: '', person: '', activityTitle: 'Trust named as employer' }, (day) => `day ${day}`);
  expect(read.map(({ label, words }) => `${label}: ${words}`)).toEqual([
    'Activity: Trust named as employer', 'Worker who asks: Wendy Worker', 'Asked on: day 2026-11-18', 'What is shown, joined or done, and where: The Trust named on a professional network',
    'Account it touches: Ward news', 'It has begun already: No', 'Line manager: Lena Manager', 'Decision: Approved', 'Decided on: day 2026-11-19',
  ]);
});
