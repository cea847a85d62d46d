import type { Block, HeadingBlock, ListBlock, Orientation, ParagraphBlock } from '../paper.ts';
import { factsNode, fieldsNode, tableNodes } from './definition-tables.ts';
import type { LayoutNode } from './pdfmake-types.ts';
import { qrNode } from './qr-node.ts';
import { needed, type Setting } from './setting.ts';
import { COLOUR, SIZE, lineWidth } from './style.ts';
import type { Tag } from './tags.ts';
import { newTag, tagUnder } from './tags.ts';
import { textOf } from './words.ts';

/** pdfmake's content of a paper, and the logical structure built along with it in reading order. */
export interface Definition {
  content: LayoutNode[];
  root: Tag;
}

/**
 * Turns blocks into pdfmake's definition.
 * @param blocks content of a paper, already printable
 * @param loose blocks that did not fit unbroken in an earlier try
 * @param moved blocks whose heading or caption stood alone at the foot of a page in an earlier try
 * @returns nodes and logical structure that refer to each other
 */
export const definitionOf = (blocks: readonly Block[], loose: ReadonlySet<Block>, moved: ReadonlySet<Block>): Definition => {
  const root = newTag('Document');
  const content: LayoutNode[] = [];
  let orientation = firstOrientation(blocks);
  let breakBefore: LayoutNode = {};

  for (const block of blocks) {
    if (block.kind === 'page-break') {
      orientation = block.orientation ?? orientation;
      endPage(content);
      if (content.length > 0) breakBefore = { pageBreak: 'before', pageOrientation: orientation };
      continue;
    }
    // The same list of children, seen with the block that answers for what is added to it.
    const setting = { parent: { ...root, owner: block }, width: lineWidth(orientation), loose, moved };
    const [first, ...rest] = blockNodes(block, setting);
    if (first) content.push(Object.assign(first, breakBefore, atTop(first, breakBefore)), ...rest);
    breakBefore = {};
  }
  endPage(content);
  return { content, root };
};

/** The space under the last thing on a page can be too much for it, and would open another page that stays empty. */
const endPage = (content: readonly LayoutNode[]): void => {
  const last = content.at(-1);
  if (last !== undefined && Array.isArray(last['margin'])) last['margin'] = last['margin'].with(3, 0);
};

/** At the top of a page there is nothing to stand off from. */
const atTop = ({ margin }: LayoutNode, { pageBreak }: LayoutNode): LayoutNode =>
  pageBreak === undefined || !Array.isArray(margin) ? {} : { margin: margin.with(1, 0) };

/** A break before anything else leaves no empty page: it says how the first one lies. */
export const firstOrientation = ([first]: readonly Block[]): Orientation =>
  first?.kind === 'page-break' ? (first.orientation ?? 'portrait') : 'portrait';

const blockNodes = (block: Block, setting: Setting): LayoutNode[] => {
  switch (block.kind) {
    case 'heading':
      return [headingNode(block, setting)];
    case 'paragraph':
      return [paragraphNode(block, setting)];
    case 'list':
      return listNodes(block, setting);
    case 'table':
      return tableNodes(block, setting);
    case 'facts':
      return factsNode(block, setting);
    case 'fields':
      return [fieldsNode(block, setting)];
    case 'checkbox':
      return [checkboxNode(block, setting)];
    case 'group':
      return [groupNode(block, setting)];
    case 'inset':
      return [insetNode(block, setting)];
    case 'tally':
      return [tallyNode(block, setting)];
    case 'code':
      return [codeNode(block, setting)];
    case 'figure':
      return figureNodes(block, setting);
    case 'qr':
      return [qrNode(block, setting)];
    case 'page-break':
      return []; // inside a group there is nothing to turn
  }
};

const HEADING = {
  1: { fontSize: SIZE.h1, color: COLOUR.darkBlue, lineHeight: 1.1, margin: [0, 0, 0, 10], needs: 120 },
  2: { fontSize: SIZE.h2, color: COLOUR.blue, lineHeight: 1.1, margin: [0, 16, 0, 6], needs: 120 },
  3: { fontSize: SIZE.h3, color: COLOUR.text, lineHeight: 1.1, margin: [0, 10, 0, 4], needs: 96 },
} as const;

const headingNode = (block: HeadingBlock, setting: Setting): LayoutNode => {
  const outline = block.level === 2 ? { outline: block.text } : {};
  const tag = tagUnder(setting.parent, `H${block.level}`, outline);
  const look = HEADING[block.level];
  return { text: block.text, bold: true, tag, ...look, needs: needed(look.needs, block, setting) };
};

const PARAGRAPH = {
  body: { margin: [0, 0, 0, 7] },
  lead: { fontSize: SIZE.lead, margin: [0, 0, 0, 9] },
  small: { fontSize: SIZE.small, color: COLOUR.secondary, margin: [0, 0, 0, 6] },
} as const;

const paragraphNode = (block: ParagraphBlock, setting: Setting): LayoutNode => ({
  text: textOf(block.words),
  tag: tagUnder(setting.parent, 'P'),
  ...PARAGRAPH[block.style ?? 'body'],
});

