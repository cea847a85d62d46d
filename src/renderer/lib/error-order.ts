import type { FieldError } from './register.ts';

/** Problems in the order in which an officer comes to their boxes; of a box that is not named here at the end. @param boxes from the top of the form to its end */
export function inOrder(errors: readonly FieldError[], boxes: readonly string[]): readonly FieldError[] {
  const placeOf = ({ field }: FieldError): number => (boxes.includes(field) ? boxes.indexOf(field) : boxes.length);
  return errors.toSorted((a, b) => placeOf(a) - placeOf(b));
}
