import { describe, expect, it } from 'vitest';
import { type DutyNote, dutiesOf, isAsked, noteProblem } from '../../../src/main/register/rooms/accounts/rules/duties.ts';
import type { DutyFacts } from '../../../src/main/register/rooms/accounts/rules/duty-answers.ts';
import { cp371 } from '../policies/packs.ts';

const sound: DutyFacts = {
  status: 'active', approvedOn: '2026-05-04', inUseSince: '2026-05-04', visibility: 'public', privacyFitsAudience: 'yes', purpose: 'Share news', disclaimerShown: 'yes',
  address: 'https://x.com/wardnews', administrators: 2, leftAdministrators: 0, leftPosters: 0, everAdministered: true,
  handoverWasDue: null, hasLineManager: true, lineManagerLeft: false,
  identityShown: 'yes', identityPermissionOn: '2026-05-04', identityPermissionBy: 'Ann Other', research: 'yes', researchReference: 'R&D 12/3',
  personalInformation: 'yes', dpiaReference: 'DPIA 7', businessRecord: 'yes', corporate: true, posters: 2, lastReviewer: 'Test Officer',
  reviewerPosts: false, lastHandoverOn: null, logins: [{ held: true, owed: [], changedOn: null }], lastLeaverOn: null, inWords: (date) => `day ${date}`,
};
const note = (state: DutyNote['state'], reason = ''): DutyNote => ({ state, reason, evidence: 'Noted', notedOn: '2026-11-20', notedBy: 'Test Officer', version: 3 });
const duty = (id: string, changes: Partial<DutyFacts> = {}, noted?: DutyNote) =>
  dutiesOf(cp371.duties, { ...sound, ...changes }, new Map(noted === undefined ? [] : [[id, noted]])).find((one) => one.id === id);
