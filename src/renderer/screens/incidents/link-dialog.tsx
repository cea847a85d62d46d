import { useState } from 'react';
import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import { incidents } from '../../../preload/contract/incidents.ts';
import { type LinkHow, type LinkKind, linkKind, waysToLink } from '../../../preload/contract/incidents-links.ts';
import { linkKindTitles } from '../../../preload/contract/incidents-words.ts';
import type { Option } from '../../components/field-props.ts';
import { RadioGroup, SelectField, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { atBoxes, errorOf, failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { linkedThings, linkWords } from './words.ts';

/** What a link begins with: from an incident that reads like it, which one. */
export interface LinkBegun {
  readonly kind: LinkKind;
  readonly recordId: string;
}

interface LinkDialogProps {
  readonly detail: IncidentDetail;
  readonly begun: LinkBegun;
  readonly onClose: () => void;
}

/** Links an incident with another record, and says how they belong together. */
export function LinkDialog({ detail, begun, onClose }: LinkDialogProps) {
  const { id, number, accountId } = detail.row;
  const link = useRegisterCall('incidents.link');
  const [kind, setKind] = useState(begun.kind);
  const [recordId, setRecordId] = useState(begun.recordId);
  const [how, setHow] = useState<LinkHow>(waysToLink[begun.kind][0]);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const records = useRecords(kind).filter(({ value }) => value !== id && value !== accountId);
  const shown = errors.length > 0 ? errors : failureErrors(link.failure);
  const ways = waysToLink[kind];

  async function save(): Promise<void> {
    const checked = incidents.link.input.safeParse({ id, kind, recordId, how, reason });
    const none = recordId === '' ? [{ field: 'recordId', message: `Choose ${linkedThings[kind]}.` }] : [];
    setErrors([...none, ...(checked.success ? [] : atBoxes(checked.error.issues).filter(({ field }) => field !== 'recordId'))]);
    link.reset();
    if (checked.success && (await link.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title={`Link ${number}`} submitTitle="Link them" errors={shown} busy={link.busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <RadioGroup
          id="kind"
          label="With what?"
          inline
          value={kind}
          options={linkKind.options.map((value) => ({ value, title: linkKindTitles[value] }))}
          onChange={(value) => {
            const chosen = linkKind.safeParse(value);
            if (!chosen.success) return;
            setKind(chosen.data);
            setRecordId('');
            setHow(waysToLink[chosen.data][0]);
          }}
        />
        <SelectField
          id="recordId"
          label={linkKindTitles[kind]}
          hint="Type its first letters to come to it quickly"
          required
          emptyOption={`Choose ${linkedThings[kind]}`}
          value={recordId}
          options={records}
          error={errorOf(shown, 'recordId')}
          onChange={setRecordId}
        />
        {ways.length < 2 ? null : (
          <RadioGroup
            id="how"
            label="How do they belong together?"
            value={how}
            error={errorOf(shown, 'how')}
            options={ways.map((value) => ({ value, title: linkWords[value].choice }))}
            onChange={(value) => setHow(ways.find((way) => way === value) ?? ways[0])}
          />
        )}
        {kind === 'person' ? <p className="muted">Whoever is reported is not linked here: what concerns staff conduct has a place of its own.</p> : null}
        <TextArea id="reason" label="Why they are linked" rows={2} required value={reason} error={errorOf(shown, 'reason')} onChange={setReason} />
      </div>
    </FormDialog>
  );
}

/** What can be chosen, by name; only the list that is asked for is read. */
function useRecords(kind: LinkKind): readonly Option[] {
  const lists = {
    incident: useRegister('incidents.list', {}, { enabled: kind === 'incident' }).data?.map((row) => ({ value: row.id, title: `${row.number}: ${row.typeTitle}, ${row.account === '' ? row.address : row.account}` })),
    account: useRegister('accounts.list', {}, { enabled: kind === 'account' }).data?.map((row) => ({ value: row.id, title: `${row.name} (${row.channelTitle})` })),
    person: useRegister('people.list', {}, { enabled: kind === 'person' }).data?.map((row) => ({ value: row.id, title: row.role === '' ? row.name : `${row.name}, ${row.role}` })),
    enquiry: useRegister('enquiries.list', {}, { enabled: kind === 'enquiry' }).data?.map((row) => ({ value: row.id, title: `${row.number}: ${row.facts.question.slice(0, 80)}` })),
    application: useRegister('applications.list', {}, { enabled: kind === 'application' }).data?.map((row) => ({ value: row.id, title: `${row.number}: ${row.title}` })),
  };
  return lists[kind] ?? [];
}
