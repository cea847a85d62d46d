import { describe, expect, it } from 'vitest';
import { type Concerned, noticeNumber, noticeText, recipientsOf } from '../../../src/main/register/rooms/notices/rules.ts';

const ann: Concerned = { personId: 'p1', name: 'Ann Other', email: 'ann@example.nhs.uk', leavesOn: null, as: 'primary', account: 'Ward news' };
const everybody = { administrators: true, lineManagers: true, contributors: true };
const hasMail = (email: string): boolean => email.includes('@');

const reached = (people: readonly Concerned[], to = everybody): ReturnType<typeof recipientsOf> => recipientsOf(people, to, '2026-11-21', hasMail);

describe('whom a notice reaches', () => {
  it('is each person once, with everything that it concerns', () => {
    const { recipients } = reached([
      ann, { ...ann, as: 'line-manager', account: 'Careers' }, { ...ann, account: 'Blood donors' }, { ...ann, account: 'Ward news', as: 'contributor' },
    ]);
    expect(recipients).toEqual([{
      personId: 'p1', name: 'Ann Other', email: 'ann@example.nhs.uk',
      concerning: 'Primary administrator of Blood donors and Ward news; line manager of Careers; contributor of Ward news',
    }]);
  });

  it('is whom the officer has ticked', () => {
    const people = [ann, { ...ann, personId: 'p2', as: 'line-manager' as const }, { ...ann, personId: 'p3', as: 'contributor' as const }, { ...ann, personId: 'p4', as: 'backup' as const }];
    const ids = (to: typeof everybody): string[] => reached(people, to).recipients.map(({ personId }) => personId).toSorted();
    expect(ids({ administrators: true, lineManagers: false, contributors: false })).toEqual(['p1', 'p4']);
    expect(ids({ administrators: false, lineManagers: true, contributors: false })).toEqual(['p2']);
    expect(ids({ administrators: false, lineManagers: false, contributors: true })).toEqual(['p3']);
    expect(ids({ administrators: false, lineManagers: false, contributors: false })).toEqual([]);
  });

  it('names only what she is told for', () => {
    const { recipients } = reached([ann, { ...ann, as: 'line-manager', account: 'Careers' }], { administrators: false, lineManagers: true, contributors: false });
    expect(recipients[0]?.concerning).toBe('Line manager of Careers');
  });

  it('is nobody who merely holds a role on the platform', () => {
    expect(reached([{ ...ann, as: 'access' }])).toEqual({ recipients: [], unreached: [], withoutEmail: 0 });
  });

  it('is nobody who has left, but whoever is there until today', () => {
    expect(reached([{ ...ann, leavesOn: '2026-11-20' }])).toEqual({ recipients: [], unreached: [], withoutEmail: 0 });
    expect(reached([{ ...ann, leavesOn: '2026-11-21' }]).recipients).toHaveLength(1);
  });

  it('names and counts who has no address that can be used, once for each person', () => {
    const { recipients, unreached, withoutEmail } = reached([{ ...ann, email: '' }, { ...ann, email: '', account: 'Careers' }, { ...ann, personId: 'p2', email: 'ext 5556' }]);
    expect({ recipients, withoutEmail }).toEqual({ recipients: [], withoutEmail: 2 });
    expect(unreached.map(({ concerning }) => concerning)).toEqual(['Primary administrator of Careers and Ward news', 'Primary administrator of Ward news']);
  });

  it('is in the order of names', () => {
    const people = ['Zoë', 'Émile', 'Łukasz', 'Ann'].map((name, place) => ({ ...ann, personId: `p${place}`, name }));
    expect(reached(people).recipients.map(({ name }) => name)).toEqual(['Ann', 'Émile', 'Łukasz', 'Zoë']);
  });
});

describe('a notice', () => {
  it('has a number that begins anew each year', () => {
    expect(noticeNumber(2026, 0)).toBe('N-2026-001');
    expect(noticeNumber(2027, 999)).toBe('N-2027-1000');
  });

  it('says what it concerns and until when to reply, only where that is known', () => {
    const notice = { body: 'Please stop posting.', number: 'N-2026-001' };
    expect(noticeText(notice, '', '')).toBe('Please stop posting.\n\nNotice N-2026-001\n');
    expect(noticeText(notice, 'Line manager of Careers', '1 December 2026')).toBe(
      'Please stop posting.\n\nThis notice reaches you as: Line manager of Careers.\n\nPlease reply to this message by 1 December 2026 to say that you have read it.\n\nNotice N-2026-001\n',
    );
  });
});
