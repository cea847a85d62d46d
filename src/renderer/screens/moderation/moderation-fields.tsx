import { doneTitles, groundTitles } from '../../../preload/contract/moderation.ts';
import { DateField, RadioGroup, SelectField, TextArea, TextField, TimeField } from '../../components/field.tsx';
import { errorOf, useRegister, type FieldError } from '../../lib/register.ts';
import { Group, optionsOf } from '../accounts/account-form-parts.tsx';
import type { Typed } from './moderation-values.ts';


interface ModerationFieldsProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Partial<Typed>) => void;
}

/** What was done to whom, why, and when it is looked at again. */
export function ModerationFields({ typed, errors, onChange }: ModerationFieldsProps) {
  const accounts = useRegister('accounts.list', {}).data ?? [];
  const incidents = useRegister('incidents.list', {}).data ?? [];
  const box = (id: keyof Typed) => ({ id, value: typed[id], error: errorOf(errors, id), onChange: (value: string) => onChange({ [id]: value }) });
  return (
    <>
      <Group title="The comment or the user">
        <div className="form-wide">
          <RadioGroup {...box('done')} label="What was done" inline options={optionsOf(doneTitles)} />
        </div>
        <TextField {...box('handle')} label="Public name" hint="As it stands on the platform, not who it is" required spellCheck={false} />
        <TextField {...box('by')} label="Done by" required />
        <DateField {...box('on')} label="Done on" required />
        <TimeField {...box('time')} label="Done at (optional)" />
      </Group>
      <Group title="Where">
        <SelectField
          {...box('accountId')}
          label="Account of the register"
          emptyOption="No account"
          options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))}
        />
        <TextField {...box('place')} label={typed.accountId === '' ? 'Platform and page' : 'Where exactly (optional)'} spellCheck={false} />
      </Group>
      <Group title="Why">
        <SelectField {...box('ground')} label="Ground" emptyOption="Choose the ground" required options={optionsOf(groundTitles)} />
        <SelectField
          {...box('incidentId')}
          label="Incident (optional)"
          emptyOption="Belongs to no incident"
          options={incidents.map(({ id, number, typeTitle }) => ({ value: id, title: `${number} ${typeTitle}` }))}
        />
        <div className="form-wide">
          <TextArea {...box('reason')} label="Reason" hint="In a sentence, without repeating what it said: the copy shows that" rows={3} required />
        </div>
        <DateField {...box('reviewOn')} label="Look at it again on" required />
      </Group>
    </>
  );
}
