import { type FoundIdentifier, type IdentifierKind, identifierKinds, identifiersIn } from '../../src/preload/contract/identifiers/find.ts';
import { type Labelled, type Part, parts, sentencesOf } from './sentences.ts';

/** What the guard made of the places of one kind. */
export interface Figures {
  /** Found where it is marked. */
  readonly right: number;
  /** Found where nothing is marked. */
  readonly wrong: number;
  /** Marked and not found. */
  readonly missed: number;
}

/** @returns what the guard makes of some sentences, of one kind or of all */
export function figuresOf(sentences: readonly Labelled[], kind: IdentifierKind | 'all'): Figures {
  const of = (found: readonly FoundIdentifier[]): readonly FoundIdentifier[] => found.filter((one) => kind === 'all' || one.kind === kind);
  return sentences.reduce<Figures>((sum, { text, marked }) => {
    const found = of(identifiersIn(text));
    const right = found.filter((one) => marked.some((mark) => same(mark, one))).length;
    return { right: sum.right + right, wrong: sum.wrong + found.length - right, missed: sum.missed + of(marked).length - right };
  }, { right: 0, wrong: 0, missed: 0 });
}

/** Of what was found, how much is right. @returns 0 to 1 */
export function precision({ right, wrong }: Figures): number {
  return right / (right + wrong);
}

/** Of what is marked, how much was found. @returns 0 to 1 */
export function recall({ right, missed }: Figures): number {
  return right / (right + missed);
}

function same(one: FoundIdentifier, other: FoundIdentifier): boolean {
  return one.kind === other.kind && one.start === other.start && one.text.length === other.text.length;
}

const titles: Readonly<Record<IdentifierKind | 'all', string>> = {
  'nhs-number': 'NHS number', 'birth-date': 'Date of birth', postcode: 'Full postcode', email: 'Private e-mail address', telephone: 'Private telephone number', all: 'All',
};
const partTitles: Readonly<Record<Part, string>> = { 'held-out': 'Kept apart', tuning: 'Used for the rules' };

/** The figures as a table in Markdown, one row for each part and kind. */
export function figuresTable(): string[] {
  const rows = parts.flatMap((part) => {
    const sentences = sentencesOf(part);
    return [...identifierKinds, 'all' as const].map((kind) => {
      const figures = figuresOf(sentences, kind);
      return `| ${partTitles[part]} (${sentences.length}) | ${titles[kind]} | ${figures.right + figures.missed} | ${figures.wrong} | ${figures.missed} | ${percent(precision(figures))} | ${percent(recall(figures))} |`;
    });
  });
  return ['| Sentences | Kind | Marked | Found wrongly | Missed | Precision | Recall |', '|---|---|---|---|---|---|---|', ...rows];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The sentences that went wrong, for whoever works on the rules. */
export function wrongIn(part: Part): string[] {
  return sentencesOf(part).flatMap(({ text, marked }) => {
    const found = identifiersIn(text);
    const words = [
      ...found.filter((one) => !marked.some((mark) => same(mark, one))).map((one) => `wrongly ${one.kind} "${one.text}"`),
      ...marked.filter((mark) => !found.some((one) => same(mark, one))).map((mark) => `missed ${mark.kind} "${mark.text}"`),
    ];
    return words.length === 0 ? [] : [`${words.join(', ')}: ${text}`];
  });
}
