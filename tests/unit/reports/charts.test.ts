import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { barChart } from '../../../src/main/register/reports/charts/bars.ts';
import { columnChart } from '../../../src/main/register/reports/charts/columns.ts';
import { TONES, tonesFor } from '../../../src/main/register/reports/charts/drawing.ts';
import { spread } from '../../../src/main/register/reports/charts/layout.ts';
import { shareChart } from '../../../src/main/register/reports/charts/lines.ts';
import { progressBar, progressRing } from '../../../src/main/register/reports/charts/progress.ts';
import { cutToFit, textWidth, twoLines } from '../../../src/main/register/reports/charts/text-width.ts';

/** An element of a drawing; numbers are read as numbers. */
type Drawn = Readonly<Record<string, unknown>> & { readonly tag: string };

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true, parseAttributeValue: true, parseTagValue: false, trimValues: false });

/** Elements of a drawing in order, read by a parser that refuses what is no XML. */
function elements(svg: string): { size: { width: number; height: number }; all: Drawn[]; marks: Drawn[]; texts: string[] } {
  const [root] = parser.parse(svg) as [{ svg: Record<string, unknown>[]; ':@': { width: number; height: number } }];
  const all = root.svg.map((element): Drawn => {
    const tag = Object.keys(element).find((key) => key !== ':@') ?? '';
    const [content] = (element[tag] ?? []) as { '#text'?: string }[];
    return { tag, words: content?.['#text'] ?? '', ...(element[':@'] as object) };
  });
  return { size: root[':@'], all, marks: all.filter((element) => element['class'] === 'mark'), texts: all.filter(({ tag }) => tag === 'text').map(({ words }) => String(words)) };
}

const number = (element: Drawn | undefined, key: string): number => Number(element?.[key]);

/** Every corner of what is drawn, text included as wide as it is set. */
function corners(svg: string): { x: number; y: number }[] {
  return elements(svg).all.flatMap((element) => {
    const at = (key: string): number => number(element, key);
    if (element.tag === 'rect') return [{ x: at('x'), y: at('y') }, { x: at('x') + at('width'), y: at('y') + at('height') }];
    if (element.tag === 'line') return [{ x: at('x1'), y: at('y1') }, { x: at('x2'), y: at('y2') }];
    if (element.tag === 'circle') return [{ x: at('cx') - at('r'), y: at('cy') - at('r') }, { x: at('cx') + at('r'), y: at('cy') + at('r') }];
    if (element.tag !== 'text') return [];
    const wide = textWidth(String(element['words']), at('font-size'), element['font-weight'] === 'bold');
    if (element['transform'] !== undefined) return [{ x: at('x') - at('font-size'), y: at('y') - wide }, { x: at('x'), y: at('y') }];
    const left = at('x') - { start: 0, middle: wide / 2, end: wide }[element['text-anchor'] as 'start' | 'middle' | 'end'];
    return [{ x: left, y: at('y') - at('font-size') }, { x: left + wide, y: at('y') }];
  });
}

function expectInside(svg: string): void {
  const { size } = elements(svg);
  for (const { x, y } of corners(svg)) {
    expect(x).toBeGreaterThanOrEqual(-0.6);
    expect(x).toBeLessThanOrEqual(size.width + 0.6);
    expect(y).toBeGreaterThanOrEqual(-0.6);
    expect(y).toBeLessThanOrEqual(size.height + 0.6);
  }
}

const figure = fc.oneof({ weight: 6, arbitrary: fc.nat(40) }, { weight: 2, arbitrary: fc.nat(99_999) }, { weight: 1, arbitrary: fc.constant(null) });
const label = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('Surgery', 'A & E <b> "x"', 'Women’s and Children’s Health', 'Jul to Sep 2026'));
const table = (columns: number, rows: number) => fc.tuple(
  fc.array(label, { minLength: columns, maxLength: columns }),
  fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);
const figures = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 5 })).chain(([columns, rows]) => table(columns, rows));

const QUARTERS = ['Apr to Jun 2026', 'Jul to Sep 2026', 'Oct to Dec 2026'];

