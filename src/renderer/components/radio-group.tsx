import classNames from 'classnames';
import { ErrorMessage, Fieldset, HintText } from 'nhsuk-react-components';
import type { FieldProps, Option } from './field-props.ts';

export interface RadioGroupProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Side by side, for two or three short choices. */
  readonly inline?: boolean;
}

/** One of a few choices, all of them seen. The first radio carries the group's id, so that the error summary lands on it. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, label, hint, error, value, onChange, options, inline = false, required, autoFocus, disabled } = props;
  const failed = error !== undefined && error !== '';
  const described = [hint === undefined ? '' : `${id}--hint`, failed ? `${id}--error` : ''].filter((part) => part !== '').join(' ');
  return (
    <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': failed })}>
      <Fieldset
        role="radiogroup"
        aria-required={required}
        aria-invalid={failed ? true : undefined}
        {...(described === '' ? {} : { 'aria-describedby': described })}
      >
        <Fieldset.Legend size="s">{label}</Fieldset.Legend>
        {hint === undefined ? null : <HintText id={`${id}--hint`}>{hint}</HintText>}
        {failed ? <ErrorMessage id={`${id}--error`}>{error}</ErrorMessage> : null}
        <div className={classNames('nhsuk-radios nhsuk-radios--small', { 'nhsuk-radios--inline': inline })}>
          {options.map((option, index) => {
            const own = index === 0 ? id : `${id}-${option.value}`;
            const hintId = option.hint === undefined ? undefined : `${own}--item-hint`;
            return (
              <div className="nhsuk-radios__item" key={option.value}>
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={own}
                  name={id}
                  value={option.value}
                  checked={value === option.value}
                  disabled={disabled}
                  autoFocus={autoFocus === true && index === 0}
                  aria-describedby={hintId}
                  onChange={() => onChange(option.value)}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={own}>
                  {option.title}
                </label>
                {hintId === undefined ? null : (
                  <div className="nhsuk-hint nhsuk-radios__hint" id={hintId}>
                    {option.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </Fieldset>
    </div>
  );
}
