import { useId, type ReactNode } from 'react';
import { CheckboxField, RadioGroup } from '../../components/field.tsx';
import { fieldTitles, inputId, isOffered, type BoxField, type FormValues } from './facts-fields.ts';
import type { FormErrors } from './facts-form.ts';
import { yesNoWords } from './words.ts';

/** What every part of the account form is given. */
export interface PartProps {
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly onChange: (change: Partial<FormValues>) => void;
}

/** What a field component takes, for one box. */
export function boxOf({ values, errors, onChange }: PartProps, field: BoxField) {
  return {
    id: inputId(field),
    label: fieldTitles[field],
    value: values[field],
    error: errors[field],
    onChange: (value: string) => {
      if (isOffered(field, value)) onChange({ [field]: value });
    },
  };
}

/** The same, where nothing has to be typed. */
export function optionalBox(part: PartProps, field: BoxField) {
  return { ...boxOf(part, field), label: `${fieldTitles[field]} (optional)` };
}

/** Yes, no or not known. */
export function YesNo({ part, field, hint }: { readonly part: PartProps; readonly field: BoxField; readonly hint?: string }) {
  return <RadioGroup {...boxOf(part, field)} inline hint={hint} options={optionsOf(yesNoWords)} />;
}

/** A tick, with what it means. */
export function Tick({ part, field, label, hint }: { readonly part: PartProps; readonly field: 'internal' | 'corporate'; readonly label: string; readonly hint: string }) {
  return (
    <div className="form-wide">
      <CheckboxField
        id={inputId(field)}
        label={label}
        hint={hint}
        error={part.errors[field]}
        value={part.values[field] === 'yes'}
        onChange={(ticked) => part.onChange({ [field]: ticked ? 'yes' : 'no' })}
      />
    </div>
  );
}

export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="form-group">
      <h3 id={id}>{title}</h3>
      <div className="form-grid">{children}</div>
    </div>
  );
}

export function optionsOf(words: Readonly<Record<string, string>>): readonly { value: string; title: string }[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }));
}