describe('columns over periods', () => {
  test('are as high as their figures, and each has its number', () => {
    const { svg, alternative } = columnChart({ title: 'Concerns', periods: QUARTERS, arrangement: 'grouped', series: [{ name: 'Concerns', figures: [4, 0, 12] }] });
    const { marks, texts } = elements(svg);
    expect(marks.map(({ tag }) => tag)).toEqual(['rect', 'line', 'rect']);
    expect(number(marks[2], 'height') / number(marks[0], 'height')).toBeCloseTo(3, 2);
    expect(texts.slice(0, 3)).toEqual(['4', '0', '12']);
    expect(alternative).toBe('Concerns. Apr to Jun 2026: 4; Jul to Sep 2026: 0; Oct to Dec 2026: 12.');
  });

  test('that stand on each other have their sum above them, and what is too small for its number has it beside', () => {
    const { svg, alternative } = columnChart({
      title: 'Reviews', periods: QUARTERS, arrangement: 'stacked', series: [{ name: 'Done', figures: [40, 0, null] }, { name: 'Not done', figures: [1, 0, null] }],
    });
    expect(elements(svg).texts).toEqual(expect.arrayContaining(['40', '41', '1', '0', '–', 'In bold: all', '– not known']));
    expect(alternative).toBe('Reviews. Apr to Jun 2026: Done 40, Not done 1, in all 41; Jul to Sep 2026: Done 0, Not done 0, in all 0; Oct to Dec 2026: Done not known, Not done not known, in all not known.');
  });

  test('are the newest twelve of more, and the words have all', () => {
    const periods = Array.from({ length: 15 }, (_, place) => `Q${place + 1}`);
    const { svg, alternative } = columnChart({ title: 'Many', periods, arrangement: 'grouped', series: [{ name: 'x', figures: periods.map((_, place) => place) }] });
    expect(elements(svg).marks).toHaveLength(12);
    expect(elements(svg).texts).toContain('The newest 12 of 15 periods');
    expect(elements(svg).texts).not.toContain('Q3');
    expect(alternative).toContain('Q1: 0; Q2: 1;');
  });

  test.each(['grouped', 'stacked'] as const)('%s, hold every figure in proportion and stay in their box, whatever the figures and names', (arrangement) => {
    fc.assert(fc.property(figures, ([periods, rows]) => {
      const { svg, alternative } = columnChart({ title: 'Any', periods, arrangement, series: rows.map((row, place) => ({ name: `S${place}`, figures: row })) });
      expectInside(svg);
      const shown = rows.map((row) => row.slice(-12));
      const drawn = elements(svg).marks.filter(({ tag }) => tag === 'rect').map((mark) => number(mark, 'height'));
      const wanted = (shown[0] ?? []).flatMap((_, column) => shown.map((row) => row[column] ?? 0)).filter((value) => value > 0);
      const one = Math.max(0, ...drawn) / Math.max(1, ...wanted);
      // A figure of almost nothing beside a very large one is a line; the number says what it is.
      expect(drawn.length).toBeLessThanOrEqual(wanted.length);
      if (drawn.length === wanted.length) for (const [place, value] of wanted.entries()) expect(Math.abs((drawn[place] ?? 0) - value * one)).toBeLessThan(0.02);
      for (const row of rows) for (const value of row) expect(alternative).toContain(value === null ? 'not known' : value.toLocaleString('en-GB'));
    }), { numRuns: 60 });
  });

  test('refuse what they cannot show', () => {
    const one = (values: readonly number[], many = 1) => () => columnChart({ title: 'x', periods: ['a'], arrangement: 'grouped', series: Array.from({ length: many }, () => ({ name: 's', figures: values })) });
    expect(one([-1])).toThrow(RangeError);
    expect(one([Number.NaN])).toThrow(RangeError);
    expect(one([1, 2])).toThrow('does not have a figure for each period');
    expect(one([1], 6)).toThrow('1 to 5 series');
    expect(one([1], 0)).toThrow('1 to 5 series');
  });
});

