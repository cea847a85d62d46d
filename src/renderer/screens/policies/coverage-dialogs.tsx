import { useState } from 'react';
import { coverage } from '../../../preload/contract/coverage.ts';
import { TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useAccountChange } from '../accounts/use-account-change.ts';
import type { Asked } from './coverage-words.ts';

interface CoverageDialogProps {
  readonly policyId: string;
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

/** An obligation, or a whole clause, does not apply to the Trust: why. */
export function NotApplicableDialog({ policyId, asked, onClose, onDone }: CoverageDialogProps & { readonly asked: Extract<Asked, { kind: 'set' }> }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('coverage.setNotApplicable', coverage.setNotApplicable.input, 'coverage.get');
  const [reason, setReason] = useState('');
  const what = asked.obligation === null ? `clause ${asked.clause}` : 'this';
  async function save(): Promise<void> {
    const done = await carryOut({ policyId, clause: asked.clause, obligationId: asked.obligation?.id ?? null, reason });
    if (done !== undefined) onDone(`Noted: ${what === 'this' ? 'it' : what} does not apply.`);
  }
  return (
    <FormDialog title={`Say that ${what} does not apply`} submitTitle="It does not apply" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p>{asked.obligation === null ? 'Everything that the clause asks for is said not to apply to the Trust.' : asked.obligation.duty}</p>
      <p className="muted">What records show of it still stands beside it. It counts for the version in force; audit packs print the reason.</p>
      <TextArea id="reason" label="Why it does not apply to the Trust" value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}

/** It applies after all. */
export function TakeBackDialog({ asked, onClose, onDone }: Omit<CoverageDialogProps, 'policyId'> & { readonly asked: Extract<Asked, { kind: 'take-back' }> }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('coverage.takeBack', coverage.takeBack.input, 'coverage.get');
  const [reason, setReason] = useState('');
  async function save(): Promise<void> {
    if ((await carryOut({ id: asked.exemption.id, reason })) !== undefined) onDone('It applies again.');
  }
  return (
    <FormDialog title={asked.exemption.wholeClause ? `Clause ${asked.clause} applies again` : 'It applies again'} submitTitle="It applies again" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p>It was said not to apply, because: {asked.exemption.reason}</p>
      <TextArea id="reason" label="Why it applies again" value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}
