import { describe, expect, test } from 'vitest';
import type { EnquiryFacts } from '../../../src/preload/contract/enquiries.ts';
import type { Duty } from '../../../src/preload/contract/today.ts';
import { standingOf } from '../../../src/main/register/rooms/enquiries/rules/standing.ts';
import { factsWith } from '../../support/enquiries.ts';
import { countdown, named } from '../../../src/main/register/rooms/today/rules/duty-words.ts';
import { type DayFacts, doNext } from '../../../src/main/register/rooms/today/rules/do-next.ts';

const today = '2026-11-21';
const noTotals = { accounts: 0, done: 0, neverReviewed: 0, overdue: 0, dueSoon: 0, due: 0, missed: 0, stopped: 0 };

/** A day on which nothing is to be done. */
const quiet: DayFacts = {
  today, now: '2026-11-21T10:00:00.000Z', incidents: [], conduct: [], secondary: [], withoutDay: [], followUps: [], plans: [], quarterly: { totals: noTotals, first: [] }, monthly: { totals: noTotals, first: [] },
  log: { today, todayState: 'quiet', keptSince: '2026-01-05', gaps: 0, newestGap: null, urgent: false }, accounts: [], logins: [], policies: [], applications: [],
  enquiries: [], notices: [], certifications: { overdue: [], toAsk: [] }, around: [], moderation: [], packs: [], hrReturns: { today, rows: [], owed: null }, sheet: { state: 'current', changed: [], missing: [], toConfirm: 0, days: 90 },
  keeping: { due: 0, waiting: 0, confirmed: 0, first: null },
};

const incident = (severity: DayFacts['incidents'][number]['severity'], changes: Partial<DayFacts['incidents'][number]> = {}): DayFacts['incidents'][number] => ({
  id: `incident-${severity}`, number: 'IN 2026-001', typeTitle: 'Hacked account', account: 'Ward news', address: '', severity, notTold: 0, stepsLeft: 3, clock: null, reportedOn: '2026-11-20', ...changes,
});
const plan = (changes: Partial<DayFacts['plans'][number]>): DayFacts['plans'][number] => ({
  id: 'plan', number: 'AP 2026-001', title: 'Links that lead where they should', accountName: 'Ward news', owner: 'Ann Other', dueOn: '2026-11-15', due: 'overdue',
  overdueDays: 6, state: 'in-hand', ...changes,
});
const secondary = (daysLeft: number, account = 'Careers'): DayFacts['secondary'][number] => ({ followUpId: `follow-up-${account}`, account, dueOn: '2026-11-30', daysLeft });
const followUp = (changes: Partial<DayFacts['followUps'][number]>): DayFacts['followUps'][number] => ({
  id: 'followed', account: 'Library', number: 'C 2026-001', next: { step: 'reply', title: 'Record the manager’s reply' }, dueOn: '2026-11-19', daysLeft: -2,
  secondaryOn: null, ...changes,
});
const enquiry = (facts: EnquiryFacts): DayFacts['enquiries'][number] => {
  const { on, ...stands } = standingOf(facts, null, today);
  return { id: `enquiry-${facts.kind}`, number: 'ENQ 2026-001', account: '', facts, activityTitle: '', ...stands, stateOn: on };
};
const late = (name: string, daysOverdue: number): DayFacts['quarterly']['first'][number] => ({ accountId: `id-${name}`, name, state: 'overdue', dueOn: '2026-09-30', daysOverdue });
const alarmed = (name: string, ...texts: string[]): DayFacts['accounts'][number] => ({ id: `id-${name}`, name, alarms: texts.map((text) => ({ clause: '2.3.1', text })) });
const owed = (account: string): DayFacts['logins'][number] => ({
  id: `login-${account}`, account, rotationOwed: [{ id: 'r', reason: 'administrator-left', detail: '', since: '2026-11-12' }],
});

const lines = (changes: Partial<DayFacts>): Duty[] => doNext({ ...quiet, ...changes });
const short = (duties: readonly Duty[]): string[] => duties.map(({ what, where, word }) => [what, where, word].join(' | '));

