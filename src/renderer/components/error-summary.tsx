import { useEffect, useRef } from 'react';
import type { FieldError } from '../lib/register.ts';

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  readonly title?: string;
}

/** What has to be put right, at the top of a form. Takes the focus when it appears or its list changes. */
export function ErrorSummary({ errors, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map(({ field, message }) => `${field}:${message}`).join('\n');
  useEffect(() => {
    if (said !== '') box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 className="nhsuk-error-summary__title" id="error-summary-title">
        {title}
      </h2>
      <div className="nhsuk-error-summary__body">
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {errors.map(({ field, message }) => (
            <li key={`${field}:${message}`}>
              {field === '' ? (
                <span className="error-summary-plain">{message}</span>
              ) : (
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    // The address holds the place in the app; an anchor would leave the screen.
                    event.preventDefault();
                    focusField(field);
                  }}
                >
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Finds the field by id, or by the last part of a dotted path. */
function focusField(field: string): void {
  const target = document.getElementById(field) ?? document.getElementById(field.split('.').at(-1) ?? '');
  if (target === null) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}
