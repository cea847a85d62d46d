import { useState } from 'react';
import { certifications, type CertificateDetail } from '../../../preload/contract/certifications.ts';
import { DateField, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { emailFor } from '../accounts/words.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import type { Made } from './made-notice.tsx';

export interface CertificateDialogProps {
  readonly detail: CertificateDetail;
  readonly onClose: () => void;
  /** It is done; what was written, where a file was. */
  readonly onDone: (made: Made | null) => void;
}

const shown = 'certifications.get';

/** A form is taken back that has not come back signed. */
export function WithdrawDialog({ detail: { item }, onClose, onDone }: CertificateDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.withdraw', certifications.withdraw.input, shown);
  const [reason, setReason] = useState('');
  const title = `Withdraw ${item.number}`;
  return (
    <FormDialog title={title} submitTitle={title} danger errors={errors} busy={busy} onSubmit={() => void carryOut({ id: item.id, version: item.version, reason }).then((done) => (done === undefined ? undefined : onDone(null)))} onClose={onClose}>
      <p className="muted">The number stays on record and is given to no other certificate. A signed copy of it is then no longer taken.</p>
      <TextArea id="reason" label="Why it is withdrawn" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}

/** A new form with a new number in the place of this one. */
export function ReissueDialog({ detail: { item }, onClose, onDone }: CertificateDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.reissue', certifications.reissue.input, shown);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState(item.dueOn === null || item.dueOn < todayIso() ? '' : item.dueOn);
  async function save(): Promise<void> {
    const done = await carryOut({ id: item.id, version: item.version, dueOn: dueOn.trim() === '' ? null : dueOn, reason });
    if (done !== undefined) onDone({ title: `${done.number} takes the place of ${item.number}`, lines: [`Saved as ${done.file.name}. ${item.number} is withdrawn.`] });
  }
  return (
    <FormDialog title={`Make ${item.number} anew`} submitTitle="Print with a new number" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">The old form is withdrawn. Where only the paper was lost, print it again with its number instead.</p>
      <TextArea id="reason" label="Why it is made anew" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
      <DateField id="dueOn" label="To be back by (optional)" value={dueOn} error={errorOf('dueOn')} onChange={setDueOn} />
      <JobProgress call="certifications.reissue" label="Preparing the certificate" busy={busy} />
    </FormDialog>
  );
}

/** Somebody else keeps the signed original. */
export function HolderDialog({ detail: { item, holders }, onClose, onDone }: CertificateDialogProps) {
  const people = useRegister('people.list', {}).data ?? [];
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.setHolder', certifications.setHolder.input, shown);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [since, setSince] = useState(todayIso());
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Who holds the signed original of ${item.number}`}
      submitTitle="Save who holds it"
      errors={errors}
      busy={busy}
      onSubmit={() => void carryOut({ id: item.id, version: item.version, holder: { name, email }, since, reason }).then((done) => (done === undefined ? undefined : onDone(null)))}
      onClose={onClose}
    >
      <p className="muted">Now: {holders[0]?.name ?? 'nobody'}. The manager who completes the certificate keeps it (CP371 Appendix 3); a successor takes it over.</p>
      <TextField
        id="holder.name"
        label="Name"
        value={name}
        suggestions={[...new Set(people.filter(({ leaver }) => !leaver).map((person) => person.name))]}
        spellCheck={false}
        error={errorOf('holder.name')}
        onChange={(text) => {
          setName(text);
          setEmail(emailFor(people, text) ?? '');
        }}
      />
      <TextField id="holder.email" label="Email address (optional)" type="email" value={email} spellCheck={false} error={errorOf('holder.email')} onChange={setEmail} />
      <DateField id="since" label="Holds it since" value={since} error={errorOf('since')} onChange={setSince} />
      <TextArea id="reason" label="Why somebody else holds it" rows={2} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}

/** A certificate of a level below is linked with the directorate's own. */
export function LinkDialog({ detail: { item, mayLink }, onClose, onDone }: CertificateDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.link', certifications.link.input, shown);
  const [mainId, setMainId] = useState(mayLink[0]?.id ?? '');
  return (
    <FormDialog
      title={`Link ${item.number} with the certificate of ${item.directorate}`}
      submitTitle="Link them"
      errors={errors}
      busy={busy}
      onSubmit={() => void carryOut({ id: item.id, version: item.version, mainId }).then((done) => (done === undefined ? undefined : onDone(null)))}
      onClose={onClose}
    >
      <SelectField id="mainId" label="Certificate of the directorate" value={mainId} options={mayLink.map(({ id, number, words }) => ({ value: id, title: `${number}: ${words}` }))} error={errorOf('mainId')} onChange={setMainId} />
    </FormDialog>
  );
}