describe('what is to be done next', () => {
  test('is nothing on a day on which nothing waits', () => {
    expect(lines({})).toEqual([]);
  });

  test('asks for the decision that a secondary review waits for from its first day on, and for other steps only once they are near', () => {
    const waiting = (step: 'outcome' | 'reply', title: string) => lines({ followUps: [followUp({ next: { step, title }, daysLeft: 7, dueOn: '2026-11-28' })] });
    expect(short(waiting('outcome', 'Decide what follows'))).toEqual(['Decide what follows | Library · C 2026-001 | In 7 days']);
    expect(waiting('reply', 'Record the manager’s reply')).toEqual([]);
  });

  test('of incidents says which clock runs out first, and puts one that has run out before what is only due, however small the incident', () => {
    const due = { what: 'Tell: Human Resources', dueAt: '2026-11-21T18:30:00.000Z', by: '21 November 2026 at 6:30pm' };
    const gone = { what: 'Decide on telling the regulator', dueAt: '2026-11-21T09:00:00.000Z', by: '21 November 2026 at 9am' };
    expect(short(lines({ incidents: [incident('high', { id: 'b', clock: due }), incident('low', { clock: gone }), incident('medium', { notTold: 1 }), incident('low', { id: 'd', stepsLeft: 0 })], secondary: [secondary(-3)] }))).toEqual([
      'Hacked account: tell: Human Resources, by 21 November 2026 at 6:30pm | Ward news · IN 2026-001 | High',
      'Hacked account: decide on telling the regulator, by 21 November 2026 at 9am | Ward news · IN 2026-001 | Low, late',
      'Secondary review | Careers | 3 days overdue',
      'Hacked account: 1 person to be told | Ward news · IN 2026-001 | Medium',
      'Hacked account: ready to be closed | Ward news · IN 2026-001 | Low',
    ]);
  });

  test('asks to go after what is still up a day after it was asked, and to look where a look is due, of open incidents only', () => {
    const around = (changes: Partial<DayFacts['around'][number]>): DayFacts['around'][number] => ({ incidentId: 'incident-low', nextLookOn: null, lookDue: false, stillUp: 0, stillUpLate: 0, ...changes });
    const incidents = [incident('low'), incident('medium')];
    expect(short(lines({ incidents, around: [around({ stillUp: 2, stillUpLate: 1 }), around({ incidentId: 'incident-medium', stillUp: 1 })] })).filter((line) => line.includes('removal'))).toEqual([
      'Ask again: 2 removals asked for and not done | Ward news · IN 2026-001 | Still up',
    ]);
    expect(short(lines({
      incidents: [incident('low'), incident('medium')],
      around: [around({ nextLookOn: today, lookDue: true }), around({ incidentId: 'incident-medium', nextLookOn: '2026-11-18', lookDue: true }), around({ incidentId: 'not-open', nextLookOn: today, lookDue: true })],
    })).slice(0, 2)).toEqual(['Look again: Hacked account | Ward news · IN 2026-001 | 3 days overdue', 'Look again: Hacked account | Ward news · IN 2026-001 | Today']);
    expect(lines({ around: [around({ nextLookOn: '2026-11-22' })] })).toEqual([]);
  });

  test('asks for the review of what was moderated once its day has come, the longest waiting first', () => {
    const entry = (dueOn: string, due = true): DayFacts['moderation'][number] => ({ id: `m-${dueOn}`, number: 'MOD 2026-001', handle: '@shouts', account: '', place: 'Facebook', dueOn, due });
    expect(short(lines({ moderation: [entry('2026-11-21'), entry('2026-11-11'), entry('2026-12-01', false)] }))).toEqual([
      'Review the moderation of @shouts | Facebook · MOD 2026-001 | 10 days overdue', 'Review the moderation of @shouts | Facebook · MOD 2026-001 | Today',
    ]);
  });

  test('begins with harm, then days that have passed, then who could get in, then the calendar, then what waits', () => {
    const all = lines({
      incidents: [incident('low'), incident('critical', { notTold: 2 }), incident('medium'), incident('high')],
      secondary: [secondary(9, 'Stroke team'), secondary(-3), secondary(60, 'Far away')], withoutDay: [{ accountId: 'w', account: 'Night team' }],
      plans: [plan({}), plan({ id: 'soon', title: 'Films', due: 'soon', dueOn: '2026-11-22', overdueDays: 0 }), plan({ id: 'done', title: 'Guide', state: 'carried-out', due: 'none', overdueDays: 0 })],
      followUps: [followUp({}), followUp({ number: 'C 2026-002', daysLeft: 2, dueOn: '2026-11-23' }), followUp({ number: 'C 2026-003', daysLeft: 9, dueOn: '2026-11-30' })],
      quarterly: { totals: { ...noTotals, overdue: 3, neverReviewed: 1 }, first: [late('Maternity', 52), late('Estates', 52), late('Pharmacy', 52), { ...late('New', 0), state: 'never-reviewed', dueOn: '2026-12-31' }] },
      monthly: { totals: { ...noTotals, overdue: 1 }, first: [late('Maternity', 21)] },
      log: { ...quiet.log, todayState: 'today', gaps: 2, newestGap: '2026-11-19', urgent: true },
      accounts: [alarmed('Apprentices', 'Only one administrator', 'No disclaimer'), alarmed('Old page', 'Former handle taken by somebody else')],
      logins: [owed('Apprentices')], policies: [{ id: 'cp371', reference: 'CP371', title: 'Social media', reviewDate: '2019-07-31', review: 'past', reviewDays: 2670 }],
      applications: [{ id: 'a', number: 'A 2026-001', title: 'Diabetes team', state: 'with-board', waitingDays: 5 }],
      enquiries: [
        enquiry(factsWith('advice', { askedBy: 'A ward' })), enquiry(factsWith('translation')),
        enquiry(factsWith('recording', { decision: 'given', decidedOn: '2026-11-18', validUntil: '2026-11-25' })),
        enquiry(factsWith('recording', { decision: 'given', decidedOn: '2026-11-18', validUntil: '2027-02-15' })),
      ],
      notices: [{ id: 'n', number: 'N 2026-001', subject: 'Please stop posting', replyBy: '2026-11-10', recipients: 12, acknowledged: 9 }],
      certifications: { overdue: [{ directorate: 'Workforce', policyReference: 'CP371' }], toAsk: [{ directorate: 'Medicine', policyReference: 'CP371' }] },
    });
    expect(short(all)).toEqual([
      'Hacked account: 2 people to be told | Ward news · IN 2026-001 | Critical',
      'Hacked account: 3 steps left | Ward news · IN 2026-001 | High',
      'Secondary review | Careers | 3 days overdue',
      'Secondary review | Stroke team | In 9 days',
      'Links that lead where they should | Ward news · AP 2026-001 · Ann Other | 6 days overdue',
      'Record the manager’s reply | Library · C 2026-001 | 2 days overdue',
      'Agree the period of the secondary review | Night team | No day agreed',
      'Tell Equality and Diversity of a translation | A reader of the page · ENQ 2026-001 | Late',
      '3 reviews overdue | Maternity, Estates and Pharmacy | Overdue',
      'First review | New | Never reviewed',
      'Daily monitoring was not done on 2 days | Last four weeks | Not done',
      'Change the password | Apprentices | Owed',
      'Only one administrator | Apprentices | Alarm',
      'Former handle taken by somebody else | Old page | Alarm',
      'Overdue line manager’s review | Maternity | 21 days overdue',
      'Write down today’s monitoring | Daily log | Today',
      'CP371 is past its review date | Social media | Past by 7 years',
      'Films | Ward news · AP 2026-001 · Ann Other | Tomorrow',
      'Record the manager’s reply | Library · C 2026-002 | In 2 days',
      'Recording ends soon | Bea Admin · ENQ 2026-001 | In 4 days',
      'Hacked account: 3 steps left | Ward news · IN 2026-001 | Medium',
      'Hacked account: 3 steps left | Ward news · IN 2026-001 | Low',
      'Guide | Ward news · AP 2026-001 · Ann Other | To sign off',
      'An application waits for the decision | Diabetes team · A 2026-001 | For 5 days',
      'Answer an enquiry | A ward · ENQ 2026-001 | Unanswered',
      '3 answers to a notice missing | Please stop posting · N 2026-001 | Answers overdue',
      'Certification of CP371 | Workforce | Overdue',
      'Certification of CP371 | Medicine | Not asked',
      'Complete the record of an account | Apprentices | Incomplete',
    ]);
  });

  test('leads from each line about one record to that record, and from each about several to their list', () => {
    const [review] = lines({ quarterly: { totals: { ...noTotals, overdue: 1 }, first: [late('Maternity', 1)] } });
    expect(review).toMatchObject({ kind: 'reviews', recordId: 'id-Maternity', count: 1, word: '1 day overdue' });
    const [reviews] = lines({ quarterly: { totals: { ...noTotals, overdue: 1200 }, first: [late('A', 9), late('B', 9), late('C', 9), late('D', 9)] } });
    expect(reviews).toMatchObject({ recordId: null, find: 'overdue', count: 1200, what: '1,200 reviews overdue', where: 'A, B and 1,198 more', on: '2026-09-30' });
    const [passwords] = lines({ logins: [owed('Ward news'), owed('Careers')] });
    expect(passwords).toMatchObject({ kind: 'password', recordId: null, count: 2, what: 'Change 2 passwords', where: 'Ward news and Careers', on: '2026-11-12' });
  });

  test('tells what was never reviewed apart from what is overdue, and as late only once its first day has passed', () => {
    const never = (dueOn: string): Duty[] => lines({ quarterly: { totals: { ...noTotals, neverReviewed: 2 }, first: [{ ...late('A', 0), state: 'never-reviewed', dueOn }] } });
    expect(never('2026-12-31')[0]).toMatchObject({ what: 'First reviews of 2 accounts', standing: 'soon', word: 'Never reviewed', find: 'never-reviewed' });
    expect(never('2026-09-30')[0]?.standing).toBe('late');
  });

  test('tells each thing once: the day of a secondary review is not told as that of its letter too', () => {
    const due = { dueOn: '2026-11-18', secondaryOn: '2026-11-18', daysLeft: -3 };
    expect(short(lines({ secondary: [secondary(-3)], followUps: [followUp(due)] }))).toEqual(['Secondary review | Careers | 3 days overdue']);
    expect(lines({ followUps: [followUp({ next: { step: 'secondary', title: 'Do the secondary review' }, secondaryOn: null })] })).toEqual([]);
  });

  test('of many of a kind shows five and says how many more there are', () => {
    const plans = Array.from({ length: 9 }, (_, place) => plan({ id: `plan-${place}`, title: `Plan ${place}`, overdueDays: place + 1 }));
    const told = lines({ plans });
    expect(told.map(({ what }) => what)).toEqual(['Plan 8', 'Plan 7', 'Plan 6', 'Plan 5', 'Plan 4', '4 more overdue action plans']);
    expect(told.at(-1)).toMatchObject({ recordId: null, count: 4, find: 'overdue' });
    // One more line says no more than the record itself would.
    expect(lines({ plans: plans.slice(0, 6) }).map(({ recordId }) => recordId)).not.toContain(null);
  });

  test('leads to the others of just that severity or state', () => {
    const many = Array.from({ length: 7 }, (_, place) => place);
    const incidents = many.map((place) => incident('high', { id: `high-${place}` }));
    expect(lines({ incidents }).at(-1)).toMatchObject({ count: 2, find: 'high', what: '2 more incidents of this severity' });
    const applications = (['submitted', 'with-board'] as const).flatMap((state) =>
      many.map((place) => ({ id: `${state}-${place}`, number: 'A 2026-001', title: 'Team', state, waitingDays: place })));
    const told = lines({ applications }).filter(({ recordId }) => recordId === null);
    expect(told.map(({ what, find }) => `${what}, ${find}`)).toEqual(['2 more applications to assess, submitted', '2 more applications waiting for the decision, with-board']);
    expect(lines({ withoutDay: many.map((place) => ({ accountId: `a-${place}`, account: 'Ward' })) })[0]).toMatchObject({ kind: 'secondary-period', recordId: null, find: '' });
  });

  test('puts an alarm on several accounts in one line, and what only the record lacks in another', () => {
    const accounts = [
      alarmed('A', 'Only one administrator'), alarmed('B', 'Only one administrator', 'No directorate'), alarmed('C', 'No administrator'), alarmed('D', 'No disclaimer'),
      alarmed('E', 'Handover was due on 3 November 2026'),
    ];
    expect(short(lines({ accounts }))).toEqual([
      'No administrator | C | Alarm', 'Only one administrator: 2 accounts | A and B | Alarm', 'Handover was due on 3 November 2026 | E | Alarm',
      'Complete the records of 2 accounts | B and D | Incomplete',
    ]);
  });

  test('asks to begin a log that was never kept, and leaves a gap of weeks ago to quieter hours', () => {
    expect(short(lines({ log: { ...quiet.log, todayState: 'today', keptSince: null } }))).toEqual(['Begin the daily monitoring log | Daily log | Not begun']);
    const gap = lines({ log: { ...quiet.log, gaps: 1, newestGap: '2026-11-02' }, enquiries: [enquiry(factsWith('advice'))] });
    expect(gap.map(({ kind }) => kind)).toEqual(['enquiry', 'monitoring-gap']);
    expect(gap[1]).toMatchObject({ recordId: '2026-11-02', standing: 'open', count: 1, what: 'Daily monitoring was not done' });
  });
});

