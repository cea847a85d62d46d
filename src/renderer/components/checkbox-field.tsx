import classNames from 'classnames';
import { ErrorMessage } from 'nhsuk-react-components';
import type { FieldProps } from './field-props.ts';

export interface CheckboxFieldProps extends FieldProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** A single tick. */
export function CheckboxField({ id, label, hint, error, value, onChange, required, autoFocus, disabled }: CheckboxFieldProps) {
  const failed = error !== undefined && error !== '';
  const described = [hint === undefined ? '' : `${id}--hint`, failed ? `${id}--error` : ''].filter((part) => part !== '').join(' ');
  return (
    <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': failed })}>
      {failed ? <ErrorMessage id={`${id}--error`}>{error}</ErrorMessage> : null}
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id={id}
            name={id}
            checked={value}
            disabled={disabled}
            autoFocus={autoFocus}
            aria-required={required}
            aria-invalid={failed ? true : undefined}
            aria-describedby={described === '' ? undefined : described}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          {hint === undefined ? null : (
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}--hint`}>
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
