import { useState } from 'react';
import { type ComplainantFacts, type IncidentRecords, incidentRecords } from '../../../preload/contract/incident-records.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { DateField, SelectField, TextField, TimeField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayAndTime, longDate } from '../../lib/format.ts';
import { atBoxes, errorOf, useRegisterCall, type Issue } from '../../lib/register.ts';
import { optionsOf } from '../accounts/account-form-parts.tsx';
import { wayWords } from './record-words.ts';

interface ComplainantProps {
  readonly incidentId: string;
  readonly complainant: NonNullable<IncidentRecords['complainant']>;
  /** Whether anything can be added: by an officer, while the incident is open. */
  readonly working: boolean;
  readonly onDone: (message: string) => void;
}

/** Begins to keep who complained, with what that is for. */
export function NoComplainant({ incidentId, working, onDone }: Omit<ComplainantProps, 'complainant'>) {
  const [adding, setAdding] = useState(false);
  return (
    <li>
      {working ? (
        <Button variant="quiet" onClick={() => setAdding(true)}>
          Complainant…
        </Button>
      ) : (
        <b>Complainant</b>
      )}
      <span>{lead}</span>
      {adding ? (
        <ComplainantDialog
          incidentId={incidentId}
          begun={{ version: 0, facts: nobody }}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onDone(kept);
          }}
        />
      ) : null}
    </li>
  );
}

const kept = 'The complainant’s details are kept.';
const lead =
  'Whoever complained is contacted privately, then referred to PALS and Complaints, or informally to the service (10022 4.3.3). Only officers can see who it is.';

/** Who complained: hidden until an officer asks to see it, and what was done about it. */
export function Complainant({ incidentId, complainant, working, onDone }: ComplainantProps) {
  const mayShow = useSession().session?.officer?.role !== 'viewer';
  const show = useRegisterCall('incidentRecords.showComplainant');
  const [shown, setShown] = useState<ComplainantFacts | null>(null);
  const [editing, setEditing] = useState<{ readonly version: number; readonly facts: ComplainantFacts } | null>(null);
  const look = async (then: (facts: ComplainantFacts, version: number) => void): Promise<void> => {
    const found = await show.run({ incidentId });
    if (found === undefined) return;
    const { version, ...facts } = found;
    then(facts, version);
  };
  const hidden = (there: boolean, value: string | undefined): string => (there ? (value ?? 'Hidden') : '');
  return (
    <section>
      <h3>Complainant</h3>
      {show.failure === null ? null : <Notice kind="error" title={show.failure.message} onClose={show.reset} />}
      <Facts
        items={[
          { term: 'Name', value: hidden(complainant.nameKept, shown?.name) },
          { term: 'Contact', value: hidden(complainant.contactKept, shown?.complainantContact) },
          { term: 'Contacted privately', value: complainant.contactedOn === null ? 'Not yet' : dayAndTime(complainant.contactedOn, complainant.contactedTime) },
          { term: 'Wants it dealt with', value: wayWords[complainant.way] },
          { term: 'Referred', value: complainant.referredOn === null ? 'Not yet' : `${longDate(complainant.referredOn)}, to ${complainant.referredTo}` },
        ]}
      />
      <p className="muted">Name and contact stand in no list, print or export. Showing them is in the audit trail.</p>
      <div className="bar">
        {!mayShow ? null : shown === null ? (
          <Button variant="quiet" busy={show.busy} onClick={() => void look((facts) => setShown(facts))}>
            Show name and contact
          </Button>
        ) : (
          <Button variant="quiet" onClick={() => setShown(null)}>
            Hide name and contact
          </Button>
        )}
        {!working ? null : (
          <Button variant="quiet" onClick={() => void look((facts, version) => setEditing({ facts, version }))}>
            Contacted, referred, or correct…
          </Button>
        )}
      </div>
      {editing === null ? null : (
        <ComplainantDialog
          incidentId={incidentId}
          begun={editing}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null);
            // What is shown would be older than what is kept.
            setShown(null);
            onDone(kept);
          }}
        />
      )}
    </section>
  );
}

const nobody: ComplainantFacts = { name: '', complainantContact: '', way: 'not-known', contactedOn: null, contactedTime: '', referredTo: '', referredOn: null };

interface ComplainantDialogProps {
  readonly incidentId: string;
  readonly begun: { readonly version: number; readonly facts: ComplainantFacts };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const teams = ['PALS and Complaints', 'Service lead', 'Patient experience'];

function ComplainantDialog({ incidentId, begun, onClose, onDone }: ComplainantDialogProps) {
  const keep = useRegisterCall('incidentRecords.keepComplainant');
  const [typed, setTyped] = useState({ ...begun.facts, way: String(begun.facts.way), contactedOn: begun.facts.contactedOn ?? '', referredOn: begun.facts.referredOn ?? '' });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, keep.failure);
  const box = (id: keyof typeof typed, label: string, hint?: string) => ({
    id, label, hint, value: typed[id], error: errorOf(errors, id), onChange: (value: string) => setTyped({ ...typed, [id]: value }),
  });

  async function save(): Promise<void> {
    const facts = { ...typed, contactedOn: typed.contactedOn === '' ? null : typed.contactedOn, referredOn: typed.referredOn === '' ? null : typed.referredOn };
    const checked = incidentRecords.keepComplainant.input.safeParse({ incidentId, version: begun.version, facts });
    setIssues(checked.success ? [] : checked.error.issues);
    keep.reset();
    if (checked.success && (await keep.run(checked.data)) !== undefined) onDone();
  }

  return (
    <FormDialog title="Complainant" submitTitle="Keep the details" errors={errors} busy={keep.busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <TextField {...box('name', 'Name')} />
        <TextField ownPlace {...box('complainantContact', 'Contact', 'Telephone, email or address. It stays in this box only.')} />
        <DateField {...box('contactedOn', 'Contacted privately on (optional)')} />
        <TimeField {...box('contactedTime', 'At (optional)')} />
        <SelectField {...box('way', 'How they want it dealt with')} options={optionsOf(wayWords)} />
        <TextField {...box('referredTo', 'Referred to (optional)', 'The team')} suggestions={teams} />
        <DateField {...box('referredOn', 'Referred on (optional)')} />
      </div>
    </FormDialog>
  );
}
