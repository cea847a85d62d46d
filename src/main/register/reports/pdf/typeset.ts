import type { Block, Paper } from '../paper.ts';
import type { ReplacedCharacter } from './characters.ts';
import { characterGuard } from './characters.ts';
import { definitionOf, firstOrientation } from './definition.ts';
import type { Definition } from './definition.ts';
import { PrintFailed } from './errors.ts';
import type { Fonts } from './fonts.ts';
import { pageFoot, pageHead } from './furniture.ts';
import { PdfFile } from './pdf-file.ts';
import { SvgMeasure } from './pdfmake-parts.ts';
import type { LaidPage, PdfDocument, PdfInfo } from './pdfmake-types.ts';
import { printablePaper } from './printable-paper.ts';
import { DEFAULT_STYLE, FONT, MARGINS, pageSize } from './style.ts';
import { lostTags, strandedTag, TaggedLayout } from './tagged-layout.ts';
import { TaggedRenderer } from './tagged-renderer.ts';
import { writeStructure } from './tags.ts';

/** A finished PDF. */
export interface PrintedPaper {
  bytes: Uint8Array;
  pages: number;
  /** Characters that were printed as their code because no house font has them. */
  replaced: ReplacedCharacter[];
}

export interface TypesetOptions {
  fonts: Fonts;
  strictCharacters: boolean;
  /** Called with the finished share, 0 to 1. */
  onProgress: (share: number) => void;
}

/** Share of the work that is done once the pages are laid. */
const LAID = 0.6;

/**
 * Sets a paper as tagged PDF/A-1a (ISO 19005-1 level A; PDF 1.4). Runs to the
 * end on the calling thread. The same paper gives the same bytes.
 * @param paper what to print
 * @param options fonts, what to do with characters no font has, progress
 * @returns the file, its number of pages, what was replaced
 * @throws CharacterRefused when strict and a character has no glyph
 * @throws PrintFailed when the paper cannot be set without losing text
 */
export const typeset = async (paper: Paper, options: TypesetOptions): Promise<PrintedPaper> => {
  const document = newDocument(paper, options.fonts);
  const guard = characterGuard(everyFontHas(document), options.strictCharacters);
  const printable = printablePaper(paper, guard);
  refuseLinkedImages(printable.blocks);
  const { pages, definition } = layOut(document, printable);
  options.onProgress(LAID);

  const renderer = new TaggedRenderer(document, (share) => options.onProgress(LAID + share * (1 - LAID)));
  renderer.renderPages(pages);
  writeStructure(document, definition.root);
  return { bytes: await finished(document), pages: pages.length, replaced: guard.replaced() };
};

const newDocument = (paper: Paper, fonts: Fonts): PdfFile => {
  const info: PdfInfo = {
    Title: metadata(paper.title),
    Author: metadata(paper.author),
    Creator: 'Comms Register',
    Producer: 'Comms Register',
    CreationDate: new Date(paper.created),
  };
  if (paper.subject !== undefined) info.Subject = metadata(paper.subject);
  const options = {
    pdfVersion: '1.4',
    subset: 'PDF/A-1a',
    tagged: true,
    displayTitle: true,
    compress: true,
    lang: paper.language,
    fontLayoutCache: true,
    bufferPages: false,
    autoFirstPage: false,
    font: null,
    info,
  };
  return new PdfFile(fonts, {}, {}, {}, options, null, () => false);
};

/** Viewers and XML take no control characters; a title bar is one line. */
const metadata = (text: string): string =>
  text.normalize('NFC').toWellFormed().replace(/\p{Cc}+/gu, ' ').trim();

const everyFontHas = (document: PdfDocument): ((codePoint: number) => boolean) => {
  const faces = [document.provideFont(FONT, false, false), document.provideFont(FONT, true, false), document.provideFont(FONT, false, true)];
  return (codePoint) => faces.every(({ font }) => font.hasGlyphForCodePoint(codePoint));
};

/** The SVG renderer would open what an image element names; drawings of ours have none. */
const refuseLinkedImages = (blocks: readonly Block[]): void => {
  for (const block of blocks) {
    if (block.kind === 'group') refuseLinkedImages(block.blocks);
    if (block.kind === 'figure' && /<image\b|url\(\s*["']?(?!#)/i.test(block.svg)) {
      throw new PrintFailed(`The drawing "${block.alternative}" refers to something outside itself and was not printed.`);
    }
  }
};

/**
 * Lays the paper out. Blocks that lose lines because no page holds them unbroken are allowed to break, until nothing is
 * lost; headings that are left alone at the foot of a page are moved to the next, until none is.
 */
const layOut = (document: PdfDocument, paper: Paper): { pages: LaidPage[]; definition: Definition } => {
  const loose = new Set<Block>();
  const moved = new Set<Block>();
  for (;;) {
    const definition = definitionOf(paper.blocks, loose, moved);
    const layout = new TaggedLayout(pageSize(firstOrientation(paper.blocks)), MARGINS, new SvgMeasure());
    const pages = layout.layoutDocument(
      definition.content, document, {}, DEFAULT_STYLE, undefined, pageHead(paper), pageFoot(paper),
    );
    const lost = lostTags(pages, definition.root);
    if (lost.length === 0) {
      const stranded = strandedTag(pages)?.owner;
      if (stranded === undefined || moved.has(stranded)) return { pages, definition };
      moved.add(stranded);
      continue;
    }
    const before = loose.size;
    for (const { owner } of lost) if (owner) loose.add(owner);
    if (loose.size === before) throw new PrintFailed('A part of this paper is too large for a page and would be cut off.');
  }
};

const finished = (document: PdfDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