const listNodes = (block: ListBlock, setting: Setting): LayoutNode[] => {
  const list = tagUnder(setting.parent, 'L');
  return block.items.map((item, index) => {
    const entry = tagUnder(list, 'LI');
    const last = index === block.items.length - 1;
    return {
      columns: [
        { width: 20, text: block.ordered ? `${index + 1}.` : '•', alignment: 'left', tag: tagUnder(entry, 'Lbl'), margin: [5, 0, 0, 0] },
        { width: '*', text: textOf(item), tag: tagUnder(entry, 'LBody') },
      ],
      margin: [0, 0, 0, last ? 8 : 4],
    };
  });
};

const checkboxNode = (block: Extract<Block, { kind: 'checkbox' }>, setting: Setting): LayoutNode => {
  const box = tagUnder(setting.parent, 'Figure', { alternative: block.ticked ? 'Ticked box' : 'Box to tick' });
  const square = { type: 'rect', x: 0, y: 1, w: 11, h: 11, lineWidth: 1, lineColor: COLOUR.text, tag: box };
  const tick = { type: 'polyline', points: [{ x: 2.2, y: 6.8 }, { x: 4.6, y: 9.4 }, { x: 9, y: 3.2 }], lineWidth: 1.6, lineColor: COLOUR.text, tag: box };
  box.linesLaid = block.ticked ? 2 : 1;
  return {
    columns: [
      { width: 20, canvas: block.ticked ? [square, tick] : [square] },
      { width: '*', text: textOf(block.words), tag: tagUnder(setting.parent, 'P') },
    ],
    margin: [0, 0, 0, 6],
  };
};

const groupNode = (block: Extract<Block, { kind: 'group' }>, setting: Setting): LayoutNode => ({
  stack: block.blocks.flatMap((inner) => blockNodes(inner, setting)),
  unbreakable: !setting.loose.has(setting.parent.owner ?? block),
});

const insetNode = (block: Extract<Block, { kind: 'inset' }>, setting: Setting): LayoutNode => {
  const inner = { ...setting, width: setting.width - 17 };
  const stack = block.blocks.flatMap((part) => blockNodes(part, inner));
  const last = stack.at(-1);
  if (last) last['margin'] = [0, 0, 0, 0];
  return {
    table: { widths: ['*'], body: [[{ stack }]], dontBreakRows: !setting.loose.has(setting.parent.owner ?? block) },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column: number) => (column === 0 ? 4 : 0),
      vLineColor: () => COLOUR.blue,
      paddingLeft: () => 12,
      paddingRight: () => 0,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    margin: [0, 4, 0, 12],
  };
};

const tallyNode = (block: Extract<Block, { kind: 'tally' }>, setting: Setting): LayoutNode => {
  const list = tagUnder(setting.parent, 'L');
  const cells = block.items.map(({ value, label }) => {
    const entry = tagUnder(tagUnder(list, 'LI'), 'LBody');
    return {
      stack: [
        { text: value, bold: true, fontSize: 22, lineHeight: 1.05, color: COLOUR.darkBlue, tag: tagUnder(entry, 'P') },
        { text: textOf(label), fontSize: SIZE.table, tag: tagUnder(entry, 'P') },
      ],
    };
  });
  return {
    table: { widths: cells.map(() => '*'), body: [cells], dontBreakRows: true },
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 3 : 0),
      hLineColor: () => COLOUR.blue,
      vLineWidth: (line: number) => (line === 0 || line === cells.length ? 0 : 8),
      vLineColor: () => '#ffffff',
      fillColor: () => COLOUR.pale,
      paddingLeft: () => 9,
      paddingRight: () => 6,
      paddingTop: () => 7,
      paddingBottom: () => 8,
    },
    margin: [0, 4, 0, 14],
  };
};

const codeNode = (block: Extract<Block, { kind: 'code' }>, setting: Setting): LayoutNode => {
  const large = block.size === 'large';
  const look = large ? { fontSize: 17, bold: true, characterSpacing: 1, lineHeight: 1.5 } : { fontSize: SIZE.table };
  const lines = block.lines.map((text) => ({ text, tag: tagUnder(setting.parent, 'P'), ...look }));
  return {
    table: { widths: ['*'], body: [[{ stack: lines }]], dontBreakRows: true },
    layout: {
      hLineWidth: () => 0.75,
      vLineWidth: () => 0.75,
      hLineColor: () => COLOUR.border,
      vLineColor: () => COLOUR.border,
      paddingLeft: () => (large ? 16 : 9),
      paddingRight: () => 9,
      paddingTop: () => (large ? 10 : 6),
      paddingBottom: () => (large ? 4 : 5),
    },
    margin: [0, 4, 0, 12],
  };
};

const figureNodes = (block: Extract<Block, { kind: 'figure' }>, setting: Setting): LayoutNode[] => {
  const tag = tagUnder(setting.parent, 'Figure', { alternative: block.alternative });
  tag.linesLaid = 1;
  const drawing = { svg: block.svg, width: Math.min(block.width ?? setting.width, setting.width), tag, margin: [0, 4, 0, 4] };
  if (block.caption === undefined) return [drawing];
  const caption = { text: block.caption, tag: tagUnder(setting.parent, 'P'), ...PARAGRAPH.small };
  return [{ stack: [drawing, caption], unbreakable: !setting.loose.has(block) }];
};
