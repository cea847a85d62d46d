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
    if (needs !== undefined && this.writer.transactionLevel === 0) {
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
