import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EvidenceItem } from '../../../preload/contract/accounts-records.ts';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import { Button } from '../../components/button.tsx';
import { Evidence } from '../../components/evidence-list.tsx';
import { TextField } from '../../components/field.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime, plural } from '../../lib/format.ts';
import { call, errorOf, failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { useFileDrop } from '../../lib/use-file-drop.ts';
import { AddressLink } from '../accounts/address-link.tsx';
import { KeepFilesDialog, type Waiting } from './keep-files-dialog.tsx';

interface IncidentEvidenceProps {
  readonly detail: IncidentDetail;
  readonly mayAdd: boolean;
}

/** What proves an incident: files with their checksum, pictures that are looked at here, and web addresses. */
export function IncidentEvidence({ detail, mayAdd }: IncidentEvidenceProps) {
  const { id } = detail.row;
  return (
    <>
      <Evidence
        id={id}
        items={detail.evidence}
        none="No file is kept with this incident."
        more={checksum}
        save={useRegisterCall('incidents.saveEvidence')}
        picture={(evidenceId) => call('incidents.picture', { id, evidenceId })}
        onTop={mayAdd ? <AddFiles id={id} /> : null}
      />
      <Addresses detail={detail} mayAdd={mayAdd} />
    </>
  );
}

function checksum({ sha256 }: EvidenceItem) {
  return (
    <p className="incident-checksum">
      <small>SHA-256 {sha256}</small>
    </p>
  );
}

/** Files are chosen, dropped, or pasted anywhere on the page: a screenshot goes from the clipboard into the register without a file. */
function AddFiles({ id }: { readonly id: string }) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [kept, setKept] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const ask = (files: readonly File[], pasted: boolean): void => {
    setKept(0);
    setWaiting(files.map((file) => ({ file, pasted })));
  };
  const drop = useFileDrop((files) => ask(files, false));
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    // What is pasted into a dialog belongs there.
    if (files.length === 0 || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    ask(files, true);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => paste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
  return (
    <>
      {kept === 0 ? null : <Notice kind="success" title={kept === 1 ? 'The file is kept.' : `${plural(kept, 'file')} are kept.`} onClose={() => setKept(0)} />}
      <div className={drop.over ? 'drop-place drop-place--over' : 'drop-place'} {...drop.handlers}>
        <Button onClick={() => input.current?.click()}>Add files</Button>
        <FileInput input={input} id="incident-files" onFiles={(files) => ask(files, false)} />
        <p className="muted">Or drop files here, or paste a screenshot with Ctrl V. Any kind of file, 25 MB at most each. Cover what names a patient first.</p>
      </div>
      {waiting.length === 0 ? null : (
        <KeepFilesDialog
          id={id}
          waiting={waiting}
          onClose={() => setWaiting([])}
          onDone={(count) => {
            setWaiting([]);
            setKept(count);
          }}
        />
      )}
    </>
  );
}

function Addresses({ detail, mayAdd }: IncidentEvidenceProps) {
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <h3>Web addresses</h3>
      {detail.addresses.length === 0 ? <p className="part-lead">No web address is kept with this incident.</p> : (
        <p className="part-lead">An address from an incident can be harmful, or tell somebody that you looked. Open it only when you need to.</p>
      )}
      <ul className="cards">
        {detail.addresses.map(({ id, title, address, addedAt, addedBy }) => (
          <li key={id}>
            <div className="cards__head">
              <b>{title}</b>
            </div>
            <p>
              <AddressLink address={address} />{' '}
              <small>
                {addedBy} · {dateTime(addedAt)}
              </small>
            </p>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <Button variant="quiet" onClick={() => setAdding(true)}>
          Keep a web address
        </Button>
      ) : null}
      {adding ? <AddressDialog id={detail.row.id} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

const suggestions = ['The post', 'The account', 'Our answer', 'Page of the platform about it', 'Newspaper article'];

function AddressDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const keep = useRegisterCall('incidents.keepAddress');
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(keep.failure);

  async function save(): Promise<void> {
    const checked = incidents.keepAddress.input.safeParse({ id, title, address });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })));
    keep.reset();
    if (checked.success && (await keep.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title="Keep a web address" submitTitle="Keep the address" errors={shown} busy={keep.busy} onSubmit={() => void save()} onClose={onClose}>
      <TextField id="title" label="What is found there" value={title} suggestions={suggestions} error={errorOf(shown, 'title')} onChange={setTitle} />
      <TextField
        id="address"
        label="Web address"
        hint="Copy it out of the browser. A page can change or go: keep a screenshot as well."
        spellCheck={false}
        value={address}
        error={errorOf(shown, 'address')}
        onChange={setAddress}
      />
    </FormDialog>
  );
}
