import type { Block } from '../paper.ts';
import type { MarkedContent, PdfDocument, StructureElement, StructureOptions } from './pdfmake-types.ts';

/** Standard structure types of PDF 1.4 (ISO 19005-1, 6.8; PDF Reference 9.7.4) that papers use. */
export type TagType =
  | 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody'
  | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD' | 'Figure';

/**
 * A node of the logical structure. It is built in reading order together with
 * the layout, collects the page content that belongs to it while pages are
 * drawn, and is written into the PDF at the end.
 */
export interface Tag {
  type: TagType;
  children: Tag[];
  marks: MarkedContent[];
  scope?: 'Row' | 'Column';
  alternative?: string;
  /** Text of a heading, for the bookmarks. */
  outline?: string;
  /** Drawn again at the head of later pages; there it is an artifact (ISO 19005-1, 6.8.2.2). */
  repeats?: boolean;
  /** The block that can be laid out in a looser way if some of this tag's lines get lost. */
  owner?: Block;
  /** Lines made by the layout and lines drawn on pages: pdfmake drops lines that an unbreakable block cannot hold. */
  linesLaid: number;
  linesDrawn: number;
}

/**
 * Adds an element to the logical structure.
 * @param parent element that holds it, after the children it already has
 * @param type its structure type
 * @param more scope, alternative text and the like
 * @returns the new element
 */
export const tagUnder = (parent: Tag, type: TagType, more: Partial<Tag> = {}): Tag => {
  const tag: Tag = { ...newTag(type), ...(parent.owner ? { owner: parent.owner } : {}), ...more };
  parent.children.push(tag);
  return tag;
};

/**
 * An element of the logical structure on its own.
 * @param type its structure type
 * @returns an element without content
 */
export const newTag = (type: TagType): Tag => ({ type, children: [], marks: [], linesLaid: 0, linesDrawn: 0 });

/**
 * All elements of a logical structure in reading order.
 * @param root element to begin with
 */
export function* everyTag(root: Tag): Generator<Tag> {
  yield root;
  for (const child of root.children) yield* everyTag(child);
}

/**
 * Writes the logical structure into the PDF as its structure tree.
 * @param document PDF whose pages have all been drawn and which has not been ended
 * @param root the Document element
 */
export const writeStructure = (document: PdfDocument, root: Tag): void => {
  document.addStructure(elementOf(document, root));
};

const elementOf = (document: PdfDocument, tag: Tag): StructureElement => {
  const options: StructureOptions = {};
  if (tag.scope !== undefined) options.scope = tag.scope;
  if (tag.alternative !== undefined) options.alt = tag.alternative;
  const element = document.struct(tag.type, options);
  for (const mark of tag.marks) element.add(mark);
  for (const child of tag.children) element.add(elementOf(document, child));
  return element;
};
