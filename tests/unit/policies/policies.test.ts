import { describe, expect, it } from 'vitest';
import { cadencesFor, clauseTitle, dutiesFor, levelFor, loadPacks, outcomesFor, retentionYears, statusesFor } from '../../../src/main/register/rooms/policies/pack-library.ts';
import type { PolicyPack } from '../../../src/main/register/rooms/policies/pack-schema.ts';
import { cp371, packsFolder, personalUse, textsOf } from './packs.ts';

/** Clauses that only explain or list something, so nobody has to do anything under them. */
const explaining = new Map([['cp371', ['2.2', '4']], ['10022', ['1.1', '3.1']]]);
const both: [string, PolicyPack][] = [['CP371', cp371], ['10022', personalUse]];

describe('both shipped packs', () => {
  it('are read from their folder by id', () => {
    expect([...loadPacks(packsFolder).keys()].toSorted()).toEqual(['10022', 'cp371']);
  });

  it.each(both)('%s: every clause has an obligation, or only explains', (_name, pack) => {
    const without = pack.clauses.map((entry) => entry.clause)
      .filter((clause) => !pack.obligations.some((obligation) => obligation.clause === clause));
    expect(without).toEqual(explaining.get(pack.id));
  });

  it.each(both)('%s: every question names a clause that exists in its policy', (_name, pack) => {
    const questions = pack.checklists.flatMap((checklist) => checklist.questions);
    const clauses = questions.flatMap((question) => [question.clause, ...(question.alsoClauses ?? [])]);
    expect(clauses.filter((clause) => clauseTitle(pack, clause) === undefined)).toEqual([]);
  });

  it.each(both)('%s carries no personal names of the control sheet: posts only', (_name, pack) => {
    const keys = textsOf(pack).flatMap((entry) => entry.keys);
    expect(keys.filter((key) => /^name$|personname|author(?!Post$)|^managedby$|^leaddirector$/i.test(key))).toEqual([]);
    const { leadDirectorPost, managedByPost, authorPost, assetOwnerPost } = pack.documentControl;
    const posts = [leadDirectorPost, managedByPost, authorPost, assetOwnerPost].filter((post) => post !== null);
    expect(posts).toHaveLength(3);
    for (const post of posts) {
      expect(post).toMatch(/^(Associate )?(Director of [A-Z]|Communications Officer$|HR Business Partner$)/);
      expect(post).not.toContain(',');
    }
  });

  it.each(both)('%s carries no telephone number and no e-mail address; contacts start empty', (_name, pack) => {
    expect(pack.contacts.map((contact) => contact.value).filter((value) => value !== '')).toEqual([]);
    expect(textsOf(pack).filter(({ text }) => /\S@\S+\.\S|\b0\d{3,4} ?\d{6}\b|\bext\.? ?\d/i.test(text))).toEqual([]);
  });

  it.each(both)('%s says where to find each contradiction and what we do', (_name, pack) => {
    expect(pack.conflicts.length).toBeGreaterThan(0);
    for (const conflict of pack.conflicts) expect(conflict.clauses.length + conflict.otherClauses.length).toBeGreaterThan(0);
  });

  it('are past their review dates, each on the day after the last day', () => {
    expect(cp371.documentControl.reviewDate.lastDay).toBe('2019-07-31');
    expect(personalUse.documentControl.reviewDate.lastDay).toBe('2022-06-03');
  });
});