describe('the words of the day', () => {
  test('count down to a day and up from it', () => {
    expect([-2, -1, 0, 1, 2].map(countdown)).toEqual(['2 days overdue', '1 day overdue', 'Today', 'Tomorrow', 'In 2 days']);
  });

  test('name a few and count the others', () => {
    expect(named([])).toBe('');
    expect(named(['A'])).toBe('A');
    expect(named(['A', 'B'])).toBe('A and B');
    expect(named(['A', 'B', 'C'])).toBe('A, B and C');
    expect(named(['A', 'B', 'C', 'D'])).toBe('A, B and 2 more');
    expect(named(['A', 'B'], 40)).toBe('A, B and 38 more');
  });

  test('asks HR once the year is over, chases what has not come, and has it confirmed (10022 6.2)', () => {
    const row = (id: string, title: string, state: 'asked' | 'late' | 'returned' | 'confirmed') => ({ id, title, state, replyBy: '2026-11-18', returnedOn: state === 'returned' ? '2026-11-10' : null });
    const rows = [row('a', '2025/26', 'late'), row('b', '2024/25', 'returned'), row('c', '2023/24', 'confirmed'), row('d', '2022/23', 'asked')];
    expect(short(lines({ hrReturns: { today, rows, owed: null } }))).toEqual([
      'Chase the annual return | HR · 2025/26 | 3 days overdue', 'Have HR confirm its annual return | HR · 2024/25 | Not confirmed',
    ]);
    const year = { title: '2025/26', to: '2026-03-31' };
    expect(lines({ hrReturns: { today, rows: [], owed: { ...year, late: true } } })).toMatchObject([{ what: 'Ask HR for its annual return', standing: 'late', on: '2026-03-31' }]);
    expect(lines({ hrReturns: { today, rows: [], owed: { ...year, late: false } } })).toMatchObject([{ word: 'Not asked', standing: 'soon' }]);
  });

  test('has proposals of disposal looked at by another officer, confirmed ones carried out, and the rest decided on', () => {
    expect(short(lines({ keeping: { due: 3, waiting: 2, confirmed: 1, first: '2023-02-01' } })).map((line) => line.split(' | ')[0])).toEqual([
      'Confirm or take back 2 proposed disposals', 'Dispose of 1 record, as confirmed', 'Decide on 3 records at the end of their keeping',
    ]);
  });

  test('says which policy cannot be read, and where an update of the app waits for an answer', () => {
    const packs = [
      { id: 'cp371', reference: 'CP371', title: 'Social media', problem: 'At certification: this entry is missing.', waiting: 2 },
      { id: '10022', reference: '10022', title: 'Personal use', problem: '', waiting: 1 },
    ];
    expect(short(lines({ packs }))).toEqual([
      'CP371 cannot be read as your Trust has it: it holds as it came | At certification: this entry is missing. | Put it right', '10022: answer 1 change of an update | Personal use | To answer',
    ]);
    expect(lines({ packs }).map(({ kind, recordId }) => [kind, recordId])).toEqual([['policy-pack', 'cp371'], ['policy-pack', '10022']]);
  });
});
