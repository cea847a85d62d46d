import { describe, expect, it } from 'vitest';
import { historyEntry } from '../../../src/main/register/rooms/dossier/rules.ts';

const entry = { sequence: 7, at: '2026-11-21T10:00:00.000Z', officerName: 'Test Officer', action: 'account.edited' };
const names = (id: string): string | undefined => (id === 'id-of-medicine' ? 'Medicine' : undefined);
const change = (from: unknown, to: unknown) => historyEntry(entry, { changes: [{ field: 'field', from, to }] }, names).changes[0];

describe('the history of an account', () => {
  it('says who did what and when', () => {
    expect(historyEntry(entry, null, names)).toEqual({ sequence: 7, at: entry.at, officer: 'Test Officer', action: 'account.edited', changes: [] });
  });

  it('names a directorate, not its id', () => {
    expect(change(null, 'id-of-medicine')).toMatchObject({ from: '', to: 'Medicine' });
  });

  it('names a person with the e-mail address where it is known', () => {
    expect(change({ name: 'Ann', email: '' }, { name: 'Dee', email: 'dee@example.org' })).toMatchObject({ from: 'Ann', to: 'Dee (dee@example.org)' });
  });

  it('reads other values as they are, and an absent one as nothing', () => {
    expect(change(undefined, 'https://x.com/wardnews')).toMatchObject({ from: '', to: 'https://x.com/wardnews' });
    expect(change(true, ['a'])).toMatchObject({ from: 'true', to: '["a"]' });
  });

  it('has no changes to show where a record was new or its details were disposed of', () => {
    expect(historyEntry(entry, { name: 'Ward news' }, names).changes).toEqual([]);
    expect(historyEntry(entry, { changes: 'none' }, names).changes).toEqual([]);
  });
});
