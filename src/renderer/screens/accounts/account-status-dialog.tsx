import { useState } from 'react';
import { accounts, type AccountDetail, type AccountStatus } from '../../../preload/contract/accounts.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { CheckboxField, DateField, RadioGroup, TextArea } from '../../components/field.tsx';
import { todayIso } from '../../lib/format.ts';
import { statusProblems } from './account-dialog-checks.ts';
import { statusStep } from './words.ts';
import { useAccountChange } from './use-account-change.ts';

/** Changes the status, as far as the policy lets it go from here, with what the policy asks for. */
export function StatusDialog({ detail, onClose }: { readonly detail: AccountDetail; readonly onClose: () => void }) {
  const { id, version, facts, nextStatuses, evidence } = detail;
  const { carryOut, busy, errors, errorOf } = useAccountChange('accounts.changeStatus', accounts.changeStatus.input);
  const [to, setTo] = useState<AccountStatus | ''>(nextStatuses.length === 1 ? (nextStatuses[0]?.to ?? '') : '');
  const [on, setOn] = useState(todayIso());
  const [reason, setReason] = useState('');
  const [captured, setCaptured] = useState('');
  const [watch, setWatch] = useState(true);
  const closing = to === 'closed';
  const held = facts.handle === '' ? facts.address : facts.handle;

  async function save(): Promise<void> {
    const asked = { id, version, on, reason, captured: closing ? captured : '', watchHandle: closing && watch && held !== '' };
    const problems = statusProblems({ ...asked, to }, evidence.length, todayIso());
    // An empty choice is among the problems, so that nothing is carried out with it.
    if (await carryOut({ ...asked, to: to === '' ? facts.status : to }, problems)) onClose();
  }

  return (
    <FormDialog
      title={`Change the status of ${facts.name}`}
      submitTitle={to === '' ? 'Change the status' : statusStep(to, facts.name)}
      errors={errors}
      busy={busy}
      danger={closing || to === 'rescinded'}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="dense">
        <RadioGroup
          id="to"
          label="New status"
          value={to}
          error={errorOf('to')}
          options={nextStatuses.map((step) => ({ value: step.to, title: step.title, hint: `${step.when} (CP371 ${step.clause})` }))}
          onChange={(value) => setTo(nextStatuses.find((step) => step.to === value)?.to ?? '')}
        />
        <DateField id="on" label="From" value={on} error={errorOf('on')} onChange={setOn} />
        <TextArea id="reason" label="Reason" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
        {closing ? (
          <>
            <TextArea
              id="captured"
              label="What was captured before closing, and where it is kept"
              hint={evidence.length === 0 ? 'Posts and messages that are records of the Trust go with the account' : 'Files attached to this account are kept with it anyway'}
              rows={3}
              value={captured}
              error={errorOf('captured')}
              onChange={setCaptured}
            />
            {held === '' ? null : (
              <CheckboxField
                id="watchHandle"
                label="Watch the handle after closing"
                hint={`Somebody else may take ${held} and speak as if for the Trust (CP371 2.8).`}
                value={watch}
                onChange={setWatch}
              />
            )}
          </>
        ) : null}
      </div>
    </FormDialog>
  );
}
