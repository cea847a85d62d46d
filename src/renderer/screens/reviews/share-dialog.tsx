import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField, RadioGroup, TextArea } from '../../components/field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { number, plural } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { namesIn } from './sharing-words.ts';

interface ShareDialogProps {
  readonly period: { readonly id: string; readonly title: string };
  /** Names of the list, to begin with. */
  readonly reviewers: readonly string[];
  readonly onClose: () => void;
}

type Shared = OutputOf<'reviews.shareOut'>['shared'];

/** Shares out what is still to do, and says who has got how many. */
export function ShareDialog({ period, reviewers, onClose }: ShareDialogProps) {
  const share = useRegisterCall('reviews.shareOut');
  const [how, setHow] = useState<'evenly' | 'as-last-time'>('evenly');
  const [names, setNames] = useState(() => reviewers.join('\n'));
  const [onlyUnshared, setOnlyUnshared] = useState(true);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [shared, setShared] = useState<Shared | null>(null);
  const shown = errors.length > 0 ? errors : failureErrors(share.failure).map((error) => (error.field.startsWith('reviewers') ? { ...error, field: 'reviewers' } : error));
  if (shared !== null) return <SharedOut period={period} shared={shared} onClose={onClose} />;

  async function run(): Promise<void> {
    const named = namesIn(names);
    const missing = how === 'evenly' && named.length === 0;
    share.reset();
    setErrors(missing ? [{ field: 'reviewers', message: 'Name everybody who reviews, one on each line.' }] : []);
    if (missing) return;
    const result = await share.run({ period: period.id, how, onlyUnshared, reviewers: how === 'evenly' ? [...named] : [] });
    if (result !== undefined) setShared(result.shared);
  }

  return (
    <FormDialog title={`Share out ${period.title}`} submitTitle="Share out" errors={shown} busy={share.busy} onSubmit={() => void run()} onClose={onClose}>
      <RadioGroup
        id="how"
        label="How"
        value={how}
        options={[
          { value: 'evenly', title: 'Evenly', hint: 'Accounts of one directorate stay together as far as that goes.' },
          { value: 'as-last-time', title: 'As last time', hint: 'Everybody gets the accounts they had in the period before.' },
        ]}
        error={shown.find(({ field }) => field === 'how')?.message}
        onChange={(value) => setHow(value === 'as-last-time' ? 'as-last-time' : 'evenly')}
      />
      {how === 'evenly' ? (
        <TextArea
          id="reviewers"
          label="Who reviews"
          hint="One name on each line. They need not be officers of this register."
          rows={4}
          value={names}
          error={shown.find(({ field }) => field === 'reviewers')?.message}
          onChange={setNames}
        />
      ) : null}
      <CheckboxField
        id="onlyUnshared"
        label="Only what nobody has yet"
        hint="Otherwise everything that is still to do is shared out anew."
        value={onlyUnshared}
        onChange={setOnlyUnshared}
      />
    </FormDialog>
  );
}

function SharedOut({ period, shared, onClose }: { readonly period: ShareDialogProps['period']; readonly shared: Shared; readonly onClose: () => void }) {
  const all = shared.reduce((sum, { accounts }) => sum + accounts, 0);
  return (
    <Dialog
      title={`${plural(all, 'account')} shared out`}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Back to the list
        </Button>
      }
    >
      <table className="small-table">
        <caption className="visually-hidden">Who reviews how many accounts for {period.title}</caption>
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            <th scope="col" className="is-end">
              Accounts
            </th>
          </tr>
        </thead>
        <tbody>
          {shared.map(({ reviewer, accounts }) => (
            <tr key={reviewer}>
              <th scope="row">{reviewer}</th>
              <td className="is-end">{number(accounts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
