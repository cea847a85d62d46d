import { describe, expect, it } from 'vitest';
import type { ApplicationDetail, ApplicationForm } from '../../../src/preload/contract/applications.ts';
import { blankForm, certifiers, namedIn, titleOf } from '../../../src/main/register/rooms/applications/rules/form.ts';
import { namesIn } from '../../../src/main/register/rooms/applications/rules/names.ts';
import { isNotYet, type Submission, submissionProblems } from '../../../src/main/register/rooms/applications/rules/submission.ts';
import { fullForm } from '../../support/applications.ts';

const good: ApplicationForm = { ...fullForm, directorateId: '019a0000-0000-7000-8000-000000000001' };
const page = {
  id: '019a0000-0000-7000-8000-000000000002', kind: 'Certification', name: 'page.pdf', bytes: 1, sha256: '', addedAt: '2026-10-02T10:00:00Z', addedBy: 'Test Officer',
  picture: false, caution: 'none' as const,
};

function certified(form: ApplicationForm, change: Partial<ApplicationDetail['certifications'][number]> = {}): ApplicationDetail['certifications'] {
  return certifiers.map(({ certifier, title, field }) => ({
    certifier, title, named: form[field], certifiedOn: '2026-10-02', ticked: true, evidence: page, earlierPages: [], formChangedSince: false, notNamedReason: '', ...change,
  }));
}

const problems = (changes: Partial<ApplicationForm> = {}, more: Partial<Submission> = {}) => {
  const form = { ...good, ...changes };
  return submissionProblems({ kind: 'new-account', form, accountId: null, certifications: certified(form), today: '2026-11-21', addressTakenBy: '', endedAccount: '', ...more });
};
const fields = (...parameters: Parameters<typeof problems>) => problems(...parameters).map(({ field }) => field);

describe('what keeps an application from being submitted', () => {
  it('is nothing when everything is there', () => {
    expect(problems()).toEqual([]);
  });

  it('is every question that nobody has answered, in the order of the form', () => {
    const empty = submissionProblems({ kind: 'new-account', form: blankForm, accountId: null, certifications: certified(blankForm), today: '2026-11-21', addressTakenBy: '', endedAccount: '' });
    expect(empty.map(({ field }) => field)).toEqual([
      'date', 'name', 'jobTitle', 'email', 'phone', 'directorateId', 'lineManager', 'lineManagerPhone', 'lineManagerEmail', 'firstAdministrator',
      'firstAdministratorEmail', 'secondAdministrator', 'channel', 'visibility', 'audience', 'expectedNumbers', 'reason', 'successMeasure', 'accountName', 'associatedEmail',
    ]);
    expect(empty[0]?.message).toBe('“Date” is not filled in.');
  });

  it.each(['department', 'similarNetwork', 'webAddress', 'userName', 'postingStandard'] as const)('is not that %s is empty', (field) => {
    expect(problems({ [field]: '' })).toEqual([]);
  });

  it.each([
    ['an e-mail address without @', { email: 'fay' }, 'email'],
    ['an e-mail address that is only an @', { lineManagerEmail: '@' }, 'lineManagerEmail'],
    ['a date in the future', { date: '2026-11-22' }, 'date'],
    ['an address of another kind', { webAddress: 'wardnews' }, 'webAddress'],
    ['no e-mail address of the second administrator', { secondAdministratorEmail: '' }, 'secondAdministratorEmail'],
    ['one person as both', { secondAdministrator: 'bea admin' }, 'secondAdministrator'],
  ])('is %s', (_what, changes, field) => {
    expect(fields(changes)).toContain(field);
  });

  it('is not that several line managers have several e-mail addresses', () => {
    expect(problems({ lineManager: 'Ann Other and Di Other', lineManagerEmail: 'ann@example.org; di@example.org' })).toEqual([]);
  });

  it('is one administrator, unless a reason is given', () => {
    const one = { secondAdministrator: '', secondAdministratorEmail: '' };
    expect(fields(one)).toEqual(['secondAdministrator']);
    expect(problems({ ...one, oneAdministratorReason: 'A team of one' })).toEqual([]);
  });

  it('is an internal address only on a platform that is not internal', () => {
    expect(fields({ webAddress: 'http://intranet/ward7' })).toEqual(['webAddress']);
    expect(problems({ webAddress: 'http://intranet/ward7', channel: 'intranet-board' })).toEqual([]);
  });

  it('is an address that an account has already', () => {
    expect(problems({}, { addressTakenBy: 'Old news' })).toEqual([{
      field: 'webAddress', message: 'This address is on the register already, as Old news. Correct it, or apply to contribute to that account.',
    }]);
  });

  it.each([
    ['no day', { certifiedOn: null }, 'has not certified yet'], ['no tick', { ticked: false }, 'is not ticked'], ['no signed page', { evidence: null }, 'signed page is missing'],
    ['a day before the form', { certifiedOn: '2026-09-30' }, 'certified before the date of the form'],
  ])('is a certification with %s', (_what, change, message) => {
    const found = problems({}, { certifications: certified(good, change) });
    expect(found.map(({ field }) => field)).toEqual(['line-manager', 'first-administrator', 'second-administrator']);
    expect(found.every((problem) => problem.message.includes(message))).toBe(true);
  });

  it('is one person as both administrators, in whatever order her name is written, where they share a mailbox', () => {
    const one = (secondAdministrator: string, secondAdministratorEmail = 'BEA@example.org') => fields({ secondAdministrator, secondAdministratorEmail });
    for (const name of ['Admin, Bea', 'Dr Bea Admin', 'B. Admin']) expect(one(name)).toEqual(['secondAdministrator']);
    expect(one('Cy Backup')).toEqual([]);
    expect(one('Admin, Bea', 'other.bea@example.org')).toEqual([]);
  });

  it('is contributing to an account that nobody runs any more', () => {
    expect(problems({}, { kind: 'contribute', accountId: page.id, endedAccount: 'Old news' })).toEqual([{
      field: 'accountId', message: 'Old news is not run any more, so nobody can contribute to it. Choose another account.',
    }]);
  });

  it('of a contribution is not what the register knows of the account', () => {
    const known = { channel: '', accountName: '', webAddress: '', userName: '', associatedEmail: '', audience: '', expectedNumbers: '', visibility: 'not-known' as const };
    expect(fields(known, { kind: 'contribute' })).toEqual(['accountId']);
    expect(problems(known, { kind: 'contribute', accountId: page.id })).toEqual([]);
  });
});

