import { describe, expect, test } from 'vitest';
import { applicationForm } from '../../../src/preload/contract/applications.ts';
import { blankForm, fieldLabel, formErrors, formOfDraft, formParts, partsFor, withAnswer } from '../../../src/renderer/screens/applications/form-fields.ts';

describe('the form of Appendix 2 in the window', () => {
  test('asks for every field of the contract once', () => {
    const asked = formParts.flatMap(({ questions }) => questions.map(({ field }) => field));
    expect(asked.toSorted()).toEqual(Object.keys(applicationForm.shape).toSorted());
  });

  test('keeps the order of the form: who applies, who answers for it, what it is for, the account', () => {
    const asked = formParts.flatMap(({ questions }) => questions.map(({ field }) => field));
    const order = ['date', 'name', 'jobTitle', 'email', 'phone', 'directorateId', 'lineManager', 'lineManagerPhone', 'lineManagerEmail', 'firstAdministrator',
      'firstAdministratorEmail', 'secondAdministrator', 'secondAdministratorEmail', 'channel', 'visibility', 'audience', 'expectedNumbers', 'reason',
      'successMeasure', 'similarNetwork', 'webAddress', 'userName', 'associatedEmail'];
    expect(asked.filter((field) => order.includes(field))).toEqual(order);
  });

  test('has no box for a password', () => {
    expect(formParts.flatMap(({ questions }) => questions).some(({ field, label }) => /password/iu.test(field + label))).toBe(false);
  });

  test('to contribute asks for neither channel nor name: the account has them', () => {
    const asked = partsFor('contribute').flatMap(({ questions }) => questions.map(({ field }) => field));
    expect(asked).toContain('webAddress');
    for (const field of ['channel', 'accountName']) expect(asked).not.toContain(field);
  });

  test('an empty date or directorate is none', () => {
    expect(withAnswer(withAnswer(blankForm, 'date', '2026-11-02'), 'date', '').date).toBeNull();
    expect(withAnswer(blankForm, 'directorateId', '').directorateId).toBeNull();
    expect(withAnswer(blankForm, 'visibility', 'everybody').visibility).toBe('not-known');
  });

  test('a draft of another shape fills what still fits and nothing else', () => {
    const form = formOfDraft({ name: 'Ann Other', date: '2026-11-02', visibility: 7, unknown: 'x' }, blankForm);
    expect(form).toEqual({ ...blankForm, name: 'Ann Other', date: '2026-11-02' });
  });

  test('what is typed wrong is named by its question', () => {
    expect(formErrors({ ...blankForm, date: '2026-04-31' })).toEqual([{ field: 'date', message: expect.stringMatching(/^Date: /u) as string }]);
    expect(fieldLabel('reason')).toBe('a. Reason for online social network');
    expect(formErrors(blankForm)).toEqual([]);
  });
});
