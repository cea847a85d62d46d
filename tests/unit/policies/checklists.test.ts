import { describe, expect, it } from 'vitest';
import { checklistFor } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { PROTECTED_CHARACTERISTICS } from '../../../src/main/register/rooms/policies/pack-parts.ts';
import { cp371, personalUse } from './packs.ts';

const short = checklistFor([cp371], 'quarterly', { detailed: false });
const detailed = checklistFor([cp371], 'quarterly', { detailed: true });
const ids = (questions: readonly { readonly id: string }[]) => questions.map((question) => question.id);

describe('the quarterly checklist of CP371', () => {
  it('asks whether posts are regular, relevant and add value (2.3.1)', () => {
    for (const id of ['regular', 'relevant', 'adds-value']) {
      expect(short.find((question) => question.id === id)).toMatchObject({ clause: '2.3.1', concernWhen: 'no', required: true });
    }
  });

  it('asks how many posts were read and when the last one appeared (2.3.1: in detail)', () => {
    expect(short.slice(0, 2).map(({ id, kind }) => ({ id, kind }))).toEqual([
      { id: 'posts-read', kind: 'number' }, { id: 'last-post-date', kind: 'date' },
    ]);
  });

  it('has 12 to 15 questions in the short worklist', () => {
    expect(short.length).toBeGreaterThanOrEqual(12);
    expect(short.length).toBeLessThanOrEqual(15);
  });

  it('shows every clause on running an account in the short worklist', () => {
    const clauses = new Set(short.flatMap((question) => question.clauses.map((entry) => entry.clause)));
    for (const clause of ['2.1', '2.3.1', '2.3.2', '2.3.3', '2.5', '2.5.1', '2.5.2', '2.6', '2.7', '2.8', 'App 1', 'App 2']) {
      expect(clauses).toContain(clause);
    }
  });

  it('asks each of the nine editorial guidelines separately in the detailed list (App 1)', () => {
    const guidelines = detailed.filter((question) => question.topic === 'Editorial guidelines');
    expect(ids(guidelines)).toEqual([
      'fits-role', 'no-provocation', 'not-discriminatory', 'no-swearing', 'lawful', 'no-impersonation', 'no-danger',
      'not-anonymous', 'not-political',
    ]);
    expect(guidelines.every((question) => question.clause === 'App 1')).toBe(true);
  });

  it('asks the parts instead of the summary in the detailed list, never both', () => {
    for (const summary of short.filter((question) => question.splitInto)) {
      expect(ids(detailed)).not.toContain(summary.id);
      for (const part of summary.splitInto ?? []) {
        expect(ids(detailed)).toContain(part);
        expect(ids(short)).not.toContain(part);
      }
    }
  });

  it('loses no question of the short worklist in the detailed list, except summaries', () => {
    expect(ids(detailed)).toEqual(expect.arrayContaining(ids(short.filter((question) => !question.splitInto))));
  });

  it('ends with the remark for anything else', () => {
    expect(detailed.at(-1)?.id).toBe('note');
  });
});

describe('links (2.7)', () => {
  const list = cp371.grounds.find((entry) => entry.id === 'unsuitable-links');

  it('the quarterly checklist asks about links by every ground of 2.7', () => {
    expect(short.find((question) => question.id === 'links-suitable')).toMatchObject({ clause: '2.7', followUp: 'unsuitable-links' });
    expect(list?.headings.map((heading) => [heading.id, heading.grounds.map((ground) => ground.id)])).toEqual([
      ['offensive', ['sexually-explicit', 'likely-to-offend', 'hate', 'gratuitous-violence']],
      ['unlawful', ['unlawful-acts', 'copyright', 'defamation-or-contempt', 'hacking']],
      ['risk', ['harmful-download', 'adults-only', 'against-nhs-values', 'pay-to-view']],
    ]);
  });

  it('also asks about the pages that a linked page links to', () => {
    expect(detailed.find((question) => question.id === 'direct-links-suitable')).toMatchObject({ clause: '2.7', followUp: 'unsuitable-links' });
  });

  it('hate offers all nine protected characteristics', () => {
    const hate = list?.headings.flatMap((heading) => heading.grounds).find((ground) => ground.id === 'hate');
    expect(hate?.choices?.map((choice) => choice.id)).toEqual([...PROTECTED_CHARACTERISTICS]);
  });
});

