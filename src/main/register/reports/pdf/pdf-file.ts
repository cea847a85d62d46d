import { PdfmakeDocument } from './pdfmake-parts.ts';

import type { PdfInfo } from './pdfmake-types.ts';

/** pdfkit's document with metadata that is safe for any title. */
export class PdfFile extends PdfmakeDocument {
  /** pdfkit pastes title, author and subject into the XMP packet unescaped: "A & E" would make it invalid (ISO 19005-1, 6.7.2). */
  override _addInfo(): void {
    const plain = this.info;
    const escaped: PdfInfo = { ...plain, Title: xml(plain.Title), Author: xml(plain.Author) };
    if (plain.Subject !== undefined) escaped.Subject = xml(plain.Subject);
    this.info = escaped;
    super._addInfo();
    this.info = plain;
  }
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
