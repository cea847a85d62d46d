import { describe, expect, test } from 'vitest';

import { ADMINISTRATOR_DUTIES, applicationLetter } from '../../../src/main/register/reports/documents/application-letter.ts';
import type { ApplicationLetterData } from '../../../src/main/register/reports/documents/application-letter.ts';
import { handoverLetter } from '../../../src/main/register/reports/documents/handover-letters.ts';
import type { HandedOver, HandoverLetterData } from '../../../src/main/register/reports/documents/handover-letters.ts';
import { lettersPaper, letterText } from '../../../src/main/register/reports/documents/letter.ts';
import type { Letter, LetterHead } from '../../../src/main/register/reports/documents/letter.ts';

const head: LetterHead = {
  title: 'Letter', reference: 'A2-2026-0001', trustName: 'Example Hospitals NHS Trust', writtenOn: '2026-11-21', createdAt: '2026-11-21T10:00:00Z',
  officerName: 'Test Officer', trailHead: '', sample: false,
};

const asked: ApplicationLetterData = {
  number: 'A2-2026-0001', kind: 'new-account', account: 'Ward news', channel: 'X', applicant: { name: 'Zoë Fairweather', jobTitle: '', department: '' },
  lineManager: 'Łukasz Brandt', outcome: { kind: 'sent-back', sentBackOn: '2026-11-10', reason: 'Say more.', missing: [] },
};

const wording = (letter: Letter): string => letterText(head, letter);

describe('a letter', () => {
  const one: Letter = {
    to: ['Ann Other'], dear: 'Ann Other', subject: 'Subject', copies: [],
    parts: [{ kind: 'heading', text: 'What to do' }, { kind: 'list', items: ['First', 'Second'] }, { kind: 'facts', pairs: [{ label: 'Account', value: 'Ward news' }] }],
  };

  test('begins on a page of its own when there are several', () => {
    expect(lettersPaper(head, [one, one, one]).blocks.map(({ kind }) => kind).filter((kind) => kind === 'page-break')).toHaveLength(2);
    expect(lettersPaper(head, [one]).blocks[0]?.kind).toBe('paragraph');
  });

  test('is a message in plain text with the same words', () => {
    expect(letterText(head, one)).toBe('Dear Ann Other\n\nWHAT TO DO\n\n- First\n- Second\n\nAccount: Ward news\n\nYours sincerely\n\nTest Officer\nCommunications Team\nExample Hospitals NHS Trust\n');
  });
});

describe('a letter about an application', () => {
  test('names no account while the form names none', () => {
    const letter = applicationLetter({ ...asked, account: '', channel: '' });
    expect(letter.subject).toBe('Application sent back: A2-2026-0001');
    expect(wording(letter)).toContain('Your application A2-2026-0001 was sent back');
  });

  test('has no copy for a line manager who is the applicant', () => {
    expect(applicationLetter(asked).copies).toEqual(['Łukasz Brandt (line manager)']);
    expect(applicationLetter({ ...asked, lineManager: 'Zoë Fairweather' }).copies).toEqual([]);
  });

  test('gives every duty of an administrator its clause', () => {
    for (const duty of ADMINISTRATOR_DUTIES) expect(duty).toMatch(/\(2\.3\.[12]|App [12]\)/u);
  });
});

describe('a letter of a handover', () => {
  const item: HandedOver = {
    account: 'Ward news', channel: 'X', as: ['primary administrator'], outcome: 'successor', successor: 'Dee New', dueOn: null, administrators: ['Dee New'], readerFollows: true,
  };
  const to = (changes: Partial<HandoverLetterData>): string =>
    wording(handoverLetter({ reader: { name: 'Dee New', role: '' }, leaver: 'Bea Admin', leavesOn: '2026-11-30', items: [item], note: '', ...changes }));

  test('tells each outcome in words, with its day where one is set', () => {
    expect(to({})).toContain('What becomes of it: Dee New follows.');
    expect(to({ items: [{ ...item, outcome: 'removed', readerFollows: false }] })).toContain('Nobody follows; the others stay.');
    expect(to({ items: [{ ...item, outcome: 'closure', dueOn: '2027-02-28', readerFollows: false }] })).toContain('The account is closed by 28 February 2027.');
    expect(to({ items: [{ ...item, outcome: 'communications', readerFollows: false }] })).toContain('finds a new owner.');
  });

  test('asks a manager who follows to look at the account, not to sign in', () => {
    const text = to({ items: [{ ...item, as: ['line manager'] }] });
    expect(text).toContain('Look at each account every month');
    expect(text).not.toContain('Sign in');
  });

  test('gives whoever only has to know nothing to do', () => {
    expect(to({ items: [{ ...item, readerFollows: false }] })).not.toContain('WHAT YOU DO AS SUCCESSOR');
  });

  test('says nothing of a last day that nobody knows', () => {
    expect(to({ leavesOn: null })).toContain('Bea Admin hands over the accounts below. These');
  });
});
