import type { ReactElement } from 'react';

/** Words, or an element with words in it. */
export type Words = string | ReactElement;

/** What every field takes. */
export interface FieldProps {
  readonly id: string;
  readonly label: Words;
  readonly hint?: Words | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** What a box takes in which somebody types words. */
export interface GuardedProps extends FieldProps {
  /** This is the own place of an address, a number or a name: the identifier guard leaves it alone, as the contract does. */
  readonly ownPlace?: boolean;
}

/** One choice of a select or a radio group. */
export interface Option {
  readonly value: string;
  readonly title: string;
  readonly hint?: string | undefined;
}

/** nhsuk-react-components wants absent rather than undefined properties. */
export function frameProps({ hint, error }: Pick<FieldProps, 'hint' | 'error'>): {
  hint?: Words;
  error?: string;
} {
  return {
    ...(hint === undefined || hint === '' ? {} : { hint }),
    ...(error === undefined || error === '' ? {} : { error }),
  };
}
