import { useState } from 'react';
import type { Question } from '../../../preload/contract/reviews.ts';
import { parseDate } from '../../lib/dates.ts';
import { useIdentifierHint } from '../../components/use-identifier-hint.tsx';
import { longDate } from '../../lib/format.ts';

interface AnswerInputProps {
  readonly id: string;
  readonly kind: Exclude<Question['kind'], 'yes-no'>;
  readonly text: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly onText: (text: string) => void;
  /** She has left the box: what is wrong with it can be told now. */
  readonly onLeave: () => void;
  /** Enter: on to the next question. */
  readonly onNext: () => void;
}

/** A number, a date or a few words. Dates are typed as people type them and kept as calendar dates. */
export function AnswerInput({ id, kind, text, labelledBy, describedBy, invalid, required, onText, onLeave, onNext }: AnswerInputProps) {
  const [typed, setTyped] = useState(() => (kind === 'date' && parseDate(text) !== null ? longDate(text) : text));
  const understood = kind === 'date' ? parseDate(typed) : null;
  const tidy = (): void => {
    if (understood !== null) setTyped(longDate(understood));
  };
  const guard = useIdentifierHint({ id, value: typed, on: kind === 'text' });
  return (
    <>
      <input
        id={id}
        className={`nhsuk-input q__input q__input--${kind}`}
        type="text"
        data-answer={kind}
        inputMode={kind === 'number' ? 'numeric' : 'text'}
        autoComplete="off"
        placeholder={kind === 'date' ? 'day month year' : undefined}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid ? true : undefined}
        aria-required={required}
        value={typed}
        onBlur={() => {
          tidy();
          onLeave();
        }}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          onText(kind === 'date' ? (parseDate(next) ?? next.trim()) : next);
        }}
        onKeyDown={(event) => {
          if (guard.onKey(event)) return;
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          tidy();
          onLeave();
          onNext();
        }}
      />
      {guard.hint}
    </>
  );
}
