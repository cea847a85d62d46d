import { Fragment } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { useRegister, type FieldError } from '../../lib/register.ts';
import { asksFor, fieldId, type DayValues, type LineName, type LineValues } from './day-values.ts';
import { answerTitles } from './words.ts';

interface DayFormProps {
  readonly values: DayValues;
  readonly questions: OutputOf<'monitoring.month'>['questions'];
  readonly errors: readonly FieldError[];
  readonly onChange: (values: DayValues) => void;
}

const lines: readonly LineName[] = ['unapproved', 'complies'];

/** The two answers of a day, each with what it asks for, the software and a note. */
export function DayForm({ values, questions, errors, onChange }: DayFormProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === fieldId(field))?.message;
  return (
    <>
      <p className="monitoring-rule">Look at what is published about and for the Trust. Named staff are never searched for (10022 6.1).</p>
      {lines.map((line) => (
        <Fragment key={line}>
          <RadioGroup
            id={fieldId(`${line}.answer`)}
            label={`${questions[line].question}?`}
            hint={`${questions[line].help} ${questions[line].clause}`}
            error={errorOf(`${line}.answer`)}
            inline
            value={values[line].answer}
            options={Object.entries(answerTitles[line]).map(([value, title]) => ({ value, title }))}
            onChange={(answer) => onChange({ ...values, [line]: { ...values[line], answer: answer as LineValues['answer'] } })}
          />
          <LineDetail line={line} values={values[line]} asked={asksFor(line, values[line], questions)} errorOf={errorOf} onChange={(typed) => onChange({ ...values, [line]: typed })} />
        </Fragment>
      ))}
      <TextField
        id={fieldId('software')}
        label="Monitoring software used"
        hint={questions.softwareHelp}
        width={30}
        value={values.software}
        error={errorOf('software')}
        onChange={(software) => onChange({ ...values, software })}
      />
      <TextArea
        id={fieldId('note')}
        label={`${questions.noteQuestion} (optional)`}
        hint={questions.noteHelp}
        rows={2}
        value={values.note}
        error={errorOf('note')}
        onChange={(note) => onChange({ ...values, note })}
      />
    </>
  );
}

interface LineDetailProps {
  readonly line: LineName;
  readonly values: LineValues;
  readonly asked: ReturnType<typeof asksFor>;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (values: LineValues) => void;
}

function LineDetail({ line, values, asked, errorOf, onChange }: LineDetailProps) {
  const accounts = useRegister('accounts.list', {}, { enabled: asked === 'finding' }).data ?? [];
  if (asked === 'nothing') return null;
  return (
    <div className="monitoring-detail">
      <TextArea
        id={fieldId(`${line}.note`)}
        label={asked === 'finding' ? 'What was seen' : 'Why it could not be checked'}
        {...(asked === 'finding' ? { hint: 'Describe the content. Leave out names of staff and anything about a patient.' } : {})}
        rows={3}
        value={values.note}
        error={errorOf(`${line}.note`)}
        onChange={(note) => onChange({ ...values, note })}
      />
      {asked === 'finding' ? (
        <>
          <TextField
            id={fieldId(`${line}.address`)}
            label="Address where it was seen"
            hint="Copy it from the browser. It may be left out where you choose an account below."
            value={values.address}
            spellCheck={false}
            error={errorOf(`${line}.address`)}
            onChange={(address) => onChange({ ...values, address })}
          />
          <SelectField
            id={fieldId(`${line}.accountId`)}
            label="Account on the register"
            value={values.accountId}
            emptyOption="Not an account on the register"
            options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))}
            error={errorOf(`${line}.accountId`)}
            onChange={(accountId) => onChange({ ...values, accountId })}
          />
        </>
      ) : null}
    </div>
  );
}
