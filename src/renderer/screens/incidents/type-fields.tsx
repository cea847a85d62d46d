import { severityTitles, whenInWords } from '../../../preload/contract/incidents-words.ts';
import { RadioGroup, SelectField } from '../../components/field.tsx';
import { Tag } from '../../components/tag.tsx';
import type { FieldError } from '../../lib/register.ts';
import { errorOf } from '../../lib/register.ts';
import type { TypeChoice, Typed } from './report-values.ts';
import { malpracticeWords, severityTones } from './words.ts';

interface TypeFieldsProps {
  readonly types: readonly TypeChoice[];
  readonly type: TypeChoice | undefined;
  readonly malpractice: Typed['malpractice'];
  readonly errors: readonly FieldError[];
  /** A new report may turn out to be a matter of the Speaking Up route. */
  readonly mayBeReporter: boolean;
  readonly onType: (type: TypeChoice) => void;
  readonly onMalpractice: (answer: Typed['malpractice']) => void;
}

/** What it is, and for what staff did, whether malpractice was raised. Nothing is typed here. */
export function TypeFields({ types, type, malpractice, errors, mayBeReporter, onType, onMalpractice }: TypeFieldsProps) {
  return (
    <>
      <SelectField
        id="typeId"
        label="What is it?"
        hint="Type its first letters to come to it quickly"
        required
        emptyOption="Choose what it is"
        value={type?.id ?? ''}
        error={errorOf(errors, 'typeId')}
        options={types.toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB')).map(({ id, title }) => ({ value: id, title }))}
        onChange={(value) => {
          const chosen = types.find(({ id }) => id === value);
          if (chosen !== undefined) onType(chosen);
        }}
      />
      {type === undefined ? null : <AboutType type={type} />}
      {type?.staffConduct === true ? (
        <RadioGroup
          id="speakingUp"
          label="Does it concern malpractice that somebody has raised?"
          hint="Whoever raises malpractice is protected by law (Public Interest Disclosure Act 1998; 10022 3.4)."
          required
          value={malpractice}
          error={errorOf(errors, 'speakingUp')}
          options={[
            ...Object.entries(malpracticeWords).map(([value, title]) => ({ value, title })),
            ...(mayBeReporter ? [{ value: 'reporter', title: 'Yes, by the person who reports this' }] : []),
          ]}
          onChange={(value) => onMalpractice(value === 'no' || value === 'person-reported' || value === 'reporter' ? value : '')}
        />
      ) : null}
    </>
  );
}

function AboutType({ type }: { readonly type: TypeChoice }) {
  return (
    <div className="about-type">
      <p className="tags">
        <Tag tone={severityTones[type.severity]}>{severityTitles[type.severity]}</Tag>
        {type.grossMisconduct ? <Tag tone="warm">May be gross misconduct</Tag> : null}
        <small>{type.clauses}</small>
      </p>
      <p>To be told: {type.tell.filter(({ onlyIf }) => onlyIf === '').map(({ role, when }) => `${role} ${whenInWords(when)}`).join('; ')}.</p>
      {type.owesNewPassword ? <p>A new password will be owed for each login of the account.</p> : null}
    </div>
  );
}
