import { accounts, type AccountDetail, type AccountStatus } from '../../../preload/contract/accounts.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { CheckboxField, DateField, RadioGroup, TextArea } from '../../components/field.tsx';
import { todayIso } from '../../lib/format.ts';
import { useWindowMemory } from '../../lib/window-memory.ts';
import { statusProblems } from './account-dialog-checks.ts';
import { statusStep } from './words.ts';
import { useAccountChange } from './use-account-change.ts';

interface Typed {
  readonly to: AccountStatus | '';
  /** Null: today. */
  readonly on: string | null;
  readonly reason: string;
  readonly captured: string;
  readonly watch: boolean;
}

const nothingTyped: Typed = { to: '', on: null, reason: '', captured: '', watch: true };

/** Changes the status, as far as the policy lets it go from here, with what the policy asks for. */
export function StatusDialog({ detail, onClose }: { readonly detail: AccountDetail; readonly onClose: () => void }) {
  const { id, version, facts, nextStatuses, evidence } = detail;
  const { carryOut, busy, errors, errorOf } = useAccountChange('accounts.changeStatus', accounts.changeStatus.input);
  // Escape or a click beside the dialog costs nothing: what was typed is there again.
  const [typed, setTyped] = useWindowMemory(`account-status ${id}`, nothingTyped);
  const type = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const { reason, captured, watch } = typed;
  const on = typed.on ?? todayIso();
  const only = nextStatuses.length === 1 ? nextStatuses[0]?.to : undefined;
  const to = nextStatuses.find((step) => step.to === (typed.to === '' ? only : typed.to))?.to ?? '';
  const closing = to === 'closed';
  const held = facts.handle === '' ? facts.address : facts.handle;

  async function save(): Promise<void> {
    const asked = { id, version, on, reason, captured: closing ? captured : '', watchHandle: closing && watch && held !== '' };
    const problems = statusProblems({ ...asked, to }, evidence.length, todayIso());
    // An empty choice is among the problems, so that nothing is carried out with it.
    if (!(await carryOut({ ...asked, to: to === '' ? facts.status : to }, problems))) return;
    setTyped(nothingTyped);
    onClose();
  }

  return (
    <FormDialog
      keepsTyping
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
          onChange={(value) => type({ to: nextStatuses.find((step) => step.to === value)?.to ?? '' })}
        />
        <DateField id="on" label="From" value={on} error={errorOf('on')} onChange={(value) => type({ on: value })} />
        <TextArea id="reason" label="Reason" rows={3} value={reason} error={errorOf('reason')} onChange={(value) => type({ reason: value })} />
        {closing ? (
          <>
            <TextArea
              id="captured"
              label="What was captured before closing, and where it is kept"
              hint={evidence.length === 0 ? 'Posts and messages that are records of the Trust go with the account' : 'Files attached to this account are kept with it anyway'}
              rows={3}
              value={captured}
              error={errorOf('captured')}
              onChange={(value) => type({ captured: value })}
            />
            {held === '' ? null : (
              <CheckboxField
                id="watchHandle"
                label="Watch the handle after closing"
                hint={`Somebody else may take ${held} and speak as if for the Trust (CP371 2.8).`}
                value={watch}
                onChange={(value) => type({ watch: value })}
              />
            )}
          </>
        ) : null}
      </div>
    </FormDialog>
  );
}