describe('bars by category', () => {
  const chart = (bars: { label: string; figures: (number | null)[] }[], series = ['Done', 'Not done']) => barChart({ title: 'By directorate', series, bars, category: { one: 'directorate' } });

  test('are as long as their figures', () => {
    const { marks, texts } = elements(chart([{ label: 'Surgery', figures: [40, 20] }, { label: 'Medicine', figures: [0, 0] }]).svg);
    expect(number(marks[0], 'width') / number(marks[1], 'width')).toBeCloseTo(2, 2);
    expect(marks[2]?.tag).toBe('line');
    expect(texts).toEqual(expect.arrayContaining(['40', '20', '60', '0']));
  });

  test('beyond twelve are put together, so that the sums still fit, and the words name each', () => {
    const bars = Array.from({ length: 15 }, (_, place) => ({ label: `Directorate ${place + 1}`, figures: [place, 1] }));
    const { svg, alternative } = chart(bars);
    const { texts } = elements(svg);
    expect(texts).toContain('4 other directorates');
    expect(texts).not.toContain('Directorate 4');
    expect(texts).toContain('Directorate 5');
    // 0 + 1 + 2 + 3 done, and four not done.
    expect(texts).toContain('10');
    for (const { label: name } of bars) expect(alternative).toContain(`${name}: `);
  });

  test('cut a long label and say it whole in words', () => {
    const name = 'Women’s and Children’s Health, Maternity, Neonatal and Community Paediatrics';
    const { svg, alternative } = chart([{ label: name, figures: [1, 2] }]);
    expect(elements(svg).texts.some((words) => words.endsWith('…') && name.startsWith(words.slice(0, -1)))).toBe(true);
    expect(alternative).toContain(`${name}: Done 1, Not done 2, in all 3`);
  });

  test('stay in their box and in proportion, whatever the figures and names', () => {
    fc.assert(fc.property(figures, ([names, rows]) => {
      const bars = names.map((name, place) => ({ label: name, figures: rows.map((row) => row[place] ?? null) }));
      const { svg } = barChart({ title: 'Any', series: rows.map((_, place) => `S${place}`), bars, category: { one: 'thing' } });
      expectInside(svg);
      if (bars.length > 12) return;
      const drawn = elements(svg).marks.filter(({ tag }) => tag === 'rect').map((mark) => number(mark, 'width'));
      const wanted = bars.flatMap((bar) => bar.figures).filter((value): value is number => value !== null && value > 0);
      expect(drawn.length).toBeLessThanOrEqual(wanted.length);
      const one = Math.max(0, ...drawn) / Math.max(1, ...wanted);
      if (drawn.length === wanted.length) for (const [place, value] of wanted.entries()) expect(Math.abs((drawn[place] ?? 0) - value * one)).toBeLessThan(0.02);
    }), { numRuns: 60 });
  });
});

describe('lines of shares', () => {
  const one = (shares: (number | null)[]) => shareChart({ title: 'Share reviewed', periods: shares.map((_, place) => `Q${place + 1}`), lines: [{ name: 'Reviewed', shares }] });

  test('stand at the height of their share, with the number, and break where there is none', () => {
    const { svg, alternative } = one([0, 0.5, null, 1]);
    const { marks, all, texts } = elements(svg);
    const [nought, half, all100] = marks.map((mark) => number(mark, 'cy'));
    expect((nought ?? 0) - (half ?? 0)).toBeCloseTo((half ?? 0) - (all100 ?? 0), 1);
    expect(texts).toEqual(expect.arrayContaining(['0%', '50%', '100%', '–', '– not known']));
    // One stretch only, drawn as an edge and a line.
    expect(all.filter(({ tag, ...line }) => tag === 'line' && number(line as Drawn, 'x1') !== number(line as Drawn, 'x2') && number(line as Drawn, 'stroke-width') >= 2)).toHaveLength(2);
    expect(alternative).toBe('Share reviewed. Q1: 0%; Q2: 50%; Q3: not known; Q4: 100%.');
  });

  test('never call almost everything everything', () => {
    expect(one([0.999, 0.001]).alternative).toBe('Share reviewed. Q1: 99%; Q2: 1%.');
  });

  test('stay in their box', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(fc.property(fc.array(fc.tuple(label, share, share), { maxLength: 15 }), (rows) => {
      const { svg } = shareChart({
        title: 'Any', periods: rows.map(([name]) => name),
        lines: [{ name: 'Reviewed by the Communications Team', shares: rows.map(([, a]) => a) }, { name: 'Returned by line managers', shares: rows.map(([, , b]) => b) }],
      });
      expectInside(svg);
      expect(elements(svg).marks).toHaveLength(rows.slice(-12).flatMap(([, a, b]) => [a, b]).filter((value) => value !== null).length);
    }), { numRuns: 60 });
  });

  test('refuse what is no share', () => {
    expect(() => one([1.2])).toThrow('1.2 is no share.');
    expect(() => shareChart({ title: 'x', periods: [], lines: [] })).toThrow(RangeError);
  });
});

