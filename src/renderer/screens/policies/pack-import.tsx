import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import { failureErrors, useRegisterCall } from '../../lib/register.ts';
import { PackChanges } from './pack-changes.tsx';
import { contentsPath } from './pack-values.ts';
import './pack.css';

type Read = OutputOf<'policies.readPack'>;

/** Brings in a policy from a file: it is read, looked at, and only then taken. */
export function PackImport() {
  const read = useRegisterCall('policies.readPack');
  const [found, setFound] = useState<Read | null>(null);
  async function choose(): Promise<void> {
    read.reset();
    const answer = await read.run({});
    if (answer !== undefined) setFound(answer);
  }
  return (
    <div className="pack-files">
      <Button busy={read.busy} onClick={() => void choose()}>
        Bring in a policy from a file…
      </Button>
      <JobProgress call="policies.readPack" label="Reading the policy" busy={read.busy} />
      {read.failure === null ? null : <Notice kind="error" title={read.failure.message} onClose={read.reset} />}
      {found === null ? null : <TakeDialog found={found} onClose={() => setFound(null)} />}
    </div>
  );
}

function TakeDialog({ found, onClose }: { readonly found: Read; readonly onClose: () => void }) {
  const take = useRegisterCall('policies.importPack');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const isNew = found.version === 0;
  const nothing = !isNew && found.changes.length === 0;
  const name = `${found.reference}: ${found.title}`;
  const errors = missing ? [{ field: 'pack-reason', message: 'Say why, for whoever reads the history.' }]
    : [...found.problems.map((message) => ({ field: '', message })), ...failureErrors(take.failure)];

  async function run(): Promise<void> {
    setMissing(reason.trim() === '');
    take.reset();
    if (reason.trim() === '') return;
    if ((await take.run({ id: found.id, version: found.version, reason })) === undefined) return;
    onClose();
    go(contentsPath(found.id));
  }

  if (nothing) {
    return (
      <FormDialog title={name} submitTitle="Close" closeTitle="Close it" errors={[]} busy={false} onSubmit={onClose} onClose={onClose}>
        <p>{found.fileName} says what the policy says here already. There is nothing to take.</p>
      </FormDialog>
    );
  }
  return (
    <FormDialog wide title={name} submitTitle={isNew ? `Add ${found.reference}` : `Take ${plural(found.changes.length, 'change')}`} errors={errors} busy={take.busy} onSubmit={() => void run()} onClose={onClose}>
      {isNew ? <p>This policy is new here. It is turned on in Settings once it is added.</p> : <p>This file says other things than the policy of this register. All of them are taken together; each stands in the history.</p>}
      {isNew ? null : <PackChanges changes={found.changes} />}
      <TextArea id="pack-reason" label="Why it is brought in" rows={2} required value={reason} error={missing ? errors[0]?.message : undefined} onChange={setReason} />
    </FormDialog>
  );
}
