import { describe, expect, it } from 'vitest';
import { draftBase, draftContent, draftValues } from '../../../src/renderer/screens/accounts/account-draft.ts';
import { blankValues } from '../../../src/renderer/screens/accounts/facts-fields.ts';

describe('a form that is not saved', () => {
  const base = { id: 'a', version: 3, values: { ...blankValues, name: 'Ward news', corporate: 'yes' as const } };

  it('comes back as it was typed, with what it began from', () => {
    const typed = { ...base.values, handle: '@ward', moreAdministrators: [{ name: 'Kim Third', email: '' }], research: 'yes' as const, toldBy: 'Sam' };
    const kept: unknown = JSON.parse(JSON.stringify(draftContent(typed, base)));
    const content = Object.fromEntries(Object.entries(kept as object));
    expect(draftValues(content, base.values)).toEqual(typed);
    expect(draftBase(content, { ...base, version: 9 })).toEqual(base);
  });

  it('of an older version of the app loses only what no box or choice can hold', () => {
    const content = { values: { name: 'Old', internal: 'perhaps', research: 'maybe', gone: 'x', moreAdministrators: [{ name: 7 }, 'x', { name: 'Kim', email: 'k' }] } };
    expect(draftValues(content, blankValues)).toEqual({ ...blankValues, name: 'Old', moreAdministrators: [{ name: '', email: '' }, { name: 'Kim', email: 'k' }] });
  });

  it('never brings back a status that was typed in an edit: the status has its own dialog', () => {
    expect(draftValues({ values: { ...base.values, status: 'closed' }, base: base.values, version: 3 }, base.values).status).toBe('active');
    expect(draftValues({ values: { ...blankValues, status: 'handover' } }, blankValues).status).toBe('handover');
  });
});
