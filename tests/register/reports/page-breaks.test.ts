import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/main/register/reports/paper.ts';
import { renderPaper } from '../../../src/main/register/reports/pdf/render-paper.ts';
import { keepPdf, rawTextOf } from './read-pdf.ts';
import { paperOf, tableOf } from './sample-papers.ts';

/** Around as many lines as fill a page, so that what follows meets its foot at every height. */
const heights = [27, 29, 30, 31, 32, 33, 34, 35, 36];

const filler = (lines: number): Block[] => Array.from({ length: lines }, (_, index) => ({ kind: 'paragraph', words: `Filler ${index + 1}` }));

/** The text of each page, without its head and foot. */
async function pagesOf(name: string, blocks: readonly Block[]): Promise<string[]> {
  const { bytes, pages } = await renderPaper(paperOf(blocks));
  const texts = rawTextOf(keepPdf(name, bytes)).split('\f').slice(0, pages);
  return texts.map((page) => page.replace('Northmoor and Vale NHS Foundation Trust', '').replaceAll(/^A paper for a test.*$|^Made .*$|^Page .*$|^Audit trail head.*$/gmu, '').trim());
}

describe('at the foot of a page', () => {
  test.each(heights)('no heading and no caption stands alone after %d lines, however tall the first row is', async (lines) => {
    const tall = ['Children and young people', Array.from({ length: 8 }, () => 'a long note that needs a line').join('\n')];
    const pages = await pagesOf('stranded', [
      ...filler(lines), { kind: 'heading', level: 3, text: 'Not printed: 13 directorates' }, tableOf([tall, tall], { caption: 'Directorates' }),
    ]);
    const heading = pages.find((page) => page.includes('Not printed'));
    expect(heading).toContain('Directorates');
    expect(heading).toContain('a long note');
  });

  test.each(heights)('a passage that is set off stays whole after %d lines', async (lines) => {
    const pages = await pagesOf('inset', [
      ...filler(lines), { kind: 'inset', blocks: ['First sentence.', 'Second sentence.', 'Third sentence.'].map((words) => ({ kind: 'paragraph', words })) },
    ]);
    const inset = pages.filter((page) => page.includes('sentence.'));
    expect(inset).toHaveLength(1);
    expect(inset[0]?.match(/sentence\./gu)).toHaveLength(3);
  });

  test.each(heights)('no empty page comes before landscape pages after %d lines', async (lines) => {
    const pages = await pagesOf('landscape', [
      ...filler(lines), { kind: 'page-break', orientation: 'landscape' }, { kind: 'heading', level: 2, text: 'Register of accounts' }, tableOf([['Ward news', 'Active']]),
    ]);
    expect(pages.filter((page) => page === '')).toEqual([]);
    expect(pages.at(-1)).toContain('Register of accounts');
  });
});

test('a page that is full to its foot is followed by no empty one', async () => {
  // Lines and notes of two heights make pages that end at nearly every height.
  const sections = [33, 34, 35, 36].flatMap((lines) => Array.from({ length: 8 }, (_, notes): Block[] => [
    { kind: 'heading', level: 2, text: `Section ${lines} ${notes}` },
    ...filler(lines - notes - 3),
    ...Array.from({ length: notes }, (): Block => ({ kind: 'paragraph', style: 'small', words: 'Note' })),
    { kind: 'fields', fields: [{ label: 'Signature', space: 'line' }] },
    { kind: 'page-break' },
  ]));
  const pages = await pagesOf('full-pages', sections.flat());
  expect(pages.filter((page) => page === '')).toEqual([]);
  expect(pages.filter((page) => page.includes('Section'))).toHaveLength(32);
});

test('an inset that no page can hold is broken instead of cut', async () => {
  const words = Array.from({ length: 90 }, (_, index) => `line ${index + 1}`);
  const pages = await pagesOf('long-inset', [{ kind: 'inset', blocks: words.map((line) => ({ kind: 'paragraph', words: line })) }]);
  for (const line of words) expect(pages.join('\n')).toContain(line);
});

test('a long table repeats its head on every page', async () => {
  const pages = await pagesOf('long-table', [tableOf(Array.from({ length: 120 }, (_, index) => [`@ward_${index}`, 'Active']))]);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('Account Note');
});
