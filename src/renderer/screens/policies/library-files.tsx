import { useState } from 'react';
import type { EvidenceItem } from '../../../preload/contract/accounts-records.ts';
import { policies } from '../../../preload/contract/policies.ts';
import { Button } from '../../components/button.tsx';
import { EvidenceDialog } from '../../components/evidence-dialog.tsx';
import { EvidenceList } from '../../components/evidence-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { call, useRegisterCall } from '../../lib/register.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';

interface LibraryFilesProps {
  /** Of the version or the telling. */
  readonly id: string;
  /** Names it for screen readers: "version 2". */
  readonly what: string;
  readonly items: readonly EvidenceItem[];
  /** Said where there is no file; empty where nothing needs to be said. */
  readonly none: string;
  /** The button. */
  readonly add: string;
  readonly suggestions: readonly string[];
  readonly mayAdd: boolean;
}

/** The files of a version or of a telling, kept with their checksums. */
export function LibraryFiles({ id, what, items, none, add, suggestions, mayAdd }: LibraryFilesProps) {
  const save = useRegisterCall('policies.saveFile');
  const [saved, setSaved] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <>
      {items.length === 0 && none !== '' ? <p className="part-lead">{none}</p> : null}
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      <JobProgress call={save.name} label="Saving the copy" busy={save.busy} />
      {saved === null ? null : <SavedFile name={saved} title="The copy is saved" onClose={() => setSaved(null)} />}
      <EvidenceList
        items={items}
        busy={save.busy}
        picture={(evidenceId) => call('policies.picture', { id, evidenceId })}
        more={checksumOf}
        onSave={(item) => {
          setSaved(null);
          void save.run({ id, evidenceId: item.id }).then((file) => setSaved(file?.name ?? null));
        }}
      />
      {mayAdd ? (
        <Button variant="quiet" label={`${add.replace('…', '')} of ${what}`} onClick={() => setAdding(true)}>
          {add}
        </Button>
      ) : null}
      {adding ? <KeepDialog id={id} what={what} suggestions={suggestions} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function checksumOf({ sha256 }: EvidenceItem) {
  return (
    <p className="policy-checksum">
      <small>SHA-256 {sha256}</small>
    </p>
  );
}

function KeepDialog({ id, what, suggestions, onClose }: Pick<LibraryFilesProps, 'id' | 'what' | 'suggestions'> & { readonly onClose: () => void }) {
  const { carryOut, busy, errors } = useAccountChange('policies.attach', policies.attach.input, 'policies.get');
  return (
    <EvidenceDialog
      title={`Keep a file of ${what}`}
      hint="A copy is kept inside the register, encrypted, with its checksum."
      suggestions={suggestions}
      errors={errors}
      busy={busy}
      progress="policies.attach"
      onChoose={async (kind) => (await carryOut({ id, kind })) !== undefined}
      onClose={onClose}
    />
  );
}
