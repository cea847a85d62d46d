import { beforeAll, describe, expect, test } from 'vitest';

import { auditReportPaper } from '../../../src/main/register/reports/documents/audit-report.ts';
import { certificatePaper } from '../../../src/main/register/reports/documents/certificate.ts';
import { recoverySheetPaper } from '../../../src/main/register/reports/documents/recovery-sheet.ts';
import type { Paper } from '../../../src/main/register/reports/paper.ts';
import { CharacterRefused, PrintCancelled, PrintFailed } from '../../../src/main/register/reports/pdf/errors.ts';
import type { PrintedPaper } from '../../../src/main/register/reports/pdf/render-paper.ts';
import { renderPaper } from '../../../src/main/register/reports/pdf/render-paper.ts';
import { hasChecker, infoOf, keepPdf, pageContents, pdfaCheck, rawTextOf, structureOf, textOf, unmarkedOperators } from './read-pdf.ts';
import { auditData, certificateData, HEAD, paperOf, tableOf } from './sample-papers.ts';

const made: string[] = [];

const print = async (name: string, paper: Paper): Promise<PrintedPaper & { path: string }> => {
  const printed = await renderPaper(paper);
  const path = keepPdf(name, printed.bytes);
  made.push(path);
  return { ...printed, path };
};

/** Structure as one line per element, without pdfinfo's attributes and indents. */
const flat = (structure: string): string[] =>
  structure.split('\n').map((line) => line.trim().replace(/ \((block|inline)\)|:$/g, '')).filter((line) => line !== '');

describe('a certificate', () => {
  let certificate: Awaited<ReturnType<typeof print>>;
  beforeAll(async () => { certificate = await print('certificate', certificatePaper(certificateData)); });

  test('is one A4 page with title, language and tags, and says what the form says', () => {
    const { path, pages, replaced } = certificate;
    expect(pages).toBe(1);
    expect(replaced).toEqual([]);
    const info = infoOf(path);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +Certification of Employee Awareness: Social Media Policy/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    expect(info).toMatch(/^Pages: +1$/m);
    const text = textOf(path);
    for (const part of ['I hereby certify that I have:', 'Directorate/ Department', 'General manager (clinical directorate)', 'Łukasz Nguyễn', '4F2A 91C7 D00E 1234 9B3C', 'Page 1 of 1', 'SAMPLE DATA – fictional']) {
      expect(text).toContain(part);
    }
  });

  test('reads in order: title, document, statement, fields', () => {
    const lines = flat(structureOf(certificate.path));
    const order = ['H1', '"Document Title"', '"I hereby certify that I have:"', 'LBody', '"Signature"', '"Directorate/ Department"', 'H2'].map((wanted) => lines.indexOf(wanted));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    // Heads and feet of pages are artifacts: nobody wants them read out.
    expect(lines.join('\n')).not.toContain('Audit trail head');
    expect(lines.join('\n')).not.toContain('SAMPLE DATA');
  });

  test('is the same file when it is printed again', async () => {
    const [first, second] = await Promise.all([renderPaper(certificatePaper(certificateData)), renderPaper(certificatePaper(certificateData))]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('is refused when a character cannot be printed', async () => {
    const paper = certificatePaper({ ...certificateData, directorate: 'Surgery 🎉' });
    const refusal = await renderPaper(paper, { strictCharacters: true }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CharacterRefused);
    expect(refusal).toMatchObject({ character: '🎉', code: 'U+1F389' });
    await expect(
      renderPaper({ ...paper, title: 'Plain' }, { strictCharacters: true }),
    ).rejects.toMatchObject({ place: 'form field "Directorate/ Department"' });
  });
});

describe('an audit report', () => {
  test('holds everything, done and not done', async () => {
    const { path, pages, replaced } = await print('audit-report', auditReportPaper(auditData(120)));
    expect(replaced).toEqual([{ character: '🎉', code: 'U+1F389', count: 1 }]);
    const text = textOf(path);
    expect(text).toContain('Nothing since May.');
    expect(rawTextOf(path)).toContain('[emoji]');
    expect(text).toContain(`Page ${pages} of ${pages}`);
    for (let number = 1; number <= 96; number += 1) expect(text).toContain(`@northmoor_ward_${number} `);
    for (let number = 1; number <= 24; number += 1) expect(text).toContain(`@vale_service_${number} `);
  });

  test('leaves nothing on a page without a mark: it belongs to an element or is an artifact', async () => {
    const { bytes } = await renderPaper(auditReportPaper(auditData(30)));
    const pages = pageContents(bytes);
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.flatMap(unmarkedOperators)).toEqual([]);
  });
});

describe('a table', () => {
  test('repeats its head on paper but not for those who listen, and has row and column headers', async () => {
    const rows = Array.from({ length: 70 }, (_, index) => [`@account_${index}`, 'A note']);
    const { path, pages } = await print('table-heads', paperOf([tableOf(rows)]));
    expect(rawTextOf(path).match(/\bAccount Note$/gm)).toHaveLength(pages);
    const structure = flat(structureOf(path)).join(' ');
    expect(structure.match(/"Account"/g)).toHaveLength(1);
    expect(structure).toContain('Table Caption "Accounts" TR TH /Scope /Column "Account" TH /Scope /Column "Note" TR TH /Scope /Row "@account_0" TD "A note"');
  });
});

test('a recovery sheet is one page', async () => {
  const { pages } = await print('recovery-sheet', recoverySheetPaper({
    trustName: 'Northmoor and Vale NHS Foundation Trust',
    officerName: 'Zoë Fairweather',
    registerId: '0199-7C2E-11D4',
    codeGroups: ['K7QF', 'M2XD', '9RTA', 'HW4P', 'B6NC', '3ZGE', 'VYJ8', '5VKS'],
    createdAt: '2026-11-21T17:30:00Z',
    trailHead: HEAD,
    sample: true,
  }));
  expect(pages).toBe(1);
});

describe('hard cases', () => {
  test('names from everywhere are printed as they are written', async () => {
    const names = 'Łukasz Zoë Nguyễn Ġorġ Siân Ŵyn Tŷ Ðorđe Çelik Ωmega Юлия';
    const { path, replaced } = await print('names', paperOf([{ kind: 'paragraph', words: names }]));
    expect(replaced).toEqual([]);
    expect(textOf(path)).toContain(names);
  });

  test('a title with signs of XML stays valid and shows as it is', async () => {
    const { path } = await print('xml-title', paperOf([{ kind: 'heading', level: 1, text: 'A & E' }], { title: 'A & E <waiting> "Nguyễn"\u0007', subject: '<&>' }));
    expect(infoOf(path)).toMatch(/^Title: +A & E <waiting> "Nguyễn"$/m);
  });

  test('a cell that fills more than a page loses nothing', async () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `w${index}`).join(' ');
    const { path, pages } = await print('long-cell', paperOf([tableOf([['a', words], ['b', 'the end']])]));
    expect(pages).toBeGreaterThan(2);
    const text = textOf(path);
    expect(text).toContain('w3999');
    expect(text).toContain('the end');
    expect(text.match(/\bw\d+\b/g)).toHaveLength(4_000);
  });

  test('a group that no page can hold is broken instead of cut', async () => {
    const blocks = Array.from({ length: 90 }, (_, index) => ({ kind: 'paragraph', words: `Paragraph ${index}.` }) as const);
    const { path } = await print('long-group', paperOf([{ kind: 'group', blocks }]));
    expect(textOf(path).match(/Paragraph \d+\./g)).toHaveLength(90);
  });

  test('a table ends at 2,000 rows and names the file with the rest', async () => {
    const rows = Array.from({ length: 2_345 }, (_, index) => [`row ${index}.`, 'x']);
    const { path } = await print('cut-table', paperOf([tableOf(rows, { allRowsIn: 'accounts.csv' })]));
    const text = textOf(path);
    expect(text).toContain('The first 2,000 of 2,345 rows are printed here. All of them are in accounts.csv.');
    expect(text).toContain('row 1999.');
    expect(text).not.toContain('row 2000.');
  });

  test('an empty table says what its emptiness means', async () => {
    const { path } = await print('empty-table', paperOf([tableOf([])]));
    expect(textOf(path)).toContain('There is no account.');
    expect(structureOf(path)).not.toContain('Table');
  });

  test('every kind of block is tagged', async () => {
    const { path, bytes } = await print('blocks', paperOf([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'list', ordered: true, items: ['first', [{ text: 'second', bold: true }]] },
      { kind: 'checkbox', words: 'I have read it', ticked: false },
      { kind: 'checkbox', words: 'I agree', ticked: true },
      { kind: 'inset', blocks: [{ kind: 'paragraph', words: 'Not to be missed' }] },
      { kind: 'figure', alternative: 'Two bars', caption: 'Figure 1', width: 120, svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><rect x="5" y="10" width="20" height="30" fill="#005eb8"/><text x="30" y="30" font-size="9">Q4 🎉</text></svg>' },
      { kind: 'page-break', orientation: 'landscape' },
      { kind: 'heading', level: 2, text: 'Two' },
    ]));
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Alt (Two bars)');
    const structure = flat(structureOf(path)).join(' ');
    expect(structure).toContain('L LI Lbl "1." LBody "first" LI Lbl "2." LBody "second"');
    expect(structure).toContain('Figure "" P "I have read it"');
    expect(structure).toContain('P "Not to be missed" Figure');
    expect(structure).toContain('P "Figure 1" H2 "Two"');
    expect(infoOf(path)).toMatch(/^Pages: +2$/m);
  });

  test('a drawing may not reach outside itself', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/hostname" width="9" height="9"/></svg>';
    await expect(renderPaper(paperOf([{ kind: 'figure', alternative: 'x', svg }]))).rejects.toThrow(PrintFailed);
  });
});

