/**
 * The parts of pdfmake 0.3 that the engine puts together itself. pdfmake's
 * public front builds its own layout and renderer and has no place for tags,
 * so the engine extends these classes; they fetch nothing and open no file.
 */
import documentPart from 'pdfmake/js/PDFDocument.js';
import layoutPart from 'pdfmake/js/LayoutBuilder.js';
import rendererPart from 'pdfmake/js/Renderer.js';
import svgPart from 'pdfmake/js/SVGMeasure.js';

import type { Layout, Margins, PageRenderer, PageSize, PdfDocument, PdfOptions } from './pdfmake-types.ts';

export const PdfmakeDocument = documentPart.default as new (
  fonts: Record<string, Record<string, Uint8Array>>,
  images: object,
  patterns: object,
  attachments: object,
  options: PdfOptions,
  files: null,
  localAccess: (path: string) => boolean,
) => PdfDocument;

export const PdfmakeLayout = layoutPart.default as new (size: PageSize, margins: Margins, svg: object) => Layout;

export const PdfmakeRenderer = rendererPart.default as new (
  document: PdfDocument,
  onProgress?: (share: number) => void,
) => PageRenderer;

export const SvgMeasure = svgPart.default as new () => object;
