import { useState } from 'react';
import { accounts, type AccountDetail } from '../../../preload/contract/accounts.ts';
import type { Duty, DutyState } from '../../../preload/contract/accounts-records.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { optionsOf } from './account-form-parts.tsx';
import { dutyProblems } from './account-dialog-checks.ts';
import { useAccountChange } from './use-account-change.ts';
import { dutyWords, type Tone } from './words.ts';

const dutyTones: Readonly<Record<DutyState, Tone>> = { met: 'green', 'not-met': 'red', 'not-known': 'warm', 'does-not-apply': 'grey' };

/** The administrator's duties of CP371 2.3.1: which are met, what shows it, and who said so. */
export function AccountDuties({ detail, mayChange }: { readonly detail: AccountDetail; readonly mayChange: boolean }) {
  const [open, setOpen] = useState<string | null>(null);
  const { duties } = detail;
  const opened = duties.find((duty) => duty.id === open);
  const counted = (Object.keys(dutyWords) as readonly DutyState[]).flatMap((state) => {
    const count = duties.filter((duty) => duty.state === state).length;
    return count === 0 ? [] : [`${count} ${dutyWords[state].toLowerCase()}`];
  });
  return (
    <section>
      <h3>Duties of the administrator</h3>
      <p className="part-lead">
        {duties.length === 0
          ? 'No policy that is on names duties.'
          : `${plural(duties.length, 'duty', 'duties')}: ${counted.join(', ')}. Where no name stands, the register works it out from what it holds.`}
      </p>
      <ul className="duties">
        {duties.map((duty) => (
          <li key={duty.id}>
            <div className="duties__head">
              <b>{duty.title}</b>
              <Tag tone={dutyTones[duty.state]}>{dutyWords[duty.state]}</Tag>
              {byDetails(duty) || !mayChange ? null : (
                <Button variant="quiet" label={`Note: ${duty.title}`} onClick={() => setOpen(duty.id)}>
                  Note
                </Button>
              )}
            </div>
            <p>
              <small>
                {duty.clause} · {duty.help}
              </small>
            </p>
            {duty.reason === '' ? null : <p>{duty.reason}</p>}
            {duty.evidence === '' ? null : <p>Evidence: {duty.evidence}</p>}
            {duty.source === 'record' ? null : (
              <p>
                <small>{sourceOf(duty)}</small>
              </p>
            )}
          </li>
        ))}
      </ul>
      {opened === undefined ? null : <DutyDialog key={opened.id} accountId={detail.id} duty={opened} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** The account's details say that the duty does not apply, and only they can say otherwise. */
function byDetails(duty: Duty): boolean {
  return duty.source === 'record' && duty.state === 'does-not-apply';
}

function sourceOf(duty: Duty): string {
  if (duty.source === 'nobody') return 'Nobody has looked yet';
  return `Noted by ${duty.notedBy}${duty.notedOn === null ? '' : ` on ${longDate(duty.notedOn)}`}`;
}

function DutyDialog({ accountId, duty, onClose }: { readonly accountId: string; readonly duty: Duty; readonly onClose: () => void }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('accounts.setDuty', accounts.setDuty.input);
  // What the register answers itself an officer can only take out, with a reason.
  const answered = duty.source === 'record';
  const [state, setState] = useState<DutyState>(answered ? 'does-not-apply' : duty.state);
  const [reason, setReason] = useState(answered ? '' : duty.reason);
  const [evidence, setEvidence] = useState(answered ? '' : duty.evidence);

  async function save(): Promise<void> {
    const asked = { accountId, duty: duty.id, version: duty.version, state, reason, evidence };
    if (await carryOut(asked, dutyProblems(asked))) onClose();
  }

  return (
    <FormDialog title={duty.title} submitTitle={answered ? 'Note that it does not apply' : 'Note it'} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <p>
          {duty.help} <small>({duty.clause})</small>
        </p>
        {answered ? (
          <p>The register answers this from what it holds: correct that where it is wrong. Here you can say why this account need not do it.</p>
        ) : (
          <RadioGroup
            id="state"
            label="State"
            inline
            value={state}
            error={errorOf('state')}
            options={optionsOf(dutyWords)}
            onChange={(value) => setState((Object.keys(dutyWords) as readonly DutyState[]).find((known) => known === value) ?? state)}
          />
        )}
        <TextField
          id="reason"
          label={state === 'does-not-apply' ? 'Why it does not apply' : state === 'not-met' ? 'What is missing (optional)' : 'Remark (optional)'}
          value={reason}
          error={errorOf('reason')}
          onChange={setReason}
        />
        <TextArea
          id="evidence"
          label="Evidence (optional)"
          hint="What shows it: a message, a page, a date, or a file attached to this account"
          rows={3}
          value={evidence}
          error={errorOf('evidence')}
          onChange={setEvidence}
        />
      </div>
    </FormDialog>
  );
}
