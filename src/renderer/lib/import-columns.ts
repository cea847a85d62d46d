/* The columns of a list that comes in, whatever they become: pure. */

/** The button that leads on, on every step of an import. */
export const nextId = 'import-next';

/** The id of the select of a column. */
export function columnId(index: number): string {
  return `column-${index}`;
}

/** A, B … Z, AA: how a spreadsheet names its columns. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** Takes the suggestions, each field once: two "Email" columns must not both become one field silently. */
export function firstSuggestions<Field extends string>(columns: readonly { readonly index: number; readonly suggested: Field | null }[]): ReadonlyMap<number, Field | null> {
  const taken = new Set<Field>();
  return new Map(
    columns.map(({ index, suggested }) => {
      if (suggested === null || taken.has(suggested)) return [index, null];
      taken.add(suggested);
      return [index, suggested];
    }),
  );
}
