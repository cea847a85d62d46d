import type { ImportPlan } from '../../../../../preload/contract/accounts.ts';

/** A name as it is shown and chosen: a line break in a cell (Alt+Enter) or a second space makes no other directorate. */
export function plainDirectorate(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/**
 * What two spellings of one directorate have in common. Word processors curl apostrophes and lengthen dashes unasked,
 * and nobody remembers whether a name is written with “&” or “and”.
 */
export function directorateKey(text: string): string {
  return plainDirectorate(
    text
      .toLowerCase()
      .replaceAll(/[\u2018\u2019\u201B\u02BC\u00B4`\u2032\uFF07]/gu, "'")
      .replaceAll(/\s*[\u002D\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+\s*/gu, '-')
      .replaceAll(/[&\uFF06]/gu, ' and '),
  );
}

const supporting =
  /\b(?:research|innovation|charit(?:y|ies|able)|fundraising|estates?|facilities|financ(?:e|ial)|procurement|hr|human resources|workforce|corporate|experience|communications?|comms|marketing|it|ict|information technology|informatics|digital|governance)\b/u;

/** @returns the kind that a new directorate probably is; the officer is told that it was guessed */
export function guessedKind(name: string): ImportPlan['unknownDirectorates'][number]['guess'] {
  return supporting.test(directorateKey(name)) ? 'non-clinical' : 'clinical';
}
