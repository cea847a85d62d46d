import { formatNumber } from '../house-style.ts';
import type { Block, FactsBlock, FieldsBlock, TableBlock, Words } from '../paper.ts';
import { MOST_ROWS } from '../paper.ts';
import type { LayoutNode } from './pdfmake-types.ts';
import { needed, type Setting } from './setting.ts';
import { COLOUR, SIZE } from './style.ts';
import type { Tag } from './tags.ts';
import { tagUnder } from './tags.ts';
import { textOf } from './words.ts';

const PADDING = 5;
const ALIGN = { left: 'left', right: 'right', centre: 'center' } as const;
/** Height in points of the space to write in. */
const SPACE = { line: 21, signature: 42, date: 21, lines: 56 } as const;

/**
 * A table with its caption, a head that repeats on every page, and the line
 * that says where the rest is when it is too long for paper.
 * @param block the table
 * @param setting where it stands
 * @returns pdfmake nodes; without rows its caption and what their absence means
 */
export const tableNodes = (block: TableBlock, setting: Setting): LayoutNode[] => {
  if (block.rows.length === 0) {
    return [
      { ...captionLook(block.caption, block, setting), tag: tagUnder(setting.parent, 'P') },
      { text: block.emptyText, tag: tagUnder(setting.parent, 'P'), margin: [0, 0, 0, 10] },
    ];
  }
  const table = tagUnder(setting.parent, 'Table');
  const caption = { ...captionLook(block.caption, block, setting), tag: tagUnder(table, 'Caption') };
  const cut = block.rows.length > MOST_ROWS;
  const whole = !setting.loose.has(setting.parent.owner ?? block);
  const { space } = block;
  const body = [headRow(block, table), ...block.rows.slice(0, MOST_ROWS).map((row) => bodyRow(row, block, table))];
  const grid: LayoutNode = {
    table: {
      widths: columnWidths(block, setting.width),
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      ...(space === undefined ? {} : { heights: (row: number) => (row === 0 ? 0 : SPACE[space]) }),
      body,
    },
    fontSize: block.size ?? SIZE.table,
    lineHeight: block.size === undefined ? 1.15 : 1.08,
    layout: space === undefined ? (block.size === undefined ? GRID : { ...GRID, ...closeRows(block.size) }) : { ...GRID, ...BOXES },
    margin: [0, 0, 0, cut ? 6 : block.size === undefined ? 12 : 7],
  };
  return cut ? [caption, grid, cutLine(block, setting)] : [caption, grid];
};

const captionLook = (caption: string, block: Block, setting: Setting): LayoutNode => ({
  text: caption,
  bold: true,
  fontSize: 9.5,
  margin: [0, 4, 0, 4],
  needs: needed(76, block, setting),
});

const GRID = {
  hLineWidth: (line: number) => (line === 0 ? 0 : line === 1 ? 1.25 : 0.5),
  hLineColor: (line: number) => (line === 1 ? COLOUR.blue : COLOUR.rule),
  vLineWidth: () => 0,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3.5,
  paddingBottom: () => 3,
  fillColor: (row: number) => (row === 0 ? COLOUR.pale : null),
};

/** Rows of small type stand closer. @param size type in points */
const closeRows = (size: number) => ({ paddingTop: () => size / 4, paddingBottom: () => size / 5 });

/** Width in points of the lines of a form. */
const RULE = 0.75;

const BOXES = {
  hLineWidth: () => RULE,
  vLineWidth: () => RULE,
  hLineColor: () => COLOUR.border,
  vLineColor: () => COLOUR.border,
} as const;

const columnWidths = (block: TableBlock, line: number): number[] => {
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  const rules = block.space === undefined ? 0 : (block.columns.length + 1) * RULE;
  const room = line - block.columns.length * 2 * PADDING - rules;
  return block.columns.map(({ width }) => (room * width) / shares);
};

