import { DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { IdentifierGuard } from '../../components/identifier-guard.tsx';
import { useRegister, type FieldError } from '../../lib/register.ts';
import { Group, optionsOf } from '../accounts/account-form-parts.tsx';
import { takenOut, textsOf, type Typed } from './enquiry-values.ts';
import { kindWords } from './words.ts';

interface EnquiryFieldsProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Partial<Typed>) => void;
}

interface AnswerFieldsProps extends EnquiryFieldsProps {
  /** It may be left empty, and given later. */
  readonly optional: boolean;
}

type TextBox = Exclude<keyof Typed, 'kind' | 'keptBecause'>;

function box({ typed, errors, onChange }: EnquiryFieldsProps, field: TextBox) {
  return { id: field, value: typed[field], error: errorAt(errors, field), onChange: (value: string) => onChange({ [field]: value }) };
}

function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** What was asked, by whom and when. */
export function EnquiryFields(props: EnquiryFieldsProps) {
  const accounts = useRegister('accounts.list', {}).data ?? [];
  const { typed, onChange } = props;
  return (
    <Group title="Asked">
      <RadioGroup
        id="kind"
        label="What was asked for"
        inline
        value={typed.kind}
        options={optionsOf(kindWords)}
        onChange={(value) => onChange({ kind: value === 'translation' || value === 'other' ? value : 'advice' })}
      />
      <TextField {...box(props, 'askedBy')} label="Asked by" required />
      <DateField {...box(props, 'askedOn')} label="Asked on" required />
      <div className="form-wide">
        <TextArea {...box(props, 'question')} label="Question" rows={3} required />
      </div>
      <SelectField
        {...box(props, 'accountId')}
        label="About an account (optional)"
        emptyOption="About no account"
        options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))}
      />
      {typed.kind === 'translation' ? (
        <DateField {...box(props, 'equalityToldOn')} label="Equality and Diversity told on (optional)" hint="At once, before anything is translated (CP371 2.6)" />
      ) : null}
    </Group>
  );
}

/** What was answered, by whom and when. */
export function AnswerFields({ optional, ...props }: AnswerFieldsProps) {
  const any = !optional || props.typed.answer.trim() !== '';
  return (
    <Group title="Answered">
      <div className="form-wide">
        <TextArea {...box(props, 'answer')} label={optional ? 'Answer (optional)' : 'Answer'} hint={optional ? 'Leave it empty if it has still to be given' : undefined} rows={3} />
      </div>
      {any ? (
        <>
          <DateField {...box(props, 'answeredOn')} label="Answered on" />
          <TextField {...box(props, 'answeredBy')} label="Answered by" />
        </>
      ) : null}
    </Group>
  );
}

/** Points out what reads as a patient's number. */
export function EnquiryGuard({ typed, errors, onChange }: EnquiryFieldsProps) {
  return (
    <IdentifierGuard
      texts={textsOf(typed)}
      keptBecause={typed.keptBecause}
      error={errorAt(errors, 'keptBecause')}
      onKeptBecause={(keptBecause) => onChange({ keptBecause })}
      onTakeOut={() => onChange(takenOut(typed))}
    />
  );
}
