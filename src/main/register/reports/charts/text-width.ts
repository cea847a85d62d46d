/**
 * How wide text is in the house font, so that a chart can cut and place its labels without a layout engine. Arimo has
 * the widths of Arial; bold is a little wider.
 */

/** Thousandths of the font size, from the space to the tilde. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

/** As wide as any letter of the scripts that the house font has. */
const WIDEST = 1_050;
/** For a character without a glyph stands what it is, at the longest "[Japanese text, not printed]"; for most signs beyond the letters "[sign not printed]". */
const IN_WORDS = 13_500;
const SIGN_IN_WORDS = 8_500;
const BOLD = 1.12;
const ELLIPSIS = '…';

const GRAPHEMES = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Width of a line of text.
 * @param text one line
 * @param size font size in points
 * @param bold whether it is set in bold
 * @returns points; never less than what the house font takes
 */
export const textWidth = (text: string, size: number, bold = false): number => {
  const thousandths = Array.from(text.normalize('NFD'), (character) => characterWidth(character.codePointAt(0) ?? 0)).reduce((sum, width) => sum + width, 0);
  return (thousandths * size * (bold ? BOLD : 1)) / 1_000;
};

const characterWidth = (codePoint: number): number => {
  if (codePoint >= 0x20 && codePoint <= 0x7e) return ASCII[codePoint - 0x20] ?? WIDEST;
  // Marks stand above or below the letter before them.
  if (codePoint >= 0x300 && codePoint <= 0x36f) return 0;
  if (codePoint <= 0x58f || (codePoint >= 0x1e00 && codePoint <= 0x22ff)) return WIDEST;
  return codePoint >= 0x1f000 && codePoint <= 0x1ffff ? SIGN_IN_WORDS : IN_WORDS;
};

/**
 * Text on one line that fits into a room; what does not is cut, and the cut is shown.
 * @param text any text; line breaks and rows of spaces become one space
 * @param room points
 * @param size font size in points
 * @returns the text, or its beginning with an ellipsis
 */
export const cutToFit = (text: string, room: number, size: number): string => {
  const line = oneLine(text);
  if (textWidth(line, size) <= room) return line;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(line)) {
    if (textWidth(`${kept}${segment}${ELLIPSIS}`, size) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
};

/**
 * Text on one line or two; what does not fit on the second is cut.
 * @param text any text
 * @param room points
 * @param size font size in points
 * @returns one line or two
 */
export const twoLines = (text: string, room: number, size: number): string[] => {
  const line = oneLine(text);
  if (textWidth(line, size) <= room) return [line];
  const words = line.split(' ');
  let first = words[0] ?? '';
  let taken = 1;
  while (taken < words.length && textWidth(`${first} ${words[taken]}`, size) <= room) {
    first = `${first} ${words[taken]}`;
    taken += 1;
  }
  const rest = words.slice(taken).join(' ');
  return rest === '' ? [cutToFit(first, room, size)] : [cutToFit(first, room, size), cutToFit(rest, room, size)];
};

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
