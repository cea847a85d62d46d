import { useState } from 'react';
import type { Cadence } from '../../../preload/contract/reviews.ts';
import type { ScheduledReview } from '../../../preload/contract/reviews-schedule.ts';
import { RadioGroup, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { number } from '../../lib/format.ts';
import { useRegister, type FieldError } from '../../lib/register.ts';

interface ChooseAccountDialogProps {
  readonly reviews: readonly ScheduledReview[];
  readonly onClose: () => void;
  readonly onChosen: (cadence: Cadence, account: { readonly id: string; readonly name: string }) => void;
}

/** Few enough to be looked through. */
const offered = 8;

/** Finds the account that is to be reviewed more often. */
export function ChooseAccountDialog({ reviews, onClose, onChosen }: ChooseAccountDialogProps) {
  const possible = reviews.filter(({ months }) => months > 1);
  const [cadence, setCadence] = useState<string>(possible[0]?.cadence ?? '');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const accounts = useRegister('accounts.list', {}).data ?? [];
  const words = text.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const found = words.length === 0 ? [] : accounts.filter(({ name, channelTitle, status }) => {
    const all = `${name} ${channelTitle}`.toLowerCase();
    return status !== 'closed' && status !== 'rescinded' && words.every((word) => all.includes(word));
  });
  const shown = found.slice(0, offered);
  const account = shown.find(({ id }) => id === chosen) ?? (shown.length === 1 ? shown[0] : undefined);

  function choose(): void {
    const kind = possible.find((review) => review.cadence === cadence)?.cadence;
    if (account === undefined || kind === undefined) {
      setErrors([{ field: text === '' || shown.length === 0 ? 'account-text' : 'account', message: 'Choose the account.' }]);
      return;
    }
    onChosen(kind, { id: account.id, name: account.name });
  }

  return (
    <FormDialog title="Review an account more often" submitTitle="Go on" errors={errors} busy={false} keepsTyping onSubmit={choose} onClose={onClose}>
      <div className="dense">
        {possible.length > 1 ? (
          <RadioGroup id="cadence" label="Which review" value={cadence} options={possible.map(({ cadence: value, title }) => ({ value, title }))} onChange={setCadence} />
        ) : null}
        <TextField id="account-text" label="Account" hint="A part of its name or channel" value={text} spellCheck={false} onChange={setText} />
        <p role="status">
          {words.length === 0 ? '' : found.length === 0 ? 'No account of that name is run for the Trust.' : found.length > offered ? `${number(found.length)} accounts; the first ${offered} are shown.` : ''}
        </p>
        {shown.length === 0 ? null : (
          <RadioGroup
            id="account"
            label="Found"
            value={account?.id ?? ''}
            options={shown.map(({ id, name, channelTitle, directorate }) => ({ value: id, title: `${name}, ${channelTitle}${directorate === '' ? '' : `, ${directorate}`}` }))}
            onChange={setChosen}
          />
        )}
      </div>
    </FormDialog>
  );
}
