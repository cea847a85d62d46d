/** Modules of pdfmake that its own types do not cover; `pdfmake-parts.ts` gives them their types. */
declare module 'pdfmake/js/PDFDocument.js' {
  const part: { default: unknown };
  export default part;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  const part: { default: unknown };
  export default part;
}

declare module 'pdfmake/js/Renderer.js' {
  const part: { default: unknown };
  export default part;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  const part: { default: unknown };
  export default part;
}
