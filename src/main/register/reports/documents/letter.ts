import { formatDate } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';

/** A part of a letter, for paper and for a message alike. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly pairs: readonly { readonly label: string; readonly value: string }[] };

/** A letter of the Communications Team. */
export interface Letter {
  /** To whom, one line each: name, post, department. */
  readonly to: readonly string[];
  /** How she is addressed: "Ann Other". */
  readonly dear: string;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Who gets a copy. */
  readonly copies: readonly string[];
}

/** What all letters of one file share. */
export interface LetterHead {
  readonly title: string;
  readonly reference: string;
  readonly trustName: string;
  /** `YYYY-MM-DD`. */
  readonly writtenOn: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

const TEAM = 'Communications Team';

/**
 * One letter or several as a paper, each beginning on a page of its own.
 * @param head what they share
 * @param letters at least one
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const lettersPaper = (head: LetterHead, letters: readonly Letter[]): Paper => ({
  title: head.title,
  organisation: head.trustName,
  language: 'en-GB',
  created: head.createdAt,
  author: head.officerName,
  reference: head.reference,
  trailHead: head.trailHead,
  blocks: letters.flatMap((letter, place): Block[] => [...(place === 0 ? [] : [{ kind: 'page-break' } as const]), ...letterBlocks(head, letter)]),
  sample: head.sample,
});

const letterBlocks = (head: LetterHead, letter: Letter): Block[] => [
  { kind: 'paragraph', words: letter.to.join('\n') },
  { kind: 'paragraph', words: formatDate(head.writtenOn) },
  { kind: 'heading', level: 1, text: letter.subject },
  { kind: 'paragraph', words: `Dear ${letter.dear}` },
  ...letter.parts.slice(0, -1).map(partBlock),
  {
    // The last words go over with the name under them: a name alone on a page signs nothing.
    kind: 'group',
    blocks: [
      ...letter.parts.slice(-1).map(partBlock),
      { kind: 'paragraph', words: `Yours sincerely\n\n\n\n${head.officerName}` },
      { kind: 'paragraph', words: `${TEAM}\n${head.trustName}` },
      ...(letter.copies.length === 0 ? [] : [{ kind: 'paragraph', style: 'small', words: `Copy to ${letter.copies.join(', ')}` } as const]),
    ],
  },
];

const partBlock = (part: LetterPart): Block => {
  switch (part.kind) {
    case 'heading':
      return { kind: 'heading', level: 2, text: part.text };
    case 'text':
      return { kind: 'paragraph', words: part.text };
    case 'list':
      return { kind: 'list', ordered: false, items: part.items };
    case 'facts':
      return { kind: 'facts', pairs: part.pairs };
  }
};

/**
 * The same letter as the plain text of a message.
 * @param head who writes for whom
 * @param letter the letter
 * @returns text with a line feed at the end of each line
 */
export const letterText = (head: Pick<LetterHead, 'officerName' | 'trustName'>, letter: Letter): string => {
  const parts = letter.parts.map((part) => {
    switch (part.kind) {
      case 'heading':
        return part.text.toLocaleUpperCase('en-GB');
      case 'text':
        return part.text;
      case 'list':
        return part.items.map((item) => `- ${item}`).join('\n');
      case 'facts':
        return part.pairs.map(({ label, value }) => `${label}: ${value}`).join('\n');
    }
  });
  return `${[`Dear ${letter.dear}`, ...parts, 'Yours sincerely', `${head.officerName}\n${TEAM}\n${head.trustName}`].join('\n\n')}\n`;
};
