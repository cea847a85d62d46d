import { PdfmakeRenderer } from './pdfmake-parts.ts';

import type { LaidLine, LaidPage, PdfPage } from './pdfmake-types.ts';
import type { Tag } from './tags.ts';

/** Papers with more pages than this get bookmarks. */
const BOOKMARKS_FROM_PAGES = 3;

type Mark = Tag | 'Layout' | 'Pagination';

/**
 * pdfmake's renderer, with every piece of page content either marked as part of
 * its logical element or as an artifact (ISO 19005-1, 6.8.2.2). Neighbouring
 * pieces of one element share one marked sequence, which keeps tables small.
 */
export class TaggedRenderer extends PdfmakeRenderer {
  #open: Mark | undefined;
  #openOn: PdfPage | undefined;
  readonly #firstPage = new Map<Tag, PdfPage>();
  #bookmarks = false;

  override renderPages(pages: LaidPage[]): void {
    this.#bookmarks = pages.length > BOOKMARKS_FROM_PAGES;
    // Preflight counts the visible bookmarks at the root, which pdfkit writes only for an expanded one.
    if (this.#bookmarks) this.pdfDocument.outline.options = { expanded: true };
    super.renderPages(pages);
    this.#close();
  }

  override renderLine(line: LaidLine, x: number, y: number): void {
    const tag = line['tag'] as Tag | undefined;
    this.#mark(tag ?? 'Pagination');
    if (tag?.outline !== undefined) this.#bookmark(tag, y);
    super.renderLine(line, x, y);
  }

  override renderVector(vector: object): void {
    this.#mark((vector as { tag?: Tag }).tag ?? 'Layout');
    super.renderVector(vector);
  }

  override renderSVG(svg: object): void {
    this.#mark((svg as { tag?: Tag }).tag ?? 'Layout');
    super.renderSVG(svg);
    // The drawing may have ended marked content of its own; nothing else may join its sequence.
    this.#close();
  }

  #bookmark(tag: Tag, y: number): void {
    if (!this.#bookmarks || tag.outline === undefined) return;
    // pdfkit measures both from the far corner of the page.
    this.pdfDocument.outline.addItem(tag.outline, { left: this.pdfDocument.page.width, top: Math.max(0, y - 12) });
    delete tag.outline;
  }

  #mark(wanted: Mark): void {
    const { page } = this.pdfDocument;
    const mark = this.#isRepeat(wanted, page) ? 'Pagination' : wanted;
    if (this.#openOn !== page) this.#open = undefined; // pdfkit has ended what was open when it ended the page
    if (this.#open === mark) return;
    this.#close();
    if (typeof mark === 'string') this.pdfDocument.markContent('Artifact', { type: mark });
    else mark.marks.push(this.pdfDocument.markStructureContent(mark.type));
    this.#open = mark;
    this.#openOn = page;
  }

  #isRepeat(mark: Mark, page: PdfPage): boolean {
    if (typeof mark === 'string' || !mark.repeats) return false;
    const first = this.#firstPage.get(mark) ?? page;
    this.#firstPage.set(mark, first);
    return first !== page;
  }

  #close(): void {
    if (this.#open !== undefined && this.#openOn === this.pdfDocument.page) this.pdfDocument.endMarkedContent();
    this.#open = undefined;
  }
}
