/*
 * All form fields. Each takes `id` (also the anchor of the error summary), `label`, `hint`, `error`, `value`,
 * `onChange(value)`, `required` and `autoFocus`. `required` only sets aria-required: forms are checked by the
 * register's own rules, and optional fields are the ones marked, as the NHS service manual asks.
 */
export { TextField } from './text-field.tsx';
export { TextArea } from './text-area.tsx';
export { SelectField } from './select-field.tsx';
export { RadioGroup } from './radio-group.tsx';
export { CheckboxField } from './checkbox-field.tsx';
export { DateField } from './date-field.tsx';
export { TimeField } from './time-field.tsx';
