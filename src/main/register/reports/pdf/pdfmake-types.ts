/** Types of the few members of pdfmake's and pdfkit's classes that the engine touches. */

export interface PageSize {
  width: number;
  height: number;
  orientation: 'portrait' | 'landscape';
}

export interface Margins {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PdfOptions {
  pdfVersion: string;
  subset: string;
  tagged: boolean;
  displayTitle: boolean;
  compress: boolean;
  lang: string;
  fontLayoutCache: boolean;
  bufferPages: boolean;
  autoFirstPage: boolean;
  font: null;
  info: PdfInfo;
}

export interface PdfInfo {
  Title: string;
  Author: string;
  Subject?: string;
  Creator: string;
  Producer: string;
  CreationDate: Date;
}

/** A marked stretch of page content, as pdfkit keeps it for the structure tree. */
export interface MarkedContent {
  push(other: MarkedContent): void;
}

export interface StructureElement {
  add(child: StructureElement | MarkedContent): this;
  end(): void;
}

export interface StructureOptions {
  alt?: string;
  scope?: 'Row' | 'Column';
}

export interface Outline {
  options: { expanded?: boolean };
  addItem(title: string, options: { left: number; top: number }): Outline;
}

export interface PdfFont {
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

export interface PdfPage {
  width: number;
  height: number;
}

export interface PdfDocument {
  on(event: 'data', listener: (chunk: Buffer) => void): this;
  on(event: 'end', listener: () => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  end(): void;
  info: PdfInfo;
  page: PdfPage;
  outline: Outline;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): this;
  markStructureContent(tag: string): MarkedContent;
  endMarkedContent(): this;
  struct(type: string, options: StructureOptions): StructureElement;
  addStructure(element: StructureElement): this;
  /** Writes the XMP packet from `info`. */
  _addInfo(): void;
}

export interface LayoutContext {
  availableHeight: number;
  y: number;
  pageMargins: Margins;
}

/** A node of pdfmake's document definition, or of its measured copy. */
export interface LayoutNode {
  [key: string]: unknown;
}

export interface LaidLine {
  y: number;
  [key: string]: unknown;
}

export interface LaidPage {
  items: { type: string; item?: { tag?: unknown } }[];
}

export interface Layout {
  writer: { transactionLevel: number; context(): LayoutContext; moveToNextPage(): void };
  layoutDocument(
    content: LayoutNode[],
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: PageFurniture,
    footer: PageFurniture,
  ): LaidPage[];
  processNode(node: LayoutNode, verticalAlignment?: boolean): void;
  buildNextLine(node: LayoutNode): LaidLine | null;
}

/** Header or footer of one page, by its number and the number of pages. */
export type PageFurniture = (page: number, pages: number, size: PageSize) => LayoutNode;

export interface PageRenderer {
  pdfDocument: PdfDocument;
  renderPages(pages: LaidPage[]): void;
  renderLine(line: LaidLine, x: number, y: number): void;
  renderVector(vector: object): void;
  renderSVG(svg: object): void;
}
