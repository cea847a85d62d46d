import { describe, expect, it } from 'vitest';
import { enquiryClause, enquiryNumber, enquiryProblem } from '../../../src/main/register/rooms/enquiries/rules.ts';

describe('an enquiry', () => {
  const asked = { kind: 'translation', askedOn: '2026-11-18', equalityToldOn: null, answeredOn: null } as const;

  it('may wait for its answer, or have it on the day', () => {
    expect(enquiryProblem(asked)).toBeNull();
    expect(enquiryProblem({ ...asked, answeredOn: '2026-11-18', equalityToldOn: '2026-11-18' })).toBeNull();
  });

  it('is not answered, nor passed on, before it is asked', () => {
    expect(enquiryProblem({ ...asked, answeredOn: '2026-11-17' })).toMatchObject({ field: 'answer.answeredOn' });
    expect(enquiryProblem({ ...asked, equalityToldOn: '2026-11-17' })).toMatchObject({ field: 'facts.equalityToldOn' });
  });

  it('is told to the Equality and Diversity team where a translation is asked for (CP371 2.6), and only there', () => {
    expect(enquiryClause('translation')).toBe('2.6');
    expect(enquiryClause('advice')).toBe('2.3.1');
    expect(enquiryProblem({ ...asked, kind: 'advice', equalityToldOn: '2026-11-18' })).toMatchObject({ field: 'facts.equalityToldOn' });
  });

  it('gets the next number of the year', () => {
    expect(enquiryNumber(2026, 11)).toBe('ENQ 2026-012');
  });
});
