import { ErrorMessage } from 'nhsuk-react-components';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { CheckboxField, RadioGroup, SelectField } from '../../components/field.tsx';
import { number, plural } from '../../lib/format.ts';
import type { FieldError } from '../../lib/register.ts';
import { isInUse, offered, type Audience } from './notice-audience.ts';

export type To = InputOf<'notices.preview'>['to'];

interface NoticeAudienceFieldsProps {
  readonly accounts: readonly AccountRow[];
  /** How many the list of accounts has handed over. */
  readonly chosen: number;
  readonly audience: Audience;
  readonly to: To;
  readonly errors: readonly FieldError[];
  readonly onAudience: (audience: Audience) => void;
  readonly onTo: (to: To) => void;
}

/** For which accounts, and to whom of those who run them. */
export function NoticeAudienceFields({ accounts, chosen, audience, to, errors, onAudience, onTo }: NoticeAudienceFieldsProps) {
  const errorOf = (id: string): string | undefined => errors.find(({ field }) => field === id)?.message;
  const by = audience.by;
  return (
    <>
      <RadioGroup
        id="notice-accounts"
        label="For which accounts?"
        value={by}
        error={errorOf('notice-accounts')}
        options={[
          ...(chosen === 0 ? [] : [{ value: 'chosen', title: `The ${plural(chosen, 'account')} selected in the list` }]),
          { value: 'all', title: `All accounts in use (${number(accounts.filter(isInUse).length)})` },
          { value: 'directorate', title: 'The accounts of one directorate' },
          { value: 'channel', title: 'The accounts on one channel' },
        ]}
        onChange={(value) => {
          if (value === 'directorate' || value === 'channel') onAudience({ by: value, value: '' });
          else onAudience({ by: value === 'chosen' ? 'chosen' : 'all' });
        }}
      />
      {by === 'directorate' || by === 'channel' ? (
        <SelectField
          id="notice-which"
          label={by === 'directorate' ? 'Directorate' : 'Channel'}
          value={audience.value}
          emptyOption={by === 'directorate' ? 'Choose a directorate' : 'Choose a channel'}
          options={offered(accounts, by).map(({ value, count }) => ({ value, title: `${value} (${number(count)})` }))}
          error={errorOf('notice-which')}
          onChange={(value) => onAudience({ by, value })}
        />
      ) : null}
      <fieldset className="nhsuk-fieldset notice-to" aria-describedby={errorOf('notice-to') === undefined ? undefined : 'notice-to--error'}>
        <legend className="nhsuk-fieldset__legend">To whom?</legend>
        {errorOf('notice-to') === undefined ? null : <ErrorMessage id="notice-to--error">{errorOf('notice-to')}</ErrorMessage>}
        <CheckboxField id="notice-to" label="Administrators" value={to.administrators} onChange={(administrators) => onTo({ ...to, administrators })} />
        <CheckboxField id="notice-to-managers" label="Line managers" value={to.lineManagers} onChange={(lineManagers) => onTo({ ...to, lineManagers })} />
        <CheckboxField id="notice-to-contributors" label="Contributors" value={to.contributors} onChange={(contributors) => onTo({ ...to, contributors })} />
      </fieldset>
    </>
  );
}
