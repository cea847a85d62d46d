import { describe, expect, test } from 'vitest';

import { chaseLetter } from '../../../src/main/register/reports/documents/chase-letter.ts';
import { type Letter, letterText } from '../../../src/main/register/reports/documents/letter.ts';
import { concernLetter, rescindedLetter, shortfallLetter, standardsMetLetter } from '../../../src/main/register/reports/documents/review-letters.ts';
import { worksheetLetter } from '../../../src/main/register/reports/documents/review-return.ts';
import { chaseData, concernData, letterHead, rescindedData, shortfallData, standardsMetData, worksheetData } from '../../register/reports/sample-reviews.ts';

describe('letters about a review', () => {
  const wording = (letter: Letter): string => letterText(letterHead, letter);

  test('of a concern give clause, question, what was seen and grounds, and a day for the reply', () => {
    const text = wording(concernLetter(concernData));
    for (const part of ['Clauses: CP371 2.7, 10022 5.3', 'Question: Links are suitable', 'What was seen: Two links to a shop that sells to patients.', 'Grounds: Commerce: selling to patients', 'by 26 September 2026']) expect(text).toContain(part);
    expect(concernLetter(concernData).copies).toEqual(['Siân Ŵyn (primary administrator)']);
  });

  test('of a shortfall propose a period, or record the one that was agreed', () => {
    const proposed = wording(shortfallLetter(shortfallData));
    expect(proposed).toContain('We propose the days below.');
    expect(proposed).toContain('Put right by: 14 December 2026\nSecondary review: 15 December 2026\nYour reply by: 26 September 2026');
    const agreed = wording(shortfallLetter({ ...shortfallData, period: { kind: 'agreed', until: '2026-12-14', agreedOn: '2026-09-20', agreedWith: 'Łukasz Brandt' } }));
    expect(agreed).toContain('On 20 September 2026 this was agreed with Łukasz Brandt.');
    expect(agreed).not.toContain('propose');
  });

  test('after a secondary review that went well ask nothing more', () => {
    const text = wording(standardsMetLetter(standardsMetData));
    expect(text).toContain('now meets the standards (2.3.1)');
    expect(text).toContain('- Both links removed.');
    expect(text).toContain('January to March 2027');
  });

  test('of rescinding say why, by when the account is closed, and what is kept', () => {
    const text = wording(rescindedLetter(rescindedData));
    for (const part of ['On 18 December 2026 the Head of Communications decided', '- One post since September.', 'closed by 15 January 2027', '- All posts and pictures since 2021']) expect(text).toContain(part);
    expect(wording(rescindedLetter({ ...rescindedData, captured: [] }))).toContain('Nothing of the account is kept.');
  });

  test('that chase name each month and account, and how often it was chased', () => {
    const letter = chaseLetter(chaseData);
    expect(letter.subject).toBe('Chase letter 3: Monthly reviews missing: September 2026, October 2026');
    const text = wording(letter);
    expect(text).toContain('We have not had 3 monthly reviews from you although the day for them has passed.');
    expect(text).toContain('- Northmoor ward 4 (Facebook): was due 7 October 2026, chased twice before, last on 2 November 2026');
    expect(text).toContain('- Northmoor ward 4 (Facebook): was due 6 November 2026, not chased before');
    expect(text).toContain('- Northmoor ward 5: was due 6 November 2026, chased once before, last on 12 November 2026');
    expect(chaseLetter({ ...chaseData, missing: chaseData.missing.map((month) => ({ ...month, accounts: month.accounts.map((item) => ({ ...item, chasedBefore: 0 })) })) }).subject).not.toContain('Chase letter');
  });

  test('that ask before the due day are a reminder, with words and a subject of their own, and do not contradict themselves', () => {
    const november = { month: 'November 2026', accounts: ['Northmoor ward 4', 'Northmoor ward 5'].map((name) => ({ name, channel: '', dueOn: '2026-11-30', notYetDue: true, chasedBefore: 0, lastChasedOn: '' })) };
    const reminder = chaseLetter({ ...chaseData, missing: [november] });
    expect(reminder.subject).toBe('Reminder: monthly reviews for November 2026, due 30 November 2026');
    const text = wording(reminder);
    expect(text).toContain('2 monthly reviews of yours are due by 30 November 2026, and have not come back yet. This is a reminder: nothing is overdue.');
    expect(text).toContain('- Northmoor ward 5: due 30 November 2026');
    for (const words of ['missing', 'missed', 'chased', 'We have not had', 'do it now']) expect(text).not.toContain(words);
    const one = chaseLetter({ ...chaseData, missing: [{ ...november, accounts: november.accounts.slice(1) }] });
    expect(wording(one)).toContain('1 monthly review of yours is due by 30 November 2026, and has not come back yet.');
    // Beside what is overdue it stands apart, and is not counted with it.
    const both = chaseLetter({ ...chaseData, missing: [...chaseData.missing, november] });
    expect(both.subject).toBe('Chase letter 3: Monthly reviews missing: September 2026, October 2026');
    expect(wording(both)).toContain('We have not had 3 monthly reviews from you');
    expect(wording(both)).toContain('NOT DUE YET: NOVEMBER 2026');
    expect(wording(both)).toContain('Please do each of these reviews by the day on which it is due.');
  });

  test('that go with worksheets say what is attached and where it goes back', () => {
    const text = wording(worksheetLetter(worksheetData(25), { paper: true, table: true }));
    expect(text).toContain('- and 5 more accounts, all on the worksheets');
    expect(text).toContain('- A table with the same questions, to fill in on screen instead');
    expect(text).toContain('Return it by 6 November 2026 to the Communications Team, communications@northmoor.example');
    expect(wording(worksheetLetter(worksheetData(1), { paper: false, table: true }))).toContain('- A table to fill in, a row for each account');
  });

  test('carry the officer’s own words where she wrote some', () => {
    expect(wording(concernLetter({ ...concernData, note: 'Call me.' }))).toContain('Note: Call me.');
    expect(wording(concernLetter(concernData))).not.toContain('Note:');
  });
});
