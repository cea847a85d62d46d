import { identifiersIn, wordsFor } from '../../preload/contract/identifiers/find.ts';
import type { Prose } from '../../preload/contract/prose.ts';

/** A sentence about a cell of a list that is to come in. */
interface Told {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * What the dry run of an import says of identifiers of private persons. Rows with one are not refused: a list of years can
 * hold many, and they can be masked there before it comes in (10022 4.2.2).
 *
 * @param prose what the row would put into the register, by its field
 * @param stands what the register holds already, as text: it is not pointed out again
 */
export function identifiersToldOf(prose: readonly Prose[], stands = ''): Told[] {
  return prose.flatMap(({ path, text }) => {
    const found = identifiersIn(text).filter((one) => !stands.includes(one.text));
    if (found.length === 0) return [];
    const value = found.map((one) => one.text).join(', ');
    return [{ field: path, value, reason: `This reads as ${wordsFor(found.map(({ kind }) => kind))}. Take it out of the list, unless it has to stay; it would come in as it is.` }];
  });
}
