import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareColumnChart } from '../../../src/main/register/reports/charts/share-columns.ts';

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string; readonly class?: string }

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: true, isArray: (name) => ['rect', 'line', 'text'].includes(name) });
const read = (svg: string) => (parser.parse(svg) as { svg: { width: number; height: number; rect?: Box[]; line?: object[]; text?: ({ '#text': string | number; x: number; y: number })[] } }).svg;
const texts = (svg: string): string[] => (read(svg).text ?? []).map((text) => String(text['#text']));

describe('columns of shares', () => {
  const columns = [{ label: 'Jul to Sep 2026', share: 0.9 }, { label: 'Oct to Dec 2026', share: 0.74, unfinished: 'so far' }];

  test('stand as high as their shares, with the number above each and the words beside', () => {
    const { svg, alternative } = shareColumnChart({ title: 'Done on time', columns });
    const marks = (read(svg).rect ?? []).filter((box) => box.class === 'mark');
    expect(marks.map(({ height }) => height)).toEqual([100.8, 82.88]);
    expect(texts(svg)).toEqual(expect.arrayContaining(['0%', '50%', '100%', '90%', '74%', 'so far', '2026']));
    expect(alternative).toBe('Done on time. Jul to Sep 2026: 90%; Oct to Dec 2026 so far: 74%.');
  });

  test('are an outline while they can still grow, and told apart without colour by their words', () => {
    const marks = (read(shareColumnChart({ title: 'Done on time', columns }).svg).rect ?? []).filter((box) => box.class === 'mark');
    expect(marks.map(({ fill }) => fill)).toEqual(['#005eb8', '#ffffff']);
  });

  test('say where nothing is known, and draw nothing there', () => {
    const { svg, alternative } = shareColumnChart({ title: 'Done on time', columns: [{ label: 'Jul to Sep 2026', share: null }], nullMeans: 'nothing known' });
    expect(read(svg).rect).toBeUndefined();
    expect(texts(svg)).toContain('– nothing known');
    expect(alternative).toBe('Done on time. Jul to Sep 2026: nothing known.');
  });

  test('say what a share leaves out, so that it does not look like all', () => {
    const { svg, alternative } = shareColumnChart({ title: 'Done on time', columns: [{ label: 'Jul to Sep 2026', share: 1, leavesOut: '6 not known' }], width: 240 });
    expect(texts(svg)).toContain('6 not known');
    expect(alternative).toBe('Done on time. Jul to Sep 2026: 100%, 6 not known.');
  });

  test('refuse what is no share', () => {
    for (const share of [-0.1, 1.1, Number.NaN]) expect(() => shareColumnChart({ title: 'Done', columns: [{ label: 'A', share }] })).toThrow(RangeError);
  });

  test('are well-formed and stay inside the drawing, whatever the labels hold; nothing of them becomes markup', () => {
    const label = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('<script>alert(1)</script>', 'A & B "x" 2026', 'Jul to Sep 2026'));
    const column = fc.record({ label, share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), unfinished: fc.option(label, { nil: undefined }), leavesOut: fc.option(label, { nil: undefined }) });
    fc.assert(fc.property(fc.array(column, { maxLength: 14 }), fc.integer({ min: 240, max: 600 }), (drawn, width) => {
      const { svg } = shareColumnChart({ title: 'T', columns: drawn.map(({ unfinished, leavesOut, ...rest }) => ({ ...rest, ...(unfinished === undefined ? {} : { unfinished }), ...(leavesOut === undefined ? {} : { leavesOut }) })), width });
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/<(?!\/?(?:svg|rect|line|text)\b)/u);
      const { height, rect = [], text = [] } = read(svg);
      for (const box of rect) {
        expect(box.x).toBeGreaterThanOrEqual(-0.6);
        expect(box.y).toBeGreaterThanOrEqual(-0.6);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.6);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 0.6);
      }
      for (const { y } of text) expect(y).toBeLessThanOrEqual(height);
    }));
  });
});
