import { useState } from 'react';
import { accounts } from '../../../preload/contract/accounts.ts';
import type { AccessKind } from '../../../preload/contract/accounts-records.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField, RadioGroup, TextField } from '../../components/field.tsx';
import { todayIso } from '../../lib/format.ts';
import { accessProblems, futureProblem, type Checkable } from './account-dialog-checks.ts';
import { optionsOf } from './account-form-parts.tsx';
import type { TypedPerson } from './facts-fields.ts';
import { PersonFields, type KnownPeople } from './person-fields.tsx';
import { useAccountChange } from './use-account-change.ts';
import { accessWords } from './words.ts';

const nobody: TypedPerson = { name: '', email: '' };
const orNull = (day: string) => (day.trim() === '' ? null : day.trim());

interface AccessDialogProps {
  readonly accountId: string;
  readonly people: KnownPeople;
  readonly onClose: () => void;
}

const roles = ['Administrator', 'Editor', 'Moderator', 'Advertiser', 'Analyst', 'Publishes posts'];

/** Notes who or what holds a role on the platform. */
export function AccessDialog({ accountId, people, onClose }: AccessDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('accounts.grantAccess', accounts.grantAccess.input);
  const [kind, setKind] = useState<AccessKind>('person');
  const [person, setPerson] = useState(nobody);
  const [holder, setHolder] = useState('');
  const [role, setRole] = useState('');
  const [grantedOn, setGrantedOn] = useState('');
  const [note, setNote] = useState('');

  async function save(): Promise<void> {
    const asked = { accountId, kind, person: kind === 'person' ? person : null, holder: kind === 'person' ? '' : holder, role, grantedOn: orNull(grantedOn), note };
    if (await carryOut(asked, [...accessProblems(asked), ...futureProblem('grantedOn', asked.grantedOn, todayIso())])) onClose();
  }

  return (
    <FormDialog title="Note who has access" submitTitle="Note the access" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <RadioGroup
          id="kind"
          label="Who or what has access"
          inline
          value={kind}
          options={optionsOf(accessWords)}
          onChange={(value) => setKind((Object.keys(accessWords) as readonly AccessKind[]).find((known) => known === value) ?? kind)}
        />
        {kind === 'person' ? (
          <PersonFields
            name={{ id: 'person.name', label: 'Name', error: errorOf('person.name') ?? errorOf('person') }}
            email={{ id: 'person.email', label: 'Email (optional)', error: errorOf('person.email') }}
            person={person}
            people={people}
            onChange={setPerson}
          />
        ) : (
          <TextField id="holder" label={kind === 'agency' ? 'Name of the agency' : 'Name of the tool'} value={holder} error={errorOf('holder')} onChange={setHolder} />
        )}
        <TextField id="role" label="Role on the platform" value={role} suggestions={roles} error={errorOf('role')} onChange={setRole} />
        <DateField id="grantedOn" label="Since (optional)" value={grantedOn} error={errorOf('grantedOn')} onChange={setGrantedOn} />
        <TextField id="note" label="Note (optional)" value={note} error={errorOf('note')} onChange={setNote} />
      </div>
    </FormDialog>
  );
}

interface ContributorDialogProps extends AccessDialogProps {
  readonly account: string;
}

/** Adds somebody who may contribute without being an administrator. */
export function ContributorDialog({ accountId, account, people, onClose }: ContributorDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('accounts.addContributor', accounts.addContributor.input);
  const [person, setPerson] = useState(nobody);
  const [from, setFrom] = useState(todayIso());
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={`Add a contributor to ${account}`}
      submitTitle="Add the contributor"
      errors={errors}
      busy={busy}
      onSubmit={() => void carryOut({ accountId, person, from, note }).then((done) => (done ? onClose() : undefined))}
      onClose={onClose}
    >
      <div className="dense">
        <p>
          Whoever contributes applies for it (CP371 2.3, App 2): an approved application adds them here by itself. Use this for somebody who was
          approved before.
        </p>
        <PersonFields
          name={{ id: 'person.name', label: 'Name', error: errorOf('person.name') ?? errorOf('person') }}
          email={{ id: 'person.email', label: 'Email (optional)', error: errorOf('person.email') }}
          person={person}
          people={people}
          onChange={setPerson}
        />
        <DateField id="from" label="From" value={from} error={errorOf('from')} onChange={setFrom} />
        <TextField id="note" label="Note (optional)" value={note} error={errorOf('note')} onChange={setNote} />
      </div>
    </FormDialog>
  );
}

type EndDialogProps = {
  readonly title: string;
  readonly lead: string;
  readonly submitTitle: string;
  readonly input: Checkable;
  readonly id: string;
  readonly version: number;
  readonly onClose: () => void;
} & ({ readonly call: 'accounts.removeAccess'; readonly dayField: 'removedOn' } | { readonly call: 'accounts.endContributor'; readonly dayField: 'to' });

/** Asks for the last day of something that somebody held. */
export function EndDialog(props: EndDialogProps) {
  const { title, lead, submitTitle, input, id, version, onClose, dayField } = props;
  const remove = useAccountChange('accounts.removeAccess', input);
  const end = useAccountChange('accounts.endContributor', input);
  const [day, setDay] = useState(todayIso());
  const [note, setNote] = useState('');
  const { busy, errors, errorOf } = props.call === 'accounts.removeAccess' ? remove : end;

  async function save(): Promise<void> {
    const problems = futureProblem(dayField, day, todayIso());
    const done =
      props.call === 'accounts.removeAccess'
        ? await remove.carryOut({ id, version, removedOn: day, note }, problems)
        : await end.carryOut({ id, version, to: day, note });
    if (done) onClose();
  }

  return (
    <FormDialog title={title} submitTitle={submitTitle} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <p>{lead}</p>
        <DateField id={dayField} label="Last day" value={day} error={errorOf(dayField)} onChange={setDay} />
        <TextField id="note" label="Note (optional)" value={note} error={errorOf('note')} onChange={setNote} />
      </div>
    </FormDialog>
  );
}
