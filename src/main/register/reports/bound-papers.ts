import type { Paper } from './paper.ts';

/** Several papers in one file, each beginning on a page of its own. @param papers at least one @param title of the whole @throws Error for none */
export function boundPapers(papers: readonly Paper[], title: string): Paper {
  const [first] = papers;
  if (first === undefined) throw new Error('There is nothing to bind.');
  if (papers.length === 1) return first;
  const { reference: _reference, ...shared } = first;
  return { ...shared, title, blocks: papers.flatMap(({ blocks }, place) => (place === 0 ? blocks : [{ kind: 'page-break' } as const, ...blocks])) };
}
