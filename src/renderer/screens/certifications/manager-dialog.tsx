import { useState } from 'react';
import { certificationRounds } from '../../../preload/contract/certifications-rounds.ts';
import type { CertifyingManager } from '../../../preload/contract/certifications-values.ts';
import { DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';

interface ManagerDialogProps {
  readonly directorateId: string;
  readonly directorate: string;
  readonly level: string;
  /** Who certifies now; null for nobody. */
  readonly manager: CertifyingManager | null;
  readonly onClose: () => void;
}

/** Names who certifies for a directorate, or somebody else. */
export function ManagerDialog({ directorateId, directorate, level, manager, onClose }: ManagerDialogProps) {
  const people = useRegister('people.list', {}).data ?? [];
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.setManager', certificationRounds.setManager.input, 'certifications.managers');
  const [name, setName] = useState(manager?.name ?? '');
  const [post, setPost] = useState(manager?.post ?? '');
  const [email, setEmail] = useState(manager?.email ?? '');
  const [since, setSince] = useState(todayIso());
  const [reason, setReason] = useState('');
  const known = people.filter((person) => person.name.toLowerCase() === name.trim().toLowerCase());
  const another = manager !== null && manager.name.toLowerCase() !== name.trim().toLowerCase();

  function type(text: string): void {
    setName(text);
    const [one, ...more] = people.filter((person) => person.name.toLowerCase() === text.trim().toLowerCase());
    // Somebody the register knows brings her post and address with her.
    if (one === undefined || more.length > 0) return;
    setPost(one.role);
    setEmail(one.email);
  }

  async function save(): Promise<void> {
    const missing = another && reason.trim() === '' ? [{ field: 'reason', message: 'Say why it is somebody else now.' }] : [];
    const same = known.find((person) => person.email === email.trim()) ?? (known.length === 1 ? known[0] : undefined);
    if (await carryOut({ directorateId, manager: { name, email, post }, personId: same?.id ?? null, since, reason }, missing)) onClose();
  }

  return (
    <FormDialog title={`Who certifies for ${directorate}`} submitTitle="Save who certifies" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">The form asks for the {level.toLowerCase()} (CP371 Appendix 3). Certificates that are out keep whom they were made for.</p>
      <TextField id="manager.name" label="Name" value={name} suggestions={[...new Set(people.filter(({ leaver }) => !leaver).map((person) => person.name))]} spellCheck={false} error={errorOf('manager.name')} onChange={type} />
      <TextField id="manager.post" label="Post" value={post} error={errorOf('manager.post')} onChange={setPost} />
      <TextField id="manager.email" label="Email address (optional)" hint="Without one the certificate is printed instead of sent." type="email" value={email} spellCheck={false} error={errorOf('manager.email')} onChange={setEmail} />
      <DateField id="since" label="Certifies since" value={since} error={errorOf('since')} onChange={setSince} />
      {another ? <TextArea id="reason" label="Why it is somebody else now" rows={2} value={reason} error={errorOf('reason')} onChange={setReason} /> : null}
    </FormDialog>
  );
}
