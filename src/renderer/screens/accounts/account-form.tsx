import type { OutputOf } from '../../../preload/contract/index.ts';
import { DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { AccountFormPeople } from './account-form-people.tsx';
import { AccountFormStandards } from './account-form-standards.tsx';
import { boxOf, Group, optionalBox, optionsOf, Tick, YesNo, type PartProps } from './account-form-parts.tsx';
import { summaryOf } from './account-form-summary.ts';
import { visibilityWords } from './words.ts';

interface AccountFormProps extends PartProps {
  /** A new account has a status to begin with; later the status has its own dialog. */
  readonly adding: boolean;
  /** Messages that belong to no single box. */
  readonly general: readonly string[];
  readonly choices: OutputOf<'accounts.choices'>;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly busy: boolean;
  readonly saveTitle: string;
}

const dateExample = 'For example, 31/10/2026';

/** Everything an officer types about an account, in the order in which she would tell it. */
export function AccountForm(props: AccountFormProps) {
  const { values, errors, onChange, adding, general, choices, onSave, onCancel, busy, saveTitle } = props;
  const part: PartProps = { values, errors, onChange };
  const internal = values.internal === 'yes';
  return (
    <RecordForm errors={summaryOf(errors, general)} busy={busy} saveTitle={saveTitle} onSave={onSave} onCancel={onCancel}>
      <Group title="The account">
        <TextField {...boxOf(part, 'name')} required autoFocus />
        <SelectField
          {...boxOf(part, 'channel')}
          required
          emptyOption="Choose a channel"
          options={choices.channels.map(({ id, title }) => ({ value: id, title }))}
        />
        <div className="form-wide">
          <TextField
            {...optionalBox(part, 'address')}
            ownPlace
            hint={internal ? 'The internal address, or in words where it is found' : 'Beginning with https://'}
            spellCheck={false}
            type={internal ? 'text' : 'url'}
          />
        </div>
        <TextField {...optionalBox(part, 'handle')} ownPlace spellCheck={false} />
        {adding ? (
          <SelectField {...boxOf(part, 'status')} options={choices.statuses.map(({ id, title, clause }) => ({ value: id, title: `${title} (${clause})` }))} />
        ) : null}
        <Tick part={part} field="internal" label="On an internal platform" hint="Such as an intranet board: its address need not be on the web." />
        <Tick part={part} field="corporate" label="Run by the Communications Team itself" hint="An officer who does not post on it reviews it." />
      </Group>
      <Group title="What it is for">
        <div className="form-wide">
          <TextArea {...optionalBox(part, 'purpose')} rows={3} />
          <TextField {...optionalBox(part, 'audience')} />
          <TextField {...optionalBox(part, 'postingStandard')} hint="For example, at least two posts a week" />
        </div>
        <RadioGroup {...boxOf(part, 'visibility')} inline options={optionsOf(visibilityWords)} />
        <YesNo part={part} field="disclaimerShown" />
      </Group>
      <AccountFormPeople part={part} people={choices.people} directorates={choices.directorates} />
      <Group title="Dates">
        <DateField {...optionalBox(part, 'approvedOn')} hint={dateExample} />
        <DateField {...optionalBox(part, 'nextReviewOn')} hint="Empty: with the quarter" />
        <div className="form-wide form-short">
          <DateField {...optionalBox(part, 'lastReviewBefore')} hint="Only for a review done before the account came into this register" />
        </div>
      </Group>
      <AccountFormStandards part={part} />
      {adding ? null : (
        <Group title="Telling Communications">
          <p className="form-wide form-text">
            A change of an account’s name, login or people must be told to Communications (CP371 App 2). Say here when it was.
          </p>
          <DateField {...optionalBox(part, 'toldOn')} hint={dateExample} />
          <TextField {...optionalBox(part, 'toldBy')} hint="Name of the person" suggestions={choices.people.map(({ name }) => name)} spellCheck={false} />
        </Group>
      )}
    </RecordForm>
  );
}