describe('Appendix 3', () => {
  it('the statement has the form\u2019s two points', () => {
    const { statementLead, statementPoints } = cp371.certification;
    expect(statementLead).toBe('I hereby certify that I have:');
    expect(statementPoints.map((point) => point.split(' ', 2).join(' '))).toEqual(['Identified (by', 'Made arrangements']);
    expect(statementPoints[0]).toContain('by reference to the document control sheet');
    expect(statementPoints[1]).toContain('access, read and understand it');
  });

  it('the fields stand in the form\u2019s order, and version and date come from the library', () => {
    expect(cp371.certification.fields.map((field) => field.label)).toEqual([
      'Document Title', 'Version (number)', 'Version (date)', 'Signature', 'Print name', 'Date', 'Directorate/ Department',
    ]);
    expect(cp371.certification.fields.filter((field) => field.filledFrom === 'library')).toHaveLength(3);
  });

  it('clinical directorates certify by general manager, others by deputy director or equivalent', () => {
    expect(levelFor(cp371, 'clinical')).toBe('General manager');
    expect(levelFor(cp371, 'non-clinical')).toBe('Deputy director or equivalent');
  });

  it('a certificate is kept six years, as the form says', () => {
    expect(cp371.certification.retainYears).toBe(6);
    expect(retentionYears([cp371], 'certificate')).toBe(6);
    expect(cp371.retention.find((row) => row.id === 'certificate')).toMatchObject({ from: 'signature', source: 'CP371 App 3', confirmWithIg: false });
  });

  it('10022 prescribes no certificate: a round under it is voluntary evidence of 4.1.1', () => {
    expect(cp371.certification.voluntary).toBe(false);
    expect(personalUse.certification).toMatchObject({ voluntary: true, clause: '4.1.1' });
    expect(personalUse.certification.statementLead).toContain('voluntary evidence');
  });
});

describe('section 3', () => {
  const section3 = cp371.obligations.filter((obligation) => obligation.clause === '3');

  it('every obligation of section 3 is there: four requirements, two readers of results, two for action plans', () => {
    expect(section3.map(({ id, frequency }) => [id, frequency])).toEqual([
      ['monitor-prior-approval', 'daily'], ['monitor-managed', 'monthly'], ['monitor-updated', 'monthly'], ['monitor-all-content', 'daily'],
      ['review-daily-results', 'daily'], ['review-monthly-results', 'monthly'], ['develop-action-plans', 'each-time'], ['monitor-action-plans', 'always'],
    ]);
  });

  it('Communications develops action plans and the Head of Communications monitors them', () => {
    expect(section3.filter((entry) => entry.evidence.includes('action-plan')).map((entry) => entry.who)).toEqual(['Communications Team', 'Head of Communications']);
  });
});

