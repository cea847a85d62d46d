import { describe, expect, it } from 'vitest';
import { filingProblem, incidentNumber, takesAdviceFirst } from '../../../src/main/register/rooms/incidents/rules/filing.ts';
import { isAfter, orderProblem } from '../../../src/main/register/rooms/incidents/rules/order.ts';
import { firstClause, incidentTypes } from '../../../src/main/register/rooms/incidents/rules/types.ts';
import { cp371, personalUse } from '../policies/packs.ts';

const both = incidentTypes([cp371, personalUse]);
const typeOf = (id: string, types = both) => types.find((type) => type.id === id);

describe('what can be reported', () => {
  it('comes from the policies that are on, each type once', () => {
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
    expect(typeOf('hacked-account', incidentTypes([personalUse]))).toBeUndefined();
    expect(typeOf('cyber-bullying', incidentTypes([cp371]))).toBeUndefined();
    expect(incidentTypes([])).toEqual([]);
  });

  it.each(cp371.incidentTypes.map((type) => [type.id, type] as const))('%s of CP371 is told of as the policy says', (id, type) => {
    const [alone] = incidentTypes([{ ...cp371, incidentTypes: [type] }]);
    expect(alone).toMatchObject({ id, title: type.title, severity: type.severity, grossMisconduct: type.grossMisconduct });
    expect(new Map(alone?.tell.map(({ contact, when }) => [contact, when]))).toEqual(new Map(type.notify.map(({ contact, when }) => [contact, [when]])));
  });

  it('a type of two policies names the clauses of both, and everybody whom either wants told', () => {
    expect(typeOf('confidentiality-breach')).toMatchObject({ clauses: 'CP371 2.5.2, 2.1; 10022 4.2.2, 5.1, 4.3.4', severity: 'critical', grossMisconduct: true, staffConduct: true });
    expect(typeOf('complaint')?.tell.map(({ contact }) => contact)).toEqual(['pals', 'service-lead', 'patient-experience']);
    expect(typeOf('objectionable-post')).toMatchObject({ severity: 'high' });
  });

  it('contact by the press is told as soon as possible (CP371 2.9) and before anybody replies (10022 4.2.4): both hold', () => {
    expect(typeOf('press-contact')?.tell).toMatchObject([
      { contact: 'line-manager', role: 'Line manager', when: ['before-replying', 'as-soon-as-possible'] },
      { contact: 'communications-team', role: 'Communications Team', when: ['before-replying', 'as-soon-as-possible'] },
    ]);
  });

  it('what one policy wants at once is not softened by what another wants when it is known', () => {
    const telling = typeOf('confidentiality-breach')?.tell ?? [];
    expect(telling[0]).toMatchObject({ contact: 'information-governance', when: ['at-once'] });
    expect(telling.every(({ when }) => when.length > 0)).toBe(true);
  });

  it('only a hacked account makes new passwords owed', () => {
    expect(both.filter(({ owesNewPassword }) => owesNewPassword).map(({ id }) => id)).toEqual(['hacked-account']);
  });

  it('what others do or ask is not conduct of staff', () => {
    for (const id of ['press-contact', 'inaccuracy', 'complaint', 'hacked-account', 'fake-account', 'objectionable-post']) expect(typeOf(id)?.staffConduct).toBe(false);
    for (const id of ['cyber-bullying', 'defamation', 'staff-concern', 'disrepute', 'paid-blog']) expect(typeOf(id)?.staffConduct).toBe(true);
  });

  it('the audit trail takes the first clause by its number', () => {
    expect(firstClause('CP371 2.5.2, 2.1; 10022 4.2.2')).toBe('2.5.2');
    expect(firstClause('CP371 App 5')).toBe('App 5');
  });
});

describe('before a report is filed', () => {
  const conduct = { type: { staffConduct: true }, speakingUp: 'no', sourceWords: 'Shown to us by a colleague' } as const;

  it('a report about staff says whether malpractice was raised (10022 3.4) and where it comes from (10022 6.1)', () => {
    expect(filingProblem(conduct)).toBeNull();
    expect(filingProblem({ ...conduct, speakingUp: 'person-reported' })).toBeNull();
    expect(filingProblem({ ...conduct, speakingUp: 'not-asked' })).toMatchObject({ field: 'speakingUp' });
    expect(filingProblem({ ...conduct, sourceWords: '' })).toMatchObject({ field: 'facts.sourceWords' });
  });

  it('any other report says neither', () => {
    expect(filingProblem({ type: { staffConduct: false }, speakingUp: 'not-asked', sourceWords: '' })).toBeNull();
    expect(filingProblem({ type: { staffConduct: false }, speakingUp: 'no', sourceWords: '' })).toMatchObject({ field: 'speakingUp' });
  });

  it('Speaking Up advice comes first where the person reported has raised malpractice, and where the policy names that route', () => {
    expect(takesAdviceFirst('person-reported', [])).toBe(true);
    expect(takesAdviceFirst('no', [])).toBe(false);
    expect(takesAdviceFirst('no', typeOf('staff-concern')?.tell ?? [])).toBe(true);
  });

  it('is given the next number of the year', () => {
    expect(incidentNumber(2026, 0)).toBe('INC 2026-001');
    expect(incidentNumber(2026, 1233)).toBe('INC 2026-1234');
  });
});

describe('an order of times', () => {
  const now = { on: '2026-11-21', time: '10:00' };
  const at = (on: string | null, time = '') => ({ on, time });

  it('a day without a time is a whole day, and what nobody knows is after nothing', () => {
    expect(isAfter(at('2026-11-21', '09:00'), at('2026-11-21'))).toBe(false);
    expect(isAfter(at('2026-11-21', '09:00'), at('2026-11-21', '08:59'))).toBe(true);
    expect(isAfter(at('2026-11-22'), at('2026-11-21', '23:59'))).toBe(true);
    expect(isAfter(at(null), at('2026-11-21'))).toBe(false);
  });

  it('in the hour that the clocks go through twice either order can have been; in any other it cannot', () => {
    expect(isAfter(at('2026-10-25', '01:50'), at('2026-10-25', '01:10'))).toBe(false);
    expect(isAfter(at('2026-10-25', '02:10'), at('2026-10-25', '01:50'))).toBe(true);
    expect(isAfter(at('2026-10-18', '01:50'), at('2026-10-18', '01:10'))).toBe(true);
  });

  it.each([
    ['nobody knows when it happened', at(null), at('2026-11-20', '17:30'), null],
    ['it was reported on the day, at a later time', at('2026-11-20', '17:00'), at('2026-11-20', '17:30'), null],
    ['it was reported in the very minute', at('2026-11-21', '10:00'), at('2026-11-21', '10:00'), null],
    ['it was reported the day before', at('2026-11-21'), at('2026-11-20'), 'facts.reportedOn'],
    ['it was reported earlier the same day', at('2026-11-20', '17:31'), at('2026-11-20', '17:30'), 'facts.reportedTime'],
    ['the time of the report has not come', at(null), at('2026-11-21', '10:01'), 'facts.reportedTime'],
    ['the time at which it happened has not come', at('2026-11-21', '10:01'), at('2026-11-21'), 'facts.happenedTime'],
    ['it has a time but no day', at(null, '10:00'), at('2026-11-21'), 'facts.happenedOn'],
  ])('%s', (_what, happened, reported, field) => {
    expect(orderProblem({ happened, reported, now })?.field ?? null).toBe(field);
  });
});