const entry = (id: string) => {
  const found = cp371.duties.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no duty ${id}`);
  return found;
};

describe('the duties of an account (CP371 2.3.1)', () => {
  it('of which everything is on record are met, but for those that only an officer can know', () => {
    const states = dutiesOf(cp371.duties, sound, new Map()).map(({ id, state, source }) => [id, state, source]);
    expect(states.filter(([, state]) => state !== 'met')).toEqual([
      ['guidelines', 'not-known', 'nobody'], ['complaints-told', 'not-known', 'nobody'], ['advice', 'not-known', 'nobody'], ['business-record', 'not-known', 'nobody'],
    ]);
    expect(states).toHaveLength(18);
  });

  it.each<[string, Partial<DutyFacts>, string, string]>([
    ['approved', { approvedOn: null }, 'not-known', 'The day of approval is not on record.'],
    ['approved', { approvedOn: '2026-11-20', inUseSince: '2026-05-04' }, 'not-met', 'It was approved on day 2026-11-20, but was in use on day 2026-05-04 already.'],
    ['audience-clear', { visibility: 'not-known' }, 'not-known', 'Nobody has said who can see it.'],
    ['audience-clear', { privacyFitsAudience: 'no' }, 'not-met', 'The privacy settings do not fit the audience.'],
    ['purpose', { purpose: '' }, 'not-met', 'The purpose is not set out.'],
    ['disclaimer', { disclaimerShown: 'no' }, 'not-met', 'No disclaimer is shown.'],
    ['disclaimer', { disclaimerShown: 'not-known' }, 'not-known', 'Nobody has looked for a disclaimer.'],
    ['details-current', { administrators: 1, hasLineManager: false }, 'not-met', 'Not on record: a second administrator, its line manager.'],
    ['login-held', { logins: [] }, 'not-met', 'No login is on record.'],
    ['login-held', { logins: [{ held: true, owed: [], changedOn: null }, { held: false, owed: [], changedOn: null }] }, 'not-met', 'The password of a login is not held.'],
    ['login-unique', { logins: [{ held: true, owed: ['reused'], changedOn: null }] }, 'not-met', 'The same password is used elsewhere. Change it.'],
    ['login-unique', { logins: [] }, 'not-known', 'No password is held, so none can be compared.'],
    ['login-unique', { logins: [{ held: true, owed: [], changedOn: null }, { held: false, owed: [], changedOn: null }] }, 'not-known', 'The password of a login is not held, so it cannot be compared.'],
    ['handover', { status: 'handover', handoverWasDue: '2026-12-15' }, 'not-met', 'The handover was due on day 2026-12-15 and is not settled.'],
    ['handover', { status: 'handover', administrators: 0 }, 'not-met', 'It is in handover and nobody administers it.'],
    ['handover', { leftPosters: 1 }, 'not-met', 'Somebody who has left still contributes to it or holds a role on it.'],
    ['handover', { administrators: 0, hasLineManager: false }, 'not-known', 'Nobody is on record as its administrator or line manager.'],
    ['handover', { leftAdministrators: 1 }, 'not-met', 'An administrator has left and nobody has taken over.'],
    ['handover', { lineManagerLeft: true }, 'not-met', 'The line manager has left and nobody has taken over.'],
    ['research', { researchReference: '' }, 'not-met', 'No R&D or ethics reference is on record.'],
    ['password-after-leaver', { logins: [{ held: true, owed: ['administrator-left'], changedOn: '2026-11-01' }] }, 'not-met', 'An administrator has left and the password has not been changed since.'],
    ['password-after-leaver', { lastLeaverOn: '2026-10-31', logins: [{ held: true, owed: [], changedOn: '2026-10-30' }] }, 'not-met', 'An administrator has left and the password has not been changed since.'],
    ['password-after-leaver', { lastLeaverOn: '2026-10-31' }, 'not-known', 'Nobody knows whether the password was changed after an administrator left.'],
    ['password-after-leaver', { everAdministered: false }, 'not-known', 'No administrator is on record.'],
    ['identity-permission', { identityPermissionOn: null, identityPermissionBy: '' }, 'not-met', 'It is shown without permission on record.'],
    ['information-assessed', { dpiaReference: '' }, 'not-met', 'No impact assessment is on record.'],
    ['corporate-independent', { reviewerPosts: true }, 'not-met', 'Test Officer, who reviewed it last, runs it or posts on it.'],
    ['corporate-cover', { posters: 1 }, 'not-met', 'Fewer than two people can post.'],
  ])('%s with %o is %s', (id, changes, state, reason) => {
    expect(duty(id, changes)).toMatchObject({ state, reason, source: 'record' });
  });

  it('say what shows that they are met', () => {
    expect(duty('approved')?.evidence).toBe('Approved on day 2026-05-04');
    expect(duty('identity-permission')?.evidence).toBe('Permitted by Ann Other on day 2026-05-04');
    expect(duty('handover', { lastHandoverOn: '2026-11-01' })?.evidence).toBe('Last handed over on day 2026-11-01');
    expect(duty('password-after-leaver', { lastLeaverOn: '2026-10-31', logins: [{ held: true, owed: [], changedOn: '2026-11-02' }] })?.evidence)
      .toBe('Changed since an administrator left');
  });

  it.each([['research', 'research'], ['identityShown', 'identity-permission'], ['personalInformation', 'information-assessed'], ['businessRecord', 'business-record']] as const)(
    'where %s is “no”, %s does not apply; where nobody knows, it is not known', (flag, id) => {
      expect(duty(id, { [flag]: 'no' })).toMatchObject({ state: 'does-not-apply', reason: 'The account’s details say so.' });
      expect(duty(id, { [flag]: 'not-known' })).toMatchObject({ state: 'not-known', reason: 'The account’s details do not say yet whether this applies.' });
    },
  );

  it('of a corporate account are asked of no other', () => {
    expect(duty('corporate-cover', { corporate: false })).toBeUndefined();
    expect(isAsked(entry('corporate-independent'), { corporate: false })).toBe(false);
  });
});

describe('an officer’s note', () => {
  it('answers what the register cannot know, with evidence, day and name', () => {
    expect(duty('guidelines', {}, note('met'))).toMatchObject({ state: 'met', evidence: 'Noted', source: 'officer', notedOn: '2026-11-20', notedBy: 'Test Officer', version: 3 });
    expect(noteProblem(entry('guidelines'), sound, { state: 'met', reason: '', evidence: 'Looked at 20 posts' }, undefined)).toBeNull();
    expect(noteProblem(entry('guidelines'), sound, { state: 'met', reason: '', evidence: '' }, undefined)).toEqual({ field: 'evidence', message: 'Say what shows that it is met.' });
  });

  it('that a duty does not apply stands with its reason, also before what the register knows', () => {
    expect(duty('login-held', { logins: [] }, note('does-not-apply', 'A page without a login of its own'))).toMatchObject({ state: 'does-not-apply', source: 'officer' });
    expect(noteProblem(entry('login-held'), sound, { state: 'does-not-apply', reason: '', evidence: '' }, undefined)).toEqual({ field: 'reason', message: 'Say why this does not apply.' });
    expect(noteProblem(entry('login-held'), sound, { state: 'does-not-apply', reason: 'No login', evidence: '' }, undefined)).toBeNull();
  });

  it('on what the register answers is refused and says what to correct', () => {
    expect(noteProblem(entry('purpose'), sound, { state: 'met', reason: '', evidence: '' }, undefined)).toEqual({
      field: 'state', message: 'The register answers this itself. Enter the purpose in the account’s details.',
    });
    expect(duty('purpose', { purpose: '' }, note('met'))).toMatchObject({ state: 'not-met', source: 'record' });
  });

  it('that it does not apply can be taken back', () => {
    expect(noteProblem(entry('purpose'), sound, { state: 'not-known', reason: '', evidence: '' }, note('does-not-apply', 'Old'))).toBeNull();
    expect(noteProblem(entry('purpose'), sound, { state: 'not-known', reason: '', evidence: '' }, undefined)).not.toBeNull();
  });

  it('cannot say otherwise than the details whether a duty applies', () => {
    expect(noteProblem(entry('business-record'), { ...sound, businessRecord: 'no' }, { state: 'met', reason: '', evidence: '' }, undefined)).toMatchObject({ field: 'state' });
  });
});
