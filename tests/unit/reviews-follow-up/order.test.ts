import { describe, expect, it } from 'vitest';
import type { DatedStep } from '../../../src/main/register/rooms/reviews/rules/follow-up-days.ts';
import { answeredBy } from '../../../src/main/register/rooms/reviews/rules/follow-up-order.ts';

const step = (name: DatedStep['step'], on: string, how: DatedStep['how'] = 'done'): DatedStep => ({ step: name, how, on, dueOn: null, reason: how === 'done' ? '' : 'A reason' });

describe('the day before which a step of a follow-up cannot have happened', () => {
  it('is that of the letter for a reply, and of the reply for what came of the concern', () => {
    const letter = step('letter', '2026-11-10');
    expect(answeredBy([], 'reply')).toBeNull();
    expect(answeredBy([letter], 'reply')).toMatchObject({ step: 'letter', on: '2026-11-10' });
    expect(answeredBy([letter, step('reply', '2026-11-14')], 'settled')).toMatchObject({ step: 'reply', on: '2026-11-14' });
    // Managers write again: what was settled answers the first reply.
    expect(answeredBy([letter, step('reply', '2026-11-14'), step('reply', '2026-11-20')], 'settled')).toMatchObject({ on: '2026-11-14' });
  });

  it('is that of the earliest letter, however often it was made again, in whichever order', () => {
    expect(answeredBy([step('letter', '2026-11-10'), step('letter', '2026-11-20')], 'reply')).toMatchObject({ on: '2026-11-10' });
    expect(answeredBy([step('letter', '2026-11-20'), step('letter', '2026-11-10')], 'reply')).toMatchObject({ on: '2026-11-10' });
  });

  it('is none for what was left out', () => {
    expect(answeredBy([step('letter', '2026-11-20', 'skipped')], 'reply')).toBeNull();
    expect(answeredBy([step('letter', '2026-11-10'), step('reply', '2026-11-20', 'skipped')], 'settled')).toMatchObject({ step: 'letter' });
  });

  it('leaves letter and agreed period in either order, and asks both of the secondary review', () => {
    expect(answeredBy([step('letter', '2026-11-20')], 'period')).toBeNull();
    expect(answeredBy([step('period', '2026-11-20')], 'letter')).toBeNull();
    expect(answeredBy([step('period', '2026-11-20'), step('letter', '2026-11-10')], 'secondary')).toMatchObject({ step: 'period', on: '2026-11-20' });
    expect(answeredBy([step('period', '2026-11-10'), step('letter', '2026-11-20')], 'secondary')).toMatchObject({ step: 'letter', on: '2026-11-20' });
    expect(answeredBy([step('period', '2026-11-10'), step('period', '2026-11-15')], 'period')).toMatchObject({ on: '2026-11-15' });
  });

  it('is that of the secondary review for the decision, and of the decision for its letter, round by round', () => {
    const first = [step('letter', '2026-11-05'), step('period', '2026-11-05'), step('secondary', '2026-12-10')];
    expect(answeredBy(first, 'decide')).toMatchObject({ step: 'secondary', on: '2026-12-10' });
    const further = [...first, step('further', '2026-12-14'), step('period', '2026-12-14')];
    expect(answeredBy(further, 'letter')).toMatchObject({ step: 'further', on: '2026-12-14' });
    expect(answeredBy(further, 'secondary')).toMatchObject({ step: 'period', on: '2026-12-14' });
    expect(answeredBy(further, 'decide')).toMatchObject({ step: 'period', on: '2026-12-14' });
    expect(answeredBy([...further, step('secondary', '2027-01-10'), step('rescinded', '2027-01-12')], 'rescinded-letter')).toMatchObject({ step: 'rescinded', on: '2027-01-12' });
  });
});
