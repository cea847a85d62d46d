import { PdfmakeLayout } from './pdfmake-parts.ts';

import type { LaidLine, LaidPage, LayoutNode } from './pdfmake-types.ts';
import type { Tag } from './tags.ts';
import { everyTag } from './tags.ts';

/** What the engine adds to a node of the definition; pdfmake passes unknown properties along untouched. */
export interface NodeExtras {
  /** Logical element that the node's lines belong to; without one they are artifacts. */
  tag?: Tag;
  /** Points that must be left on the page below the node's top edge, or it goes to the next page. */
  needs?: number;
}

/**
 * pdfmake's layout, with the logical element kept on every line that a node
 * breaks into. A line copies its own properties when an unbreakable block or a
 * repeated table head is placed, so the element survives to the page.
 */
export class TaggedLayout extends PdfmakeLayout {
  override buildNextLine(node: LayoutNode): LaidLine | null {
    const line = super.buildNextLine(node);
    const { tag } = node as NodeExtras;
    if (line && tag) {
      line['tag'] = tag;
      tag.linesLaid += 1;
    }
    return line;
  }

  /** Moves a heading (or whatever names a need) over the page's end when too little room is left for what follows it. */
  override processNode(node: LayoutNode, verticalAlignment?: boolean): void {
    const { needs } = node as NodeExtras;
    // What begins a page by itself needs no room on the one before; moving over first would leave an empty page.
    if (needs !== undefined && node['pageBreak'] !== 'before' && this.writer.transactionLevel === 0) {
      const context = this.writer.context();
      if (context.availableHeight < needs && context.y > context.pageMargins.top) this.writer.moveToNextPage();
      // At the top of a page there is nothing to stand off from.
      const margin = node['_margin'] as readonly number[] | null | undefined;
      if (margin && context.y <= context.pageMargins.top) node['_margin'] = margin.with(1, 0);
    }
    super.processNode(node, verticalAlignment);
  }
}

/**
 * Finds text that the layout made but did not place: pdfmake silently drops
 * what does not fit into a block that may not be broken.
 * @param pages laid pages, before drawing
 * @param root logical structure of the same layout
 * @returns elements of which at least one line is missing
 */
export const lostTags = (pages: readonly LaidPage[], root: Tag): Tag[] => {
  for (const page of pages) {
    for (const { item } of page.items) {
      const tag = item?.tag as Tag | undefined;
      if (tag) tag.linesDrawn += 1;
    }
  }
  return [...everyTag(root)].filter((tag) => tag.linesDrawn < tag.linesLaid);
};

/**
 * Finds a heading or caption that stands alone at the foot of a page. The room that it names is a guess: a first row of
 * many lines needs more.
 * @param pages laid pages, before drawing
 * @returns the first block on the page that ought to begin on the next one; undefined when there is none
 */
export const strandedTag = (pages: readonly LaidPage[]): Tag | undefined => {
  for (const page of pages.slice(0, -1)) {
    const tags = page.items.flatMap(({ item }) => (item?.tag === undefined ? [] : [item.tag as Tag]));
    const body = tags.findLastIndex(({ type }) => !LEADING.has(type));
    // A page that holds nothing else cannot be helped by moving it.
    if (body >= 0 && body < tags.length - 1) return tags[body + 1];
  }
  return undefined;
};

/** What belongs to that which comes after it. */
const LEADING: ReadonlySet<Tag['type']> = new Set(['H1', 'H2', 'H3', 'Caption']);
