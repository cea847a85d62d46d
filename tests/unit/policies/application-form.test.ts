import { describe, expect, it } from 'vitest';
import { applicationForm } from '../../../src/preload/contract/applications.ts';
import { meaningOf } from '../../../src/main/register/rooms/applications/import/labels.ts';
import { cp371, personalUse } from './packs.ts';

const form = cp371.applicationForm;

describe('the application form of CP371 Appendix 2', () => {
  it('begins with who asks and ends with the login, in the order of the policy', () => {
    const labels = form?.fields.map(({ label }) => label) ?? [];
    expect(labels.slice(0, 6)).toEqual(['Date', 'Name', 'Job title', 'Email', 'Contact number', 'Directorate/department']);
    expect(labels.slice(-4)).toEqual(['Network web address', 'Username', 'Associated email address', 'Password (use numbers and letters)']);
    expect(form?.clause).toBe('App 2');
  });

  it('has a box for everything that the register keeps of it', () => {
    const boxes = new Set<string>(form?.fields.map(({ id }) => id));
    // The directorate and the department share a box; the reason and the standard are asked for beside the form.
    const besides = new Set(['directorateId', 'department', 'oneAdministratorReason', 'postingStandard']);
    expect(Object.keys(applicationForm.shape).filter((field) => !boxes.has(field) && !besides.has(field))).toEqual([]);
  });

  it('keeps nothing for the box of the password', () => {
    expect(form?.fields.map(({ id }) => id)).toContain('password');
    expect(Object.keys(applicationForm.shape).filter((field) => /passw/iu.test(field))).toEqual([]);
  });

  it('is certified by the line manager and two administrators', () => {
    expect(form?.certifiers.map(({ id, label }) => [id, label])).toEqual([
      ['line-manager', 'Line manager'], ['first-administrator', '1st administrator'], ['second-administrator', '2nd administrator'],
    ]);
  });

  it('is understood when it comes back: every label that is printed is known to the import', () => {
    const printed = [...(form?.fields.map(({ label }) => label) ?? []), 'Which existing account are you asking to contribute to?', 'Agreed standard of posting (2.3.1)'];
    expect(printed.filter((label) => meaningOf(label) === undefined)).toEqual([]);
    expect(meaningOf('Password (use numbers and letters)')).toBe('secret');
  });

  it('is CP371’s alone: 10022 has none', () => {
    expect(personalUse.applicationForm).toBeNull();
  });
});