describe('the form', () => {
  it.each(['', 'n/a', 'N/A', 'none', 'tbc', 'Not yet', 'not yet set up', 'to be confirmed.', '-', '?'])('reads “%s” as no answer yet', (text) => {
    expect(isNotYet(text)).toBe(true);
  });

  it.each(['x.com/notyet', '@wardnews', 'Nonesuch'])('reads “%s” as an answer', (text) => {
    expect(isNotYet(text)).toBe(false);
  });

  it('may name several line managers in one box', () => {
    expect(namesIn('Ann Other, Di Andrews and Ed  Sand')).toEqual(['Ann Other', 'Di Andrews', 'Ed Sand']);
    expect(namedIn({ ...good, lineManager: 'Ann Other/Di Other' }).map(({ name, as }) => `${name}: ${as}`)).toEqual([
      'Fay Applicant: Applicant', 'Ann Other: Line manager', 'Di Other: Line manager', 'Bea Admin: First administrator', 'Cy Backup: Second administrator',
    ]);
  });

  it('takes a comma for that between surname and forename, unless each part has two words', () => {
    expect(namesIn('Manager, Morgan')).toEqual(['Morgan Manager']);
    expect(namesIn('Manager, Morgan and Other, Ann')).toEqual(['Morgan Manager', 'Ann Other']);
    expect(namesIn('Morgan Manager, RN')).toEqual(['Morgan Manager']);
    expect(namesIn('Morgan Manager, Matron')).toEqual(['Morgan Manager']);
    expect(namesIn('van Dyke, Ann Mary')).toEqual(['Ann Mary van Dyke']);
    expect(namesIn('Ann Other, MBE, Di Other')).toEqual(['Ann Other', 'Di Other']);
    expect(namedIn({ ...good, lineManager: 'Manager, Morgan' })[1]).toEqual({ name: 'Morgan Manager', as: 'Line manager' });
  });

  it('cannot tell two forenames from surname and forename, unless a third stands after “and”', () => {
    expect(namesIn('Ann, Bea')).toEqual(['Bea Ann']);
    expect(namesIn('Ann and Bea')).toEqual(['Ann', 'Bea']);
    expect(namesIn('Ann; Bea')).toEqual(['Ann', 'Bea']);
    expect(namesIn('Ann, Bea and Cy')).toEqual(['Ann', 'Bea', 'Cy']);
    expect(namesIn('Manager, Morgan; Bea')).toEqual(['Morgan Manager', 'Bea']);
  });

  it('gives the application its title', () => {
    expect(titleOf('new-account', good, '')).toBe('Ward news');
    expect(titleOf('contribute', good, 'Old news')).toBe('Old news');
    expect(titleOf('new-account', blankForm, '')).toBe('Not named yet');
  });
});
