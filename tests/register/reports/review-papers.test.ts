import { beforeAll, describe, expect, test } from 'vitest';

import { progressRing } from '../../../src/main/register/reports/charts/progress.ts';
import { quarterlyReportPaper } from '../../../src/main/register/reports/documents/quarterly-report.ts';
import { worksheetPaper } from '../../../src/main/register/reports/documents/review-worksheet.ts';
import type { PrintedPaper } from '../../../src/main/register/reports/pdf/render-paper.ts';
import { renderPaper } from '../../../src/main/register/reports/pdf/render-paper.ts';
import { fontsOf, hasChecker, infoOf, keepPdf, pageContents, pdfaCheck, rawTextOf, structureOf, textOf, unmarkedOperators } from './read-pdf.ts';
import { paperOf } from './sample-papers.ts';
import { quarterlyData, reviewPapers, worksheetData } from './sample-reviews.ts';

const papers = reviewPapers();
const names = Object.keys(papers);
const made = new Map<string, PrintedPaper & { path: string }>();

beforeAll(async () => {
  for (const [name, paper] of Object.entries(papers)) {
    const printed = await renderPaper(paper);
    made.set(name, { ...printed, path: keepPdf(name, printed.bytes) });
  }
}, 60_000);

const printed = (name: string): PrintedPaper & { path: string } => {
  const found = made.get(name);
  if (found === undefined) throw new Error(`no paper ${name}`);
  return found;
};

const pagesOf = (path: string): string[] => rawTextOf(path).split('\f').slice(0, -1);

describe.each(names)('the paper %s', (name) => {
  test('has title, language and tags, and every page says whose it is, its number and who made it when', () => {
    const { path, pages } = printed(name);
    expect(infoOf(path)).toMatch(/^Tagged: +yes$/m);
    const texts = pagesOf(path);
    expect(texts).toHaveLength(pages);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain('Northmoor and Vale NHS Foundation Trust');
      expect(text).toContain(`Page ${index + 1} of ${pages}`);
      expect(text).toContain('Made 21 November 2026 at 5:30pm by Zoë Fairweather');
      expect(text).toMatch(/Audit trail(?: head 4F2A|: no entries yet)/u);
      expect(text).toContain('SAMPLE DATA – fictional');
    }
  });

  test('leaves nothing on a page without a mark, and has no page that holds nothing', () => {
    const { bytes, path } = printed(name);
    expect(pageContents(bytes).flatMap(unmarkedOperators)).toEqual([]);
    for (const text of pagesOf(path)) {
      const own = text.replaceAll(/^(?:Northmoor and Vale NHS Foundation Trust|SAMPLE DATA.*|Made .*|Page \d.*|Audit trail.*|Worksheet.*|Worklist.*|Letters.*|Quarterly re.*)$/gmu, '').trim();
      expect(own.length).toBeGreaterThan(40);
    }
  });

  test('embeds every font, those of its charts, too', () => {
    for (const { embedded, unicode, name: font } of fontsOf(printed(name).path)) {
      expect(font).toMatch(/\+Arimo/u);
      expect({ embedded, unicode }).toEqual({ embedded: true, unicode: true });
    }
  });

  test('is the same file when it is printed again', async () => {
    const paper = papers[name];
    if (paper === undefined) throw new Error(name);
    expect(Buffer.compare((await renderPaper(paper)).bytes, printed(name).bytes)).toBe(0);
  });
});

describe('a chart on paper', () => {
  test('is read aloud in words, and its text can be searched', () => {
    const { bytes, path } = printed('quarterly-report');
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Alt (Outcomes of the reviews. Standards met: 30; Concern raised: 4; Shortfall: secondary review to agree: 3.)');
    expect(textOf(path)).toContain('39 of 44 reviewed (89%)');
    expect(textOf(path)).toContain('Women’s and Children’s Health');
  });

  test('prints names as they are written, also with signs of markup', async () => {
    const data = quarterlyData(4);
    const accounts = data.accounts.map((account) => ({ ...account, directorate: 'A & E <"urgent">, Ŵyn’s wards', channel: '' }));
    const { bytes, replaced } = await renderPaper(quarterlyReportPaper({ ...data, accounts, concerns: [] }));
    const text = textOf(keepPdf('quarterly-markup', bytes));
    expect(replaced).toEqual([]);
    expect(text.match(/A & E <"urgent">, Ŵyn’s wards/gu)?.length).toBeGreaterThan(1);
    expect(text).toContain('Channel not known');
  });

  test('may be a ring', async () => {
    const { svg, alternative } = progressRing({ title: 'Reviews', done: 2, of: 3, doneWord: 'reviewed' });
    const { bytes } = await renderPaper(paperOf([{ kind: 'figure', svg, alternative, width: 96 }]));
    expect(textOf(keepPdf('ring', bytes))).toContain('67%');
  });
});

describe('a quarterly report', () => {
  test('of 3,000 accounts prints as many rows as paper takes and says where the rest is', async () => {
    const data = quarterlyData(3_000);
    const { bytes } = await renderPaper(quarterlyReportPaper(data));
    const text = textOf(keepPdf('quarterly-long', bytes));
    expect(text).toContain('The first 2,000 of 2,550 rows are printed here. All of them are in the file that “Export” writes from the worklist.');
    expect(text).toContain('Not reviewed: 300 accounts');
  });
});

describe('worksheets', () => {
  test('take one page for each account, after a page that says what to do', () => {
    const { path, pages } = printed('worksheets-manager');
    expect(pages).toBe(5);
    const [first, ...sheets] = pagesOf(path);
    expect(first).toContain('How to fill them in');
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(`${index + 1} of 4: `);
      expect(sheet).toContain('Signature');
    }
  });

  test('of one account are two pages', async () => {
    expect((await renderPaper(worksheetPaper(worksheetData(1)))).pages).toBe(2);
  });

  test('are read in order: question, boxes to tick, note', async () => {
    const { bytes } = await renderPaper(worksheetPaper(worksheetData(1)));
    const structure = structureOf(keepPdf('worksheet-one', bytes)).replaceAll(/\s+/gu, ' ');
    expect(structure).toMatch(/"Question".*"Yes".*"No".*"Could not check".*"Number, date or note".*"Posts and threads read/u);
  });
});

test('no letter ends with a page that holds only the name under it', () => {
  for (const page of pagesOf(printed('review-letters').path)) {
    const [, , , ...words] = page.split('\n');
    expect(words[0]).not.toBe('Yours sincerely');
  }
});

test('a worklist lies across and repeats its head on every page', () => {
  const { path, pages } = printed('worklist');
  expect(infoOf(path)).toMatch(/^Page size: +841\.89 x 595\.28/m);
  expect(pagesOf(path).filter((page) => /^Account Channel and address/mu.test(page))).toHaveLength(pages);
});

test.runIf(hasChecker)('every paper about reviews is valid PDF/A with tags, title and language', { timeout: 120_000 }, () => {
  const report = pdfaCheck([...made.values()].map(({ path }) => path));
  expect(report).not.toContain('FAIL');
  expect(report.match(/^ok /gm)).toHaveLength(names.length);
});
