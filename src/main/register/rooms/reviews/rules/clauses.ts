/** A clause with the reference of the policy it stands in: `CP371`, `2.3.1`. */
export interface PolicyClause {
  /** Empty where a text names no policy. */
  readonly reference: string;
  readonly clause: string;
}

/** "CP371 2.3.1, App 1; 10022 5.3": each policy is named once, because the line stands under every question. */
export function clausesInWords(clauses: readonly PolicyClause[]): string {
  const byPolicy = Map.groupBy(clauses, ({ reference }) => reference);
  return [...byPolicy].map(([reference, own]) => `${reference} ${own.map(({ clause }) => clause).join(', ')}`.trim()).join('; ');
}

/**
 * Reads back what `clausesInWords` has written. An answer keeps its clauses as they were in force when it was
 * given, and has to be understood years later, when the pack says something else.
 *
 * @returns the clauses in their order; a part in another form stands as it is, so that nothing is dropped
 */
export function clausesFromWords(text: string): PolicyClause[] {
  return text.split(';').map((part) => part.trim()).filter((part) => part !== '').flatMap((part) => {
    const [first = '', ...more] = part.split(',').map((piece) => piece.trim());
    const named = firstClause.exec(first)?.groups;
    const reference = named?.['reference'] ?? '';
    return [named?.['clause'] ?? first, ...more].filter((clause) => clause !== '').map((clause) => ({ reference, clause }));
  });
}

/** A reference can hold spaces and a clause can be a word with its number, so the last of them belong to the clause. */
const firstClause = /^(?!(?:App|Appendix|Annex|Section) )(?<reference>.+?) (?<clause>(?:(?:App|Appendix|Annex|Section) )?\S+)$/u;
