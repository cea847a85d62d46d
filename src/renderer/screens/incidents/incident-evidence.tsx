import { useState } from 'react';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { dateTime } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { SavedFile } from '../accounts/account-saved.tsx';
import { fileSize } from '../accounts/words.ts';
import { errorOf } from './incident-fields.tsx';

/** Files that prove something, kept inside the register with their checksum. */
export function IncidentEvidence({ detail, mayAdd }: { readonly detail: IncidentDetail; readonly mayAdd: boolean }) {
  const { id } = detail.row;
  const [attaching, setAttaching] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = useRegisterCall('incidents.saveEvidence');
  return (
    <section>
      <h3>Evidence</h3>
      {detail.evidence.length === 0 ? <p className="part-lead">No file is kept with this incident.</p> : null}
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      <JobProgress call="incidents.saveEvidence" label="Saving the copy" busy={save.busy} />
      {saved === null ? null : <SavedFile name={saved} title="The copy is saved" onClose={() => setSaved(null)} />}
      <ul className="cards">
        {detail.evidence.map((item) => (
          <li key={item.id}>
            <div className="cards__head">
              <b>{item.kind}</b>
              <Button
                variant="quiet"
                label={`Save a copy of ${item.name}`}
                disabled={save.busy}
                onClick={() => {
                  setSaved(null);
                  void save.run({ id, evidenceId: item.id }).then((file) => setSaved(file?.name ?? null));
                }}
              >
                Save a copy
              </Button>
            </div>
            <p>
              {item.name}, {fileSize(item.bytes)}{' '}
              <small>
                {item.addedBy} · {dateTime(item.addedAt)}
              </small>
            </p>
            <p className="incident-checksum">
              <small>SHA-256 {item.sha256}</small>
            </p>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <Button variant="quiet" onClick={() => setAttaching(true)}>
          Add evidence
        </Button>
      ) : null}
      {attaching ? <AttachDialog id={id} onClose={() => setAttaching(false)} /> : null}
    </section>
  );
}

const suggestions = ['Screenshot of the post', 'Screenshot of the account', 'Message from the platform', 'Message from the reporter'];

function AttachDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const attach = useRegisterCall('incidents.attach');
  const [kind, setKind] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(attach.failure);

  async function choose(): Promise<void> {
    const checked = incidents.attach.input.safeParse({ id, kind });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })));
    attach.reset();
    if (checked.success && (await attach.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title="Add evidence" submitTitle="Choose the file" errors={shown} busy={attach.busy} onSubmit={() => void choose()} onClose={onClose}>
      <TextField
        id="kind"
        label="What the file shows"
        hint="Cover what names a patient before you take a screenshot"
        value={kind}
        suggestions={suggestions}
        error={errorOf(shown, 'kind')}
        onChange={setKind}
      />
    </FormDialog>
  );
}
