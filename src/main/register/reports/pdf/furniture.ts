import { shortHead } from '../../audit/chain.ts';
import { formatMoment } from '../house-style.ts';
import type { Paper } from '../paper.ts';
import { SAMPLE_NOTICE } from '../paper.ts';
import type { PageFurniture } from './pdfmake-types.ts';
import { COLOUR, MARGINS, SIZE } from './style.ts';

/** Longest title at the foot of a page; the foot has a fixed height and would lose what does not fit. */
const LONGEST_LINE = 92;

/**
 * What stands at the head of every page: whose paper it is, its number, who may
 * read it where not everybody may, and the notice of sample data as a running
 * text (a watermark would fail PDF/A-1).
 * @param paper printable paper
 * @returns pdfmake's header function
 */
export const pageHead =
  (paper: Paper): PageFurniture =>
  () => {
    const notices = [...(paper.marking === undefined ? [] : [paper.marking]), ...(paper.sample === true ? [SAMPLE_NOTICE] : [])].join('. ');
    return {
      stack: [
        {
          columns: [
            { width: '*', text: shortened(paper.organisation ?? ''), bold: true },
            { width: 'auto', text: shortened(paper.reference ?? ''), alignment: 'right' },
          ],
          columnGap: 12,
        },
        ...(notices === '' ? [] : [{ text: shortened(notices), bold: true, color: COLOUR.red, margin: [0, 2, 0, 0] }]),
      ],
      fontSize: SIZE.furniture,
      color: COLOUR.secondary,
      margin: [MARGINS.left, 26, MARGINS.right, 0],
    };
  };

/**
 * What stands at the foot of every page: title, who made it and when, page x of
 * y, and the head of the audit trail, so that a printed page can be held
 * against the trail years later; and who may read it, where not everybody may.
 * @param paper printable paper
 * @returns pdfmake's footer function
 */
export const pageFoot =
  (paper: Paper): PageFurniture =>
  (page, pages, size) => {
    const head = shortHead(paper.trailHead);
    const wide = size.width - MARGINS.left - MARGINS.right;
    const pair = (left: string, right: string) => ({
      columns: [
        { width: '*', text: left },
        { width: 'auto', text: right, alignment: 'right' },
      ],
      columnGap: 12,
    });
    return {
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: wide, y2: 0, lineWidth: 0.5, lineColor: COLOUR.rule }], margin: [0, 0, 0, 5] },
        pair(shortened(paper.title), `Page ${page} of ${pages}`),
        pair(
          shortened(`Made ${formatMoment(paper.created)} by ${paper.author}`),
          head === '' ? 'Audit trail: no entries yet' : `Audit trail head ${head}`,
        ),
        ...(paper.marking === undefined ? [] : [{ text: shortened(paper.marking), bold: true, color: COLOUR.text }]),
      ],
      fontSize: SIZE.furniture,
      color: COLOUR.secondary,
      margin: [MARGINS.left, 14, MARGINS.right, 0],
    };
  };

const shortened = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
};
