import { useState } from 'react';
import type { CertificateDetail } from '../../../preload/contract/certifications.ts';
import { certificationReturns, type CertificateReturn } from '../../../preload/contract/certifications-returns.ts';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { TextArea } from '../../components/field.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { futureProblem } from '../accounts/account-dialog-checks.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import { FactsFields } from './facts-fields.tsx';
import { factsBegun } from './facts-values.ts';
import { certificatePath, versionWords } from './words.ts';

interface CompleteFormProps {
  readonly detail: CertificateDetail;
  /** The copy that came back; null where what was noted is corrected. */
  readonly returned: CertificateReturn | null;
  readonly onDone: () => void;
}

/** Notes what stands on the signed form. Ctrl and Enter saves and goes on to the next copy. */
export function CompleteForm({ detail, returned, onDone }: CompleteFormProps) {
  const { item, signed, levels, manager } = detail;
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.complete', certificationReturns.complete.input, 'certifications.get');
  const [begun] = useState(() => (signed === null ? factsBegun(item, returned?.receivedOn ?? todayIso(), manager?.email ?? '') : factsOf(signed)));
  const [facts, setFacts] = useState(begun);
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState(false);
  // Of a level below the policy asks for none in particular.
  const asked = item.kind === 'main' ? item.level : null;
  const another = asked !== null && facts.level !== asked;
  const guard = useLeaveGuard(!saved && (reason !== '' || JSON.stringify(facts) !== JSON.stringify(begun)));

  async function save(): Promise<void> {
    if (busy) return;
    const missing = [
      ...futureProblem('facts.signedOn', facts.signedOn, todayIso()),
      ...(facts.signedOn.trim() === '' ? [{ field: 'facts.signedOn', message: 'Enter the day that stands beside the signature.' }] : []),
      ...(another && facts.levelReason.trim() === '' ? [{ field: 'facts.levelReason', message: `Say why it was not signed by the ${item.level.toLowerCase()}.` }] : []),
      ...(facts.holder.name.trim() === '' ? [{ field: 'facts.holder.name', message: 'Say who holds the signed original.' }] : []),
      ...(signed !== null && reason.trim() === '' ? [{ field: 'reason', message: 'Say why what was noted is changed.' }] : []),
    ];
    const input = { id: item.id, version: item.version, returnId: returned?.id ?? null, facts: { ...facts, levelReason: another ? facts.levelReason : '' }, reason };
    if ((await carryOut(input, missing)) === undefined) return;
    setSaved(true);
    // Only after the guard has heard that nothing would be lost.
    window.setTimeout(onDone, 0);
  }

  return (
    <>
      {returned === null ? <h2>What stands on the signed form</h2> : <h3>What stands on the signed form</h3>}
      <p className="muted">
        {[item.directorate, item.department].filter((part) => part !== '').join(', ')} · {versionWords(item)} · made {longDate(item.preparedOn)}
      </p>
      <RecordForm errors={errors} busy={busy} saveTitle={returned === null ? 'Save the correction' : 'Save and go on'} onSave={() => void save()} onCancel={() => go(returned === null ? certificatePath(item.id) : '/certifications/returned')}>
        <FactsFields facts={facts} asked={asked} levels={levels} errorOf={errorOf} autoFocus={returned !== null} onChange={setFacts} />
        {signed === null ? null : <TextArea id="reason" label="Why what was noted is changed" rows={2} value={reason} error={errorOf('reason')} onChange={setReason} />}
      </RecordForm>
      <LeaveDialog guard={guard} title="Leave without saving?" text="The copy is kept and waits here. What you typed beside it has not been saved and would be lost." leaveTitle="Leave without saving" />
    </>
  );
}

function factsOf({ notedBy: _notedBy, notedOn: _notedOn, ...facts }: NonNullable<CertificateDetail['signed']>) {
  return facts;
}
