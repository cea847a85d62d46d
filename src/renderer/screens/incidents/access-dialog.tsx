import { useState } from 'react';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import { CheckboxField, RadioGroup, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useHelpAt } from '../../lib/help-told.ts';
import { useRegister } from '../../lib/register.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';

interface AccessDialogProps {
  readonly detail: IncidentDetail;
  readonly onClose: () => void;
  /** It is done: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

/** Who may open an incident: every officer, or those who are named and the heads. */
export function AccessDialog({ detail: { row, access }, onClose, onDone }: AccessDialogProps) {
  useHelpAt('conduct', 'Who may open it');
  const change = useAccountChange('incidents.limit', incidents.limit.input, 'incidents.get');
  const officers = useRegister('incidents.limited', {}).data?.officers ?? [];
  const [limited, setLimited] = useState(access.limited);
  const [named, setNamed] = useState<readonly string[]>(access.officers.map(({ id }) => id));
  const [reason, setReason] = useState('');
  const heads = officers.filter(({ role }) => role === 'head');
  const others = officers.filter(({ role }) => role !== 'head');

  async function save(): Promise<void> {
    // Heads may open it in any case; one who is named stays named.
    const officerIds = limited ? [...named] : [];
    if (await change.carryOut({ id: row.id, accessVersion: access.version, limited, officerIds, reason })) {
      onDone(limited ? 'Limited to those who are named, and the heads.' : 'Every officer may open it.');
    }
  }

  return (
    <FormDialog title={`Who may open ${row.number}`} submitTitle="Save who may open it" errors={change.errors} busy={change.busy} onSubmit={() => void save()} onClose={onClose}>
      <RadioGroup
        id="limited"
        label="Who may open it?"
        value={limited ? 'named' : 'all'}
        options={[
          { value: 'named', title: 'Named officers and the heads', hint: 'Nobody else finds more of it than its number. Each opening is in the audit trail.' },
          { value: 'all', title: 'Every officer of this register' },
        ]}
        onChange={(value) => setLimited(value === 'named')}
      />
      {limited ? (
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend">Named officers</legend>
          <p className="muted">{heads.length === 0 ? '' : `Always: ${heads.map(({ name }) => name).join(', ')}`}</p>
          {others.length === 0 ? <p className="muted">There is no other officer on this register yet.</p> : null}
          {others.map(({ id, name }, place) => (
            <CheckboxField
              key={id}
              id={place === 0 ? 'officerIds' : `officer-${id}`}
              label={name}
              value={named.includes(id)}
              error={place === 0 ? change.errorOf('officerIds') : undefined}
              onChange={(on) => setNamed(on ? [...named, id] : named.filter((one) => one !== id))}
            />
          ))}
        </fieldset>
      ) : null}
      <TextArea id="reason" label="Why" rows={2} value={reason} error={change.errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}