const headRow = (block: TableBlock, table: Tag): LayoutNode[] => {
  const row = tagUnder(table, 'TR');
  return block.columns.map(({ header, align }) => ({
    text: header,
    bold: true,
    color: COLOUR.darkBlue,
    alignment: ALIGN[align],
    tag: tagUnder(row, 'TH', { scope: 'Column', repeats: true }),
  }));
};

const bodyRow = (cells: readonly Words[], block: TableBlock, table: Tag): LayoutNode[] => {
  const row = tagUnder(table, 'TR');
  return block.columns.map(({ align }, column) => {
    const names = block.rowHeader === true && column === 0;
    const tag = names ? tagUnder(row, 'TH', { scope: 'Row' }) : tagUnder(row, 'TD');
    return { text: textOf(cells[column] ?? ''), bold: names, alignment: ALIGN[align], tag };
  });
};

const cutLine = (block: TableBlock, setting: Setting): LayoutNode => {
  return {
    text: `The first ${formatNumber(MOST_ROWS)} of ${formatNumber(block.rows.length)} rows are printed here. All of them are in ${block.allRowsIn ?? 'the CSV file of this table'}.`,
    bold: true,
    fontSize: SIZE.table,
    tag: tagUnder(setting.parent, 'P'),
    margin: [0, 0, 0, 12],
  };
};

/**
 * Label and value pairs.
 * @param block the pairs
 * @param setting where they stand
 * @returns pdfmake nodes
 */
export const factsNode = (block: FactsBlock, setting: Setting): LayoutNode[] => {
  const table = tagUnder(setting.parent, 'Table');
  const caption = block.caption === undefined ? [] : [{ ...captionLook(block.caption, block, setting), tag: tagUnder(table, 'Caption') }];
  const body = block.pairs.map(({ label, value }) => {
    const row = tagUnder(table, 'TR');
    return [
      { text: label, bold: true, tag: tagUnder(row, 'TH', { scope: 'Row' }) },
      { text: textOf(value), tag: tagUnder(row, 'TD') },
    ];
  });
  if (body.length === 0) return caption;
  const label = setting.width * 0.3;
  const grid = {
    table: {
      widths: [label - PADDING, setting.width - label - 2 * PADDING],
      dontBreakRows: !setting.loose.has(setting.parent.owner ?? block),
      body,
    },
    fontSize: 10,
    layout: {
      ...GRID,
      hLineWidth: () => 0.5,
      hLineColor: () => COLOUR.rule,
      fillColor: () => null,
      paddingLeft: (column: number) => (column === 0 ? 0 : PADDING),
      paddingTop: () => 4,
    },
    margin: [0, 2, 0, 12],
  };
  return [...caption, grid];
};

/**
 * Ruled fields of a form, to be filled in by hand or already filled.
 * @param block the fields
 * @param setting where they stand
 * @returns pdfmake node
 */
export const fieldsNode = (block: FieldsBlock, setting: Setting): LayoutNode => {
  const table = tagUnder(setting.parent, 'Table');
  const label = setting.width * (block.longLabels === true ? 0.42 : 0.3);
  return {
    table: {
      widths: [label - 16, setting.width - label - 18.25],
      heights: block.fields.map(({ space }) => SPACE[space]),
      dontBreakRows: !setting.loose.has(setting.parent.owner ?? block),
      body: block.fields.map((field) => {
        const row = tagUnder(table, 'TR');
        return [
          { text: field.label, bold: true, fillColor: COLOUR.pale, tag: tagUnder(row, 'TH', { scope: 'Row' }) },
          { text: textOf(field.value ?? ''), tag: tagUnder(row, 'TD') },
        ];
      }),
    },
    layout: {
      hLineWidth: () => 0.75,
      vLineWidth: () => 0.75,
      hLineColor: () => COLOUR.border,
      vLineColor: () => COLOUR.border,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 6,
      paddingBottom: () => 4,
    },
    margin: [0, 4, 0, 12],
  };
};
