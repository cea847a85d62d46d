import { useState } from 'react';
import { certifications } from '../../../preload/contract/certifications.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { DateField, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useAccountChange } from '../accounts/use-account-change.ts';

interface SubordinateDialogProps {
  readonly directorateId: string;
  readonly directorate: string;
  readonly policyId: string;
  readonly onClose: () => void;
  readonly onDone: (made: OutputOf<'certifications.printSubordinate'>) => void;
}

/** A form for a level below the directorate: additional, never instead of the directorate's own. */
export function SubordinateDialog({ directorateId, directorate, policyId, onClose, onDone }: SubordinateDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.printSubordinate', certifications.printSubordinate.input, 'certifications.matrix');
  const [department, setDepartment] = useState('');
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const [email, setEmail] = useState('');
  const [dueOn, setDueOn] = useState('');

  async function save(): Promise<void> {
    const manager = `${name}${post}${email}`.trim() === '' ? null : { name, post, email };
    const done = await carryOut({ directorateId, policyId, dueOn: dueOn.trim() === '' ? null : dueOn, department, manager });
    if (done !== undefined) onDone(done);
  }

  return (
    <FormDialog title={`Certificate for a level below ${directorate}`} submitTitle="Print the certificate" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">It is additional and replaces nothing: {directorate} is certified only by its own certificate (CP371 Appendix 3).</p>
      <TextField id="department" label="Part of the directorate" hint="For example, a department or a ward" value={department} error={errorOf('department')} onChange={setDepartment} />
      <TextField id="manager.name" label="Who is to sign (optional)" value={name} spellCheck={false} error={errorOf('manager.name')} onChange={setName} />
      <TextField id="manager.post" label="Post (optional)" value={post} error={errorOf('manager.post')} onChange={setPost} />
      <TextField id="manager.email" label="Email address (optional)" type="email" value={email} spellCheck={false} error={errorOf('manager.email')} onChange={setEmail} />
      <DateField id="dueOn" label="To be back by (optional)" value={dueOn} error={errorOf('dueOn')} onChange={setDueOn} />
      <JobProgress call="certifications.printSubordinate" label="Preparing the certificate" busy={busy} />
    </FormDialog>
  );
}
