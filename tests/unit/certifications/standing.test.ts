import { describe, expect, it } from 'vitest';
import { cellOf, countStates, daysOver, percentOf, type StandingCertificate, stateOf } from '../../../src/main/register/rooms/certifications/rules/standing.ts';

const today = '2026-11-21';
const form = (changes: Partial<StandingCertificate> = {}): StandingCertificate => ({
  kind: 'main', versionNumber: '2', preparedOn: '2026-10-01', dueOn: '2026-10-29', signedOn: null, withdrawnOn: null, ...changes,
});
const signed = (changes: Partial<StandingCertificate> = {}) => form({ signedOn: '2026-10-10', ...changes });
const cell = (certificates: readonly StandingCertificate[], versionNumber = '2', inRound = false) => cellOf(certificates, { versionNumber, versionInForce: '2', inRound, today });

describe('where a directorate stands with a version of a policy (CP371 Appendix 3)', () => {
  it('is certified by its own signed certificate', () => {
    expect(cell([signed()])).toMatchObject({ state: 'certified' });
  });

  it('a subordinate’s certificate does not make the directorate certified', () => {
    expect(cell([signed({ kind: 'subordinate' })])).toEqual({ state: 'not-asked', certificate: null, subordinates: 1, subordinatesOut: 0 });
    expect(cell([signed(), signed({ kind: 'subordinate' }), form({ kind: 'subordinate' })])).toMatchObject({ state: 'certified', subordinates: 1, subordinatesOut: 1 });
  });

  it('a certificate for an older version is outdated, and its own version says that it was replaced', () => {
    const old = signed({ versionNumber: '1' });
    expect(cell([old])).toMatchObject({ state: 'outdated', certificate: old });
    expect(cell([old], '1')).toMatchObject({ state: 'replaced', certificate: old });
  });

  it('a new version leaves the certificate of the old one as it is', () => {
    const [old, now] = [signed({ versionNumber: '1', signedOn: '2020-03-01' }), signed()];
    expect(cell([old, now])).toMatchObject({ state: 'certified', certificate: now });
    expect(cell([old, now], '1')).toMatchObject({ state: 'replaced', certificate: old });
  });

  it('is sent until its day has passed, and overdue from the day after', () => {
    expect(cell([form({ dueOn: today })])).toMatchObject({ state: 'sent' });
    expect(cell([form({ dueOn: '2026-11-20' })])).toMatchObject({ state: 'overdue' });
    expect(cell([form({ dueOn: null })])).toMatchObject({ state: 'sent' });
  });

  it('nothing is overdue for a version that another has replaced', () => {
    expect(cell([form({ versionNumber: '1' })], '1')).toMatchObject({ state: 'sent' });
  });

  it('is to be sent in an open round, and else not asked', () => {
    expect(cell([], '2', true)).toMatchObject({ state: 'to-send' });
    expect(cell([])).toMatchObject({ state: 'not-asked' });
  });

  it('a withdrawn form counts for nothing', () => {
    expect(cell([form({ withdrawnOn: '2026-11-01' })])).toMatchObject({ state: 'not-asked' });
  });

  it('counts days from the day after it was due', () => {
    expect(daysOver('2026-11-20', stateOf(form({ dueOn: '2026-11-20' }), true, today), today)).toBe(1);
    expect(daysOver('2026-11-20', 'certified', today)).toBe(0);
    expect(stateOf(form({ withdrawnOn: '2026-11-01' }), true, today)).toBe('withdrawn');
  });
});

describe('how far a version is certified', () => {
  it('counts every directorate in one place', () => {
    expect(countStates(['certified', 'sent', 'overdue', 'overdue', 'to-send', 'outdated', 'not-asked'])).toEqual({ directorates: 7, certified: 1, sent: 1, overdue: 2, toSend: 1, notAsked: 2 });
  });

  it('says 100 per cent only when all are in', () => {
    expect([percentOf(199, 200), percentOf(200, 200), percentOf(0, 0)]).toEqual([99, 100, 0]);
  });
});
