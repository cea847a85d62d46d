import { describe, expect, it } from 'vitest';
import { moveProblems } from '../../../src/renderer/screens/reviews/due-words.ts';
import { isPicture, kindWord, pastedName, sizeProblem } from '../../../src/renderer/lib/file-words.ts';
import { everyTitle, lengthOf, lengthsToChoose } from '../../../src/renderer/screens/reviews/schedule-words.ts';
import { namesIn } from '../../../src/renderer/screens/reviews/sharing-words.ts';

describe('moving a due date', () => {
  const owed = {
    period: { id: '2026-Q4', title: 'October to December 2026', from: '2026-10-01', to: '2026-12-31' }, dueOn: '2026-12-31', movableTo: '2027-03-31',
  };
  const said = (dueOn: string, reason = 'Sick leave') => moveProblems({ owed }, dueOn, reason, (iso) => iso).map(({ field, message }) => `${field}: ${message}`);

  it('goes up to the day on which the next review is due', () => {
    expect(said('2027-03-31')).toEqual([]);
    expect(said('2027-04-01')).toEqual(['dueOn: By 2027-03-31 the next review is due. Enter an earlier day.']);
  });

  it('can bring a review forward within its own period', () => {
    expect(said('2026-10-01')).toEqual([]);
    expect(said('2026-09-30')).toEqual(['dueOn: October to December 2026 begins on 2026-10-01. Enter that day or a later one.']);
  });

  it('asks for another day than it has, and for the reason', () => {
    expect(said('2026-12-31')).toEqual(['dueOn: The review is due on 2026-12-31 already.']);
    expect(said('January', ' ')).toEqual(['dueOn: Enter the new due date, such as 31 January 2027.', 'reason: Give the reason.']);
  });
});

describe('how often', () => {
  it('is said in words', () => {
    expect([1, 3, 12].map(everyTitle)).toEqual(['Every month', 'Every 3 months', 'Once a year']);
  });

  it('can be any other length for the Trust, and only a shorter one for an account', () => {
    expect(lengthsToChoose(3, false)).toEqual([1, 2, 4, 6, 12]);
    expect(lengthsToChoose(3, true)).toEqual([1, 2]);
    expect(lengthsToChoose(1, true)).toEqual([]);
    expect([lengthOf('6'), lengthOf('trust'), lengthOf('')]).toEqual([6, null, null]);
  });
});

describe('names of those who review', () => {
  it('are taken one on each line or parted by commas, and nobody twice', () => {
    expect(namesIn(' Ann  Other\nBo Second, Ann Other;\n\nCy')).toEqual(['Ann Other', 'Bo Second', 'Cy']);
    expect(namesIn(' \n')).toEqual([]);
  });
});

describe('a file that is added', () => {
  it('is not even sent when it is empty or larger than the register keeps', () => {
    expect([sizeProblem('a.png', 1), sizeProblem('a.png', 25 * 1024 * 1024)]).toEqual([null, null]);
    expect(sizeProblem('a.png', 25 * 1024 * 1024 + 1)).toBe('a.png is larger than 25 MB. Save it smaller, or as several files.');
    expect(sizeProblem('a.png', 0)).toBe('a.png is empty.');
  });

  it('gets a name of its own where the clipboard calls every picture the same', () => {
    const at = new Date(2026, 10, 22, 9, 5, 7);
    expect(pastedName({ name: 'image.png', type: 'image/png' }, at)).toBe('Picture 2026-11-22 09.05.07.png');
    expect(pastedName({ name: '', type: 'image/jpeg' }, at)).toBe('Picture 2026-11-22 09.05.07.jpg');
    expect(pastedName({ name: 'Post about parking.png', type: 'image/png' }, at)).toBe('Post about parking.png');
    expect(pastedName({ name: 'worksheet.pdf', type: 'application/pdf' }, at)).toBe('worksheet.pdf');
  });

  it('is shown as a picture where it is one, else by its kind', () => {
    expect(['image/png', 'image/jpeg', 'image/svg+xml', 'text/plain'].map(isPicture)).toEqual([true, true, false, false]);
    expect([kindWord('thread.txt'), kindWord('no ending')]).toEqual(['TXT', 'File']);
  });
});