describe('the printing thread', () => {
  const long = (): Paper => paperOf([tableOf(Array.from({ length: 2_000 }, (_, index) => [`row ${index}`, 'text '.repeat(20)]))]);

  test('can be cancelled before and while it works', async () => {
    await expect(renderPaper(long(), { signal: AbortSignal.abort() })).rejects.toThrow(PrintCancelled);
    const controller = new AbortController();
    const printing = renderPaper(long(), { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(printing).rejects.toThrow(PrintCancelled);
  });

  test('reports rising progress up to the end', async () => {
    const shares: number[] = [];
    await renderPaper(long(), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeLessThan(60);
  });

  test('leaves the calling thread free', async () => {
    let beats = 0;
    const timer = setInterval(() => { beats += 1; }, 20);
    await renderPaper(long());
    clearInterval(timer);
    expect(beats).toBeGreaterThan(5);
  });

  test('says which font is missing', async () => {
    await expect(renderPaper(paperOf([]), { fontsFolder: '/nowhere' })).rejects.toThrow(/Arimo-\w+\.ttf is missing/);
  });

  test('explains a paper it cannot set', async () => {
    await expect(renderPaper(paperOf([], { created: 'yesterday' }))).rejects.toThrow(PrintFailed);
  });
});

test.runIf(hasChecker)('every PDF made here is valid PDF/A with tags, title and language', { timeout: 120_000 }, () => {
  const report = pdfaCheck(made);
  expect(report).not.toContain('FAIL');
  expect(report.match(/^ok /gm)).toHaveLength(made.length);
});