describe('other reviews', () => {
  it('the monthly review by the line manager checks both monthly requirements of section 3', () => {
    const monthly = checklistFor([cp371], 'monthly', { detailed: false });
    expect(ids(monthly)).toEqual(expect.arrayContaining(['regular', 'relevant', 'adds-value', 'keeps-to-policy', 'updated-regularly']));
    expect(monthly.filter((question) => question.clause === '3')).toHaveLength(2);
  });

  it('the secondary review asks whether there was improvement (2.3.1)', () => {
    expect(ids(checklistFor([cp371], 'secondary', { detailed: false }))).toEqual(expect.arrayContaining(['shortfalls-put-right', 'clear-improvement']));
  });

  it('the daily log answers the first and the fourth line of section 3 apart, and names the software', () => {
    const daily = checklistFor([cp371], 'daily-monitoring', { detailed: false });
    expect(daily.map(({ id, concernWhen }) => [id, concernWhen])).toEqual([
      ['software-used', null], ['unapproved-content', 'yes'], ['content-complies', 'no'],
    ]);
  });

  it('a cadence that no pack knows has no questions', () => {
    expect(checklistFor([cp371, personalUse], 'weekly', { detailed: true })).toEqual([]);
    expect(checklistFor([], 'quarterly', { detailed: true })).toEqual([]);
  });
});

describe('with both policies on', () => {
  const both = checklistFor([cp371, personalUse], 'quarterly', { detailed: false });
  const bothDetailed = checklistFor([cp371, personalUse], 'quarterly', { detailed: true });

  it('whether a site is the Trust\u2019s or personal is asked because of 10022 5.3', () => {
    expect(ids(short)).not.toContain('trust-or-personal');
    const asked = both.find((question) => question.id === 'trust-or-personal');
    expect(asked?.clauses).toContainEqual({ pack: '10022', reference: '10022', clause: '5.3' });
    expect(asked?.clauses).toContainEqual({ pack: 'cp371', reference: 'CP371', clause: '2.5' });
  });

  it('nothing is asked twice, and what is asked once answers both policies', () => {
    for (const list of [both, bothDetailed]) expect(new Set(ids(list)).size).toBe(list.length);
    expect(both.filter((question) => question.id === 'regular').map((question) => question.clauses)).toEqual([[
      { pack: 'cp371', reference: 'CP371', clause: '2.3.1' },
      { pack: '10022', reference: '10022', clause: '4.3.1' },
      { pack: '10022', reference: '10022', clause: '4.3.2' },
    ]]);
  });

  it('a summary that both share stands for the parts of both', () => {
    expect(ids(bothDetailed)).toEqual(expect.arrayContaining(['not-political', 'impartial', 'within-code', 'no-abuse', 'no-selling']));
    expect(ids(bothDetailed)).not.toContain('editorial');
  });

  it('the first policy\u2019s wording is used', () => {
    const regular = (order: Parameters<typeof checklistFor>[0]) =>
      checklistFor(order, 'quarterly', { detailed: false }).find((question) => question.id === 'regular')?.question;
    expect(regular([cp371, personalUse])).toBe('Regular against its own standard');
    expect(regular([personalUse, cp371])).toBe('Kept up to date');
  });

  it('every question of either policy is still asked, whatever the order', () => {
    const reversed = checklistFor([personalUse, cp371], 'quarterly', { detailed: true });
    expect(ids(reversed).toSorted()).toEqual(ids(bothDetailed).toSorted());
    for (const pack of [cp371, personalUse]) {
      expect(ids(bothDetailed)).toEqual(expect.arrayContaining(ids(checklistFor([pack], 'quarterly', { detailed: true }))));
    }
  });

  it('questions of one topic stand together', () => {
    const topics = bothDetailed.map((question) => question.topic);
    const runs = topics.filter((topic, index) => topic !== topics[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });
});
