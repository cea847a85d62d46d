import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { PackContents } from '../../../preload/contract/policies-packs.ts';
import { Button } from '../../components/button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { failureErrors, useRegisterCall } from '../../lib/register.ts';
import './pack.css';

/** Saves a policy as a file. */
export function PackExport({ id }: { readonly id: string }) {
  const save = useRegisterCall('policies.exportPack');
  const [made, setMade] = useState<OutputOf<'policies.exportPack'> | null>(null);
  async function run(): Promise<void> {
    setMade(null);
    save.reset();
    setMade((await save.run({ id })) ?? null);
  }
  return (
    <div className="pack-files">
      <Button busy={save.busy} onClick={() => void run()}>
        Save as a file…
      </Button>
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      {made === null ? null : <SavedFile name={made.name} title="The policy is saved as a file" onClose={() => setMade(null)} />}
    </div>
  );
}

/** The way out where a policy cannot be read any more: the one that the app came with. */
export function StartAgain({ contents, onDone }: { readonly contents: PackContents; readonly onDone: (message: string) => void }) {
  const edit = useRegisterCall('policies.edit');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!contents.shipped) return <p>Bring it in again from a file.</p>;
  async function run(): Promise<void> {
    edit.reset();
    if ((await edit.run({ id: contents.id, version: contents.version, edit: { take: 'start-again' }, reason })) !== undefined) onDone('The policy holds as the app came with it.');
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>Go on with the policy as the app came with it…</Button>
      {isOpen ? (
        <FormDialog title="Go on with the shipped policy" submitTitle="Take the shipped policy" errors={failureErrors(edit.failure)} busy={edit.busy} onSubmit={() => void run()} onClose={() => setOpen(false)}>
          <p>What your Trust had changed stays in the history and can be typed again.</p>
          <TextArea id="reason" label="Why" rows={2} required value={reason} error={edit.failure?.field === 'reason' ? edit.failure.message : undefined} onChange={setReason} />
        </FormDialog>
      ) : null}
    </>
  );
}
