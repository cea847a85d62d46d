import type { Orientation } from '../paper.ts';
import type { Margins, PageSize } from './pdfmake-types.ts';

/** The one font family of printed papers: metrics of Arial, which the NHS identity allows where Frutiger is not licensed. */
export const FONT = 'Arimo';

export const COLOUR = {
  blue: '#005eb8',
  darkBlue: '#003087',
  text: '#212b32',
  secondary: '#4c6272',
  border: '#768692',
  rule: '#aeb7bd',
  pale: '#f0f4f5',
  red: '#d5281b',
} as const;

/** Points. */
export const SIZE = { h1: 21, h2: 14.5, h3: 11.5, lead: 12, body: 10.5, table: 9, small: 9, furniture: 8 } as const;

export const MARGINS: Margins = { left: 51, top: 66, right: 51, bottom: 68 };

const A4 = { short: 595.28, long: 841.89 };

/**
 * An A4 page.
 * @param orientation how it lies
 * @returns width and height in points
 */
export const pageSize = (orientation: Orientation): PageSize =>
  orientation === 'portrait'
    ? { width: A4.short, height: A4.long, orientation }
    : { width: A4.long, height: A4.short, orientation };

/**
 * Room between the side margins.
 * @param orientation how the page lies
 * @returns points
 */
export const lineWidth = (orientation: Orientation): number =>
  pageSize(orientation).width - MARGINS.left - MARGINS.right;

export const DEFAULT_STYLE = {
  font: FONT,
  fontSize: SIZE.body,
  lineHeight: 1.2,
  color: COLOUR.text,
};
