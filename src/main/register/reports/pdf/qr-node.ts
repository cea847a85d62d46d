import { encodeQR } from 'qr';

import type { QrBlock } from '../paper.ts';
import type { LayoutNode } from './pdfmake-types.ts';
import type { Setting } from './setting.ts';
import { COLOUR, SIZE } from './style.ts';
import { tagUnder } from './tags.ts';

/** Side of one module in points, 1.2 mm: the 21 modules of a certificate's number print 25 mm wide. */
const MODULE = 3.4;
/** Modules of white around the code that readers rely on (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/**
 * A QR code as vectors, quiet zone included, with its text in large type and a note beside it. A quarter of it may be
 * unreadable (level Q), so that a poor scan still tells the number.
 * @param block what the code holds and what is said beside it
 * @param setting where it stands
 * @returns one pdfmake node that stays on one page
 */
export const qrNode = (block: QrBlock, setting: Setting): LayoutNode => {
  const rows = encodeQR(block.text, 'raw', { ecc: 'quartile', border: QUIET });
  const figure = tagUnder(setting.parent, 'Figure', { alternative: block.alternative });
  figure.linesLaid = 1;
  const side = rows.length * MODULE;
  const clear = { text: block.text, bold: true, fontSize: 17, lineHeight: 1.3, characterSpacing: 1, tag: tagUnder(setting.parent, 'P') };
  const note = { text: block.note, fontSize: SIZE.small, color: COLOUR.secondary, tag: tagUnder(setting.parent, 'P') };
  // The quiet zone is white as the page is: its left edge may lie in the margin, so that the code stands flush with the text.
  const flush = -QUIET * MODULE;
  return {
    columns: [
      { width: side + flush, svg: drawing(rows), fit: [side, side], tag: figure, margin: [flush, 0, 0, 0] },
      { width: '*', stack: [clear, note], margin: [0, 30, 0, 0] },
    ],
    unbreakable: true,
    margin: [0, flush / 2, 0, flush / 2],
  };
};

/** One path for all dark modules: between shapes of their own a viewer would show hairlines of white. */
const drawing = (rows: readonly (readonly boolean[])[]): string => {
  const size = rows.length;
  const dark = rows.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path fill="#000000" d="${dark}"/></svg>`;
};

/** Neighbouring dark modules of one row. */
const runsOf = (row: readonly boolean[]): { x: number; length: number }[] => {
  const runs: { x: number; length: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last !== undefined && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  }
  return runs;
};
