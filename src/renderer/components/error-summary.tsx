import { useEffect, useId, useRef } from 'react';
import type { FieldError } from '../lib/register.ts';

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  readonly title?: string;
}

/** What has to be put right, at the top of a form. Takes the focus when something new is in it, not when she has mended one of several. */
export function ErrorSummary({ errors, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<readonly string[]>([]);
  const id = useId();
  const said = errors.map(({ field, message }) => `${field}:${message}`).join('\n');
  useEffect(() => {
    const now = said === '' ? [] : said.split('\n');
    const fresh = now.some((line) => !before.current.includes(line));
    before.current = now;
    if (fresh) box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={id}>
      <h2 className="nhsuk-error-summary__title" id={id}>
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
