import type { FieldError } from '../../lib/register.ts';
import { isAbout, type NewRegister } from './new-register.ts';

/** What each step of first run is given. */
export interface StepProps {
  readonly draft: NewRegister;
  readonly onChange: (part: Partial<NewRegister>) => void;
  readonly errors: readonly FieldError[];
}

/** The message for one field. A refusal inside a list belongs to the list's field. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => isAbout(error, field))?.message;
}
