import { DateField, RadioGroup, SelectField, TextArea, TextField, TimeField } from '../../components/field.tsx';
import { errorOf, useRegister, type FieldError } from '../../lib/register.ts';
import { optionsOf } from '../accounts/account-form-parts.tsx';
import type { Box, Typed } from './record-values.ts';
import { escalatedWords, fromWords } from './record-words.ts';

interface RecordFieldsProps {
  readonly boxes: readonly Box[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Partial<Typed>) => void;
}

/** The boxes of a form about what is done around an incident. */
export function RecordFields({ boxes, typed, errors, onChange }: RecordFieldsProps) {
  return (
    <div className="dense">
      {boxes.map(({ id, label, hint, as, suggestions = [] }) => {
        const box = { id, label, hint, value: typed[id], error: errorOf(errors, id), onChange: (value: string) => onChange({ [id]: value }) };
        switch (as) {
          case 'line':
            return <TextField key={id} {...box} suggestions={suggestions} />;
          case 'area':
            return <TextArea key={id} {...box} rows={3} />;
          case 'day':
            return <DateField key={id} {...box} />;
          case 'time':
            return <TimeField key={id} {...box} />;
          case 'from':
            return <RadioGroup key={id} {...box} options={optionsOf(fromWords)} />;
          case 'made':
            return <RadioGroup key={id} {...box} inline options={[{ value: 'yes', title: 'Yes' }, { value: 'no', title: 'No, it is left as it is' }]} />;
          case 'escalated':
            return <RadioGroup key={id} {...box} inline required options={optionsOf(escalatedWords)} />;
          case 'application':
            return <ApplicationField key={id} box={box} />;
        }
      })}
    </div>
  );
}

type BoxProps = Parameters<typeof TextField>[0];

/** The application that was made afterwards. */
function ApplicationField({ box }: { readonly box: Pick<BoxProps, 'id' | 'label' | 'value' | 'error' | 'onChange'> }) {
  const known = useRegister('applications.list', {}).data ?? [];
  return (
    <SelectField
      {...box}
      emptyOption={known.length === 0 ? 'There is no application yet' : 'Choose the application'}
      options={known.map(({ id, number, title }) => ({ value: id, title: `${number} ${title}` }))}
    />
  );
}
