import type { ReactNode } from 'react';
import type { IncidentType } from '../../../preload/contract/incidents.ts';
import { severityTitles, sourceTitles, whenInWords } from '../../../preload/contract/incidents-words.ts';
import { lowerFirst } from '../../../preload/contract/wording.ts';
import { CheckboxField, DateField, SelectField, TextArea, TextField, TimeField } from '../../components/field.tsx';
import { errorOf, useRegister, type FieldError } from '../../lib/register.ts';
import { Group, optionsOf } from '../accounts/account-form-parts.tsx';
import type { Typed } from './report-values.ts';

export interface FieldsProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Partial<Typed>) => void;
}

type TextBox = 'accountId' | 'address' | 'seen' | 'happenedOn' | 'happenedTime' | 'reportedOn' | 'reportedTime' | 'reportedBy' | 'sourceWords' | 'alsoTold' | 'toldOn' | 'toldTime';

function box({ typed, errors, onChange }: FieldsProps, field: TextBox) {
  return { id: field, value: typed[field], error: errorOf(errors, field), onChange: (value: string) => onChange({ [field]: value }) };
}

/** The facts of an incident: where, when, from whom, and what was seen; `children` stand below that. */
export function IncidentFields({ type, children, ...props }: FieldsProps & { readonly type: Pick<IncidentType, 'staffConduct'>; readonly children?: ReactNode }) {
  const accounts = useRegister('accounts.list', {}).data ?? [];
  const { typed, errors, onChange } = props;
  return (
    <>
      <Group title="Where">
        <SelectField
          {...box(props, 'accountId')}
          label="Account of the register"
          emptyOption="On no account of the register"
          options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))}
        />
        <TextField {...box(props, 'address')} label={typed.accountId === '' ? 'Where it is' : 'Where exactly (optional)'} hint="A web address, or in words. It is never opened." spellCheck={false} />
      </Group>
      <Group title="What">
        <div className="form-wide">
          <TextArea {...box(props, 'seen')} label="What was seen" required rows={5} hint="Name no patient: say what happened, not to whom." />
        </div>
        <SelectField
          id="severity"
          label="Severity"
          value={typed.severity}
          error={errorOf(errors, 'severity')}
          options={optionsOf(severityTitles).toReversed()}
          onChange={(value) => {
            const chosen = (Object.keys(severityTitles) as Typed['severity'][]).find((severity) => severity === value);
            if (chosen !== undefined) onChange({ severity: chosen });
          }}
        />
      </Group>
      {children}
      <Group title="When">
        <DateField {...box(props, 'happenedOn')} label="Happened on (optional)" hint="Leave it empty if nobody knows" />
        <TimeField {...box(props, 'happenedTime')} label="Happened at (optional)" />
        <DateField {...box(props, 'reportedOn')} label="Reported to us on" required />
        <TimeField {...box(props, 'reportedTime')} label="Reported at (optional)" />
      </Group>
      <Group title="From whom">
        <TextField {...box(props, 'reportedBy')} label="Reported by" required />
        <SelectField
          id="source"
          label="How it came to our notice"
          value={typed.source}
          options={optionsOf(sourceTitles)}
          onChange={(value) => {
            const chosen = (Object.keys(sourceTitles) as Typed['source'][]).find((source) => source === value);
            if (chosen !== undefined) onChange({ source: chosen });
          }}
        />
        <div className="form-wide">
          <TextField
            {...box(props, 'sourceWords')}
            label={type.staffConduct ? 'Who brought it, or how it was found' : 'Who brought it, or how it was found (optional)'}
            hint={type.staffConduct ? 'Personal use is not watched: a report about staff names its source (10022 6.1).' : undefined}
            required={type.staffConduct}
          />
        </div>
      </Group>
    </>
  );
}

/** Whom somebody has told already, of those who must be told and of others. */
export function ToldFields({ type, ...props }: FieldsProps & { readonly type: IncidentType }) {
  const { typed, onChange } = props;
  const any = typed.told.length > 0 || typed.alsoTold !== '';
  return (
    <Group title="Who has been told already">
      <div className="form-wide">
        {type.tell.map(({ contact, role, when, onlyIf }) => (
          <CheckboxField
            key={contact}
            id={`told-${contact}`}
            label={role}
            hint={onlyIf === '' ? `Must be told ${whenInWords(when)}` : `Only if: ${lowerFirst(onlyIf)}`}
            value={typed.told.includes(contact)}
            onChange={(ticked) => onChange({ told: ticked ? [...typed.told, contact] : typed.told.filter((one) => one !== contact) })}
          />
        ))}
        <TextField {...box(props, 'alsoTold')} label="Somebody else (optional)" />
      </div>
      {any ? (
        <>
          <DateField {...box(props, 'toldOn')} label="Told on" />
          <TimeField {...box(props, 'toldTime')} label="Told at (optional)" />
        </>
      ) : null}
    </Group>
  );
}
