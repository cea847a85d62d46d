import { parseHelp, plainText, wordsOf, type Placed } from './help-markdown.ts';

export interface HelpPage {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Placed[];
  /** All its words in small letters. */
  readonly words: string;
}

// Taken into the program when it is built, so that help works offline and nothing is read at run time.
const files = import.meta.glob<string>('../../../../resources/help/*.md', { query: '?raw', import: 'default', eager: true });

/** In the order in which somebody new meets them; pages not named here follow by title. */
const order = [
  'getting-started', 'first-run', 'unlocking', 'today', 'importing', 'accounts', 'applications', 'logins', 'people', 'notices', 'reviews',
  'review-schedule', 'line-managers', 'follow-ups', 'monitoring', 'incidents', 'conduct', 'bad-day-sheet', 'enquiries', 'actions', 'policies', 'policy-packs', 'obligations', 'certification',
  'audit-pack', 'quarterly-report', 'hr-annual-return', 'checking',
  'identifiers', 'settings', 'keyboard', 'what-is-kept',
];

function read(path: string, text: string): HelpPage {
  const id = /([a-z-]+)\.md$/u.exec(path)?.[1] ?? path;
  const blocks = parseHelp(text);
  const first = blocks[0]?.block;
  const title = first?.kind === 'heading' ? wordsOf(first.content) : id;
  return { id, title, blocks, words: plainText(blocks).toLowerCase() };
}

function rank(page: HelpPage): number {
  const place = order.indexOf(page.id);
  return place === -1 ? order.length : place;
}

/** Every help page. */
export const helpPages: readonly HelpPage[] = Object.entries(files)
  .map(([path, text]) => read(path, text))
  .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));

/** A page by its name. */
export function helpPage(id: string): HelpPage | undefined {
  return helpPages.find((page) => page.id === id);
}

/** Pages with every one of the words, title hits first. */
export function searchHelp(text: string): readonly HelpPage[] {
  const wanted = text.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const inTitle = (page: HelpPage): boolean => wanted.some((word) => page.title.toLowerCase().includes(word));
  return helpPages
    .filter((page) => wanted.every((word) => page.words.includes(word)))
    .toSorted((a, b) => (wanted.length === 0 ? 0 : Number(inTitle(b)) - Number(inTitle(a))));
}