describe('reviews and what follows', () => {
  it('quarterly and monthly reviews are named by 2.3.1, the secondary one has an agreed period', () => {
    expect(cp371.cadences.map(({ id, period }) => [id, period.unit, period.every])).toEqual([
      ['quarterly', 'quarter', 1], ['monthly', 'month', 1], ['secondary', 'agreed', null], ['daily-monitoring', 'day', 1],
    ]);
    expect(cp371.cadences.every((cadence) => cadence.basis === 'named')).toBe(true);
  });

  it('10022 names no review period, so its quarterly review is only offered', () => {
    expect(personalUse.cadences.find((cadence) => cadence.id === 'quarterly')?.basis).toBe('offered');
  });

  it.each([['CP371 first', [cp371, personalUse]], ['10022 first', [personalUse, cp371]]])('a schedule that a policy names wins over one that is only offered: %s', (_name, order) => {
    const schedules = cadencesFor(order);
    expect(schedules.map((cadence) => cadence.id).toSorted()).toEqual(['annual-hr-report', 'daily-monitoring', 'monthly', 'quarterly', 'secondary']);
    expect(schedules.filter((cadence) => cadence.basis !== 'named')).toEqual([]);
  });

  it('a shortfall puts the account under secondary review, with a letter and an agreed date', () => {
    const shortfall = outcomesFor([cp371], 'quarterly').find((outcome) => outcome.id === 'shortfall');
    expect(shortfall).toMatchObject({ clause: '2.3.1', setsStatus: 'under-secondary-review', requires: ['concern', 'letter', 'agreed-date'] });
  });

  it('a secondary review ends with standards met, or little improvement and approval rescinded', () => {
    expect(outcomesFor([cp371], 'secondary').map(({ id, setsStatus }) => [id, setsStatus])).toEqual([
      ['improved', 'active'], ['little-or-no-improvement', 'rescinded'], ['could-not-be-reviewed', null],
    ]);
  });

  it('an account that could not be reviewed has not been reviewed, and says why', () => {
    const outcome = outcomesFor([cp371, personalUse], 'quarterly').find((entry) => entry.id === 'could-not-be-reviewed');
    expect(outcome).toMatchObject({ countsAsReviewed: false, requires: ['reason'] });
    expect(outcome?.reasons.length).toBeGreaterThan(1);
  });

  it('no step to the end of an account can be skipped without a reason', () => {
    for (const status of cp371.statuses) {
      for (const step of status.transitions.filter((transition) => transition.to === 'rescinded')) expect(step.needsReason).toBe(true);
    }
    const fromActive = cp371.statuses.find((status) => status.id === 'active')?.transitions;
    expect(fromActive?.find((step) => step.to === 'closed')?.needsReason).toBe(true);
  });

  it('a closed account needs a new application', () => {
    expect(cp371.statuses.find((status) => status.id === 'closed')?.transitions).toEqual([
      { to: 'active', clause: '2.3', when: 'A new application for it has been approved.', needsReason: true },
    ]);
  });

  it('each duty of an administrator under 2.3.1 is asked, in the order of the policy', () => {
    expect(cp371.duties.map(({ id }) => id).slice(0, 14)).toEqual([
      'approved', 'guidelines', 'audience-clear', 'purpose', 'disclaimer', 'details-current', 'login-held', 'login-unique', 'handover', 'research',
      'password-after-leaver', 'identity-permission', 'complaints-told', 'advice',
    ]);
    expect(cp371.duties.filter(({ appliesTo }) => appliesTo === 'corporate').map(({ id }) => id)).toEqual(['corporate-independent', 'corporate-cover']);
    expect(personalUse.duties).toEqual([]);
    expect(dutiesFor([personalUse, cp371])).toEqual(cp371.duties);
  });

  it('the order of the policies takes no step away from an account', () => {
    const steps = (order: readonly PolicyPack[]) => statusesFor(order)
      .flatMap((status) => status.transitions.map((transition) => `${status.id} to ${transition.to}`)).toSorted();
    expect(steps([personalUse, cp371])).toEqual(steps([cp371, personalUse]));
  });
});

describe('incidents and retention', () => {
  it('exactly the four matters of CP371 2.5.2 may be gross misconduct at the first breach', () => {
    const gross = cp371.incidentTypes.filter((type) => type.grossMisconduct);
    expect(gross.map((type) => type.id)).toEqual(['confidentiality-breach', 'disrepute', 'information-sold', 'medical-advice']);
    expect(gross.every((type) => type.clause === '2.5.2')).toBe(true);
  });

  it('a hacked account goes to the line manager and Communications at once (2.8)', () => {
    expect(cp371.incidentTypes.find((type) => type.id === 'hacked-account')?.notify.filter(({ onlyIf }) => onlyIf === undefined)).toEqual([
      { contact: 'line-manager', when: 'at-once' }, { contact: 'communications-team', when: 'at-once' },
    ]);
  });

  it('under 10022 the manager and then Communications hear of the press before any answer (4.2.4)', () => {
    expect(personalUse.incidentTypes.find((type) => type.id === 'press-contact')?.notify.map((notice) => notice.when)).toEqual(['before-replying', 'before-replying']);
  });

  it('where two policies differ the longer period of keeping holds', () => {
    const longer = { ...personalUse, retention: personalUse.retention.map((row) => (row.id === 'certificate' ? { ...row, years: 8 } : row)) };
    expect(retentionYears([cp371, longer], 'certificate')).toBe(8);
  });

  it('a record kind that no policy keeps is an error, not a period of zero', () => {
    expect(() => retentionYears([cp371], 'coffee-rota')).toThrow(RangeError);
  });

  it('no personal use is watched, so 10022 6.1 has no record and says why', () => {
    const rule = personalUse.obligations.find((obligation) => obligation.id === 'no-general-monitoring');
    expect(rule).toMatchObject({ clause: '6.1', evidence: [] });
    expect(rule?.noRecordBecause).toBeDefined();
  });
});