describe('progress', () => {
  const of = (done: number, all: number) => ({ title: 'Reviews of July to September 2026', done, of: all, doneWord: 'reviewed' });

  test('is as long as what is done', () => {
    const { svg, alternative } = progressBar(of(30, 40));
    const { marks, texts, size } = elements(svg);
    expect(number(marks[0], 'width') / (size.width - 2)).toBeCloseTo(0.75, 3);
    expect(texts).toContain('30 of 40 reviewed (75%)');
    expect(alternative).toBe('Reviews of July to September 2026: 30 of 40 reviewed (75%).');
  });

  test.each([[0, 0, 'nothing is owed'], [0, 3, '0 of 3 reviewed (0%)'], [3, 3, '3 of 3 reviewed (100%)'], [999, 1_000, '999 of 1,000 reviewed (99%)']])('of %d of %d says so', (done, all, words) => {
    expect(progressBar(of(done, all)).alternative).toContain(words);
    const ring = progressRing(of(done, all));
    expect(ring.alternative).toContain(words);
    expect(elements(ring.svg).marks).toHaveLength(done === 0 ? 0 : 1);
    expectInside(progressBar(of(done, all)).svg);
  });

  test('is never more than all', () => {
    expect(() => progressBar(of(4, 3))).toThrow('4 of 3 is no progress.');
    expect(() => progressRing(of(0.5, 3))).toThrow(RangeError);
  });
});

describe('the colours of charts', () => {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 1, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  test('stay apart in black and white, and numbers on them can be read', () => {
    for (const [place, { fill, ink }] of TONES.entries()) {
      expect(contrast(fill, ink)).toBeGreaterThan(4.5);
      const next = TONES[place + 1];
      if (next !== undefined) expect(contrast(fill, next.fill)).toBeGreaterThan(1.5);
    }
    for (const count of [2, 3]) {
      const tones = tonesFor(count);
      for (const [place, { fill }] of tones.entries()) expect(contrast(fill, tones[place + 1]?.fill ?? '#212b32')).toBeGreaterThan(1.5);
    }
  });
});

describe('text of charts', () => {
  test('is cut where it does not fit, never in the middle of a letter', () => {
    expect(cutToFit('Surgery', 100, 9)).toBe('Surgery');
    expect(cutToFit('Zoë\u0308 '.repeat(30), 60, 9)).toMatch(/…$/u);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 12, max: 200 }), (text, room) => {
      expect(textWidth(cutToFit(text, room, 9), 9)).toBeLessThanOrEqual(room);
      for (const line of twoLines(text, room, 9)) expect(textWidth(line, 9)).toBeLessThanOrEqual(room);
    }));
  });

  test('is broken between words', () => {
    expect(twoLines('Jul to Sep 2026', 50, 8.5)).toEqual(['Jul to Sep', '2026']);
  });

  test('beside each other keeps its order and its distance while there is room', () => {
    expect(spread([5, 6, 7], 10, 0, 100)).toEqual([5, 15, 25]);
    expect(spread([98, 99, 100], 10, 0, 100)).toEqual([80, 90, 100]);
    expect(spread([1, 1, 1], 10, 0, 10)).toEqual([0, 5, 10].map((place) => expect.closeTo(place, 5)));
  });
});
