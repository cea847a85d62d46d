import { describe, expect, it } from 'vitest';
import { gapOf, goesTooSoon, goingDetail, isOwedFor, type Place, whyKnown } from '../../../src/main/register/rooms/handover/rules.ts';

const place = (personId: string, as: Place['as'], left = false): Place => ({ personId, as, left });

describe('what somebody leaves behind on an account (CP371 2.3.1)', () => {
  const bea = place('bea', 'primary');
  const cy = place('cy', 'backup');

  it('a line manager leaves nobody who approves and reviews', () => {
    expect(gapOf(place('ann', 'line-manager'), [place('ann', 'line-manager'), bea, cy])).toBe('No line manager');
  });

  it('the only administrator leaves nobody, also where she is her own backup', () => {
    expect(gapOf(bea, [bea])).toBe('No other administrator');
    expect(gapOf(bea, [bea, place('bea', 'backup')])).toBe('No other administrator');
  });

  it('a primary administrator leaves the backup alone', () => {
    expect(gapOf(bea, [bea, cy])).toBe('Only the backup would be left');
    expect(gapOf(bea, [bea, cy, place('dee', 'backup')])).toBe('No primary administrator');
  });

  it('a backup leaves a single administrator, unless there is another backup', () => {
    expect(gapOf(cy, [bea, cy])).toBe('Only one administrator would be left');
    expect(gapOf(cy, [bea, cy, place('dee', 'backup')])).toBe('');
  });

  it('whoever has left already is nobody to count on', () => {
    expect(gapOf(bea, [bea, place('cy', 'backup', true)])).toBe('No other administrator');
  });

  it('contributors and holders of access leave no gap', () => {
    expect(gapOf(place('dee', 'contributor'), [place('dee', 'contributor')])).toBe('');
    expect(gapOf(place('dee', 'access'), [place('dee', 'access')])).toBe('');
  });
});

describe('who may know a password', () => {
  const plain = (date: string) => date;
  const spell = (as: Place['as'], from: string, to: string | null) => ({ as, from, to });

  it('everybody who holds the account and signs in to it', () => {
    expect(whyKnown([spell('primary', '2026-01-01', null)], '2026-06-01', plain)).toBe('Administrator');
    expect(whyKnown([spell('contributor', '2026-01-01', null)], '2026-06-01', plain)).toBe('Contributor');
    expect(whyKnown([spell('access', '2026-01-01', null)], '2026-06-01', plain)).toBe('Has access on the platform');
  });

  it('not the line manager, who does not sign in', () => {
    expect(whyKnown([spell('line-manager', '2026-01-01', null)], null, plain)).toBeNull();
  });

  it('who held it until after the last change, or ever where nobody knows when that was', () => {
    const former = [spell('backup', '2025-01-01', '2026-05-03')];
    expect(whyKnown(former, '2026-05-02', plain)).toBe('Administrator until 2026-05-03, and the password has not been changed since');
    expect(whyKnown(former, null, plain)).toBe('Administrator until 2026-05-03');
    expect(whyKnown(former, '2026-05-04', plain)).toBeNull();
  });

  it('not who handed it over on the day of the new password', () => {
    expect(whyKnown([spell('primary', '2025-01-01', '2026-05-03')], '2026-05-03', plain)).toBeNull();
  });
});

describe('whoever follows a leaver', () => {
  it('stays longer than the leaver, and for more than 30 days', () => {
    expect(goesTooSoon(null, '2026-11-30', '2026-11-21')).toBe(false);
    expect(goesTooSoon('2026-12-21', '2026-11-30', '2026-11-21')).toBe(true);
    expect(goesTooSoon('2026-12-22', '2026-11-30', '2026-11-21')).toBe(false);
    expect(goesTooSoon('2027-03-31', '2027-03-31', '2026-11-21')).toBe(true);
    expect(goesTooSoon('2027-04-01', '2027-03-31', '2026-11-21')).toBe(false);
  });
});

describe('a new password is owed because of somebody', () => {
  const owed = (detail: string) => [{ reason: 'administrator-left', detail }];

  it('once, on whatever day and in whatever way they go', () => {
    expect(isOwedFor('Bea Admin', owed(goingDetail.leaves('Bea Admin', '30 November 2026')))).toBe(true);
    expect(isOwedFor('Bea Admin', owed(goingDetail.stops('Bea Admin', 'Ward news', '21 November 2026')))).toBe(true);
  });

  it('not because of somebody else, or for another reason', () => {
    expect(isOwedFor('Bea', owed(goingDetail.leaves('Bea Admin', '30 November 2026')))).toBe(false);
    expect(isOwedFor('Bea Admin', [{ reason: 'seen-by-another', detail: 'Bea Admin leaves, last day 30 November 2026' }])).toBe(false);
  });
});
