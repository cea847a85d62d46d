import { useState } from 'react';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { accounts } from '../../../preload/contract/accounts.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { dateTime, longDate } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { kindWords, stateWords } from '../applications/words.ts';
import { SavedFile } from './account-saved.tsx';
import { useAccountChange } from './use-account-change.ts';
import { changedFieldTitle, fileSize } from './words.ts';

interface PartProps {
  readonly detail: AccountDetail;
  readonly mayChange: boolean;
}

/** Papers of an account: applications, files kept as evidence, and when Communications was told of changes. */
export function AccountPapers({ detail, mayChange }: PartProps) {
  return (
    <>
      <Applications detail={detail} mayChange={mayChange} />
      <Evidence detail={detail} mayChange={mayChange} />
      <section>
        <h3>Changes that Communications was told of</h3>
        {detail.detailsTold.length === 0 ? <p className="part-lead">None on record. When you edit the account, say there when you were told (CP371 App 2).</p> : null}
        <ul className="cards">
          {detail.detailsTold.map((told) => (
            <li key={`${told.on} ${told.by} ${told.changed.join()}`}>
              <div className="cards__head">
                {longDate(told.on)}, by {told.by}
              </div>
              <p>
                {told.changed.length === 0 ? '' : `${told.changed.map(changedFieldTitle).join(', ')}. `}
                <small>Recorded by {told.officer}</small>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Applications({ detail, mayChange }: PartProps) {
  return (
    <section>
      <h3>Applications</h3>
      {detail.applications.length === 0 ? <p className="part-lead">None in this register.</p> : null}
      <ul className="cards">
        {detail.applications.map((application) => (
          <li key={application.id}>
            <div className="cards__head">
              <Link to={`/applications/${application.id}`}>{application.number}</Link>
              <small>{Object.entries(stateWords).find(([state]) => state === application.state)?.[1].title ?? application.state}</small>
            </div>
            <p>
              {Object.entries(kindWords).find(([kind]) => kind === application.kind)?.[1] ?? application.kind}, {application.applicant === '' ? 'no applicant named' : application.applicant}
            </p>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Button variant="quiet" onClick={() => go(`/applications/new?account=${detail.id}`)}>
          Apply to contribute
        </Button>
      ) : null}
    </section>
  );
}

function Evidence({ detail, mayChange }: PartProps) {
  const [attaching, setAttaching] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = useRegisterCall('accounts.saveEvidence');
  return (
    <section>
      <h3>Evidence</h3>
      {detail.evidence.length === 0 ? <p className="part-lead">No file is kept with this account.</p> : null}
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      <JobProgress call="accounts.saveEvidence" label="Saving the copy" busy={save.busy} />
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
                  void save.run({ id: detail.id, evidenceId: item.id }).then((file) => setSaved(file?.name ?? null));
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
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Button variant="quiet" onClick={() => setAttaching(true)}>
          Attach evidence
        </Button>
      ) : null}
      {attaching ? <AttachDialog id={detail.id} onClose={() => setAttaching(false)} /> : null}
    </section>
  );
}

const suggestions = ['Approval', 'Screenshot of the account', 'Permission for the logo', 'Archive of posts before closing', 'Message about a change of details'];

function AttachDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('accounts.attach', accounts.attach.input);
  const [kind, setKind] = useState('');
  return (
    <FormDialog
      title="Attach evidence"
      submitTitle="Choose the file"
      errors={errors}
      busy={busy}
      onSubmit={() => void carryOut({ id, kind }).then((done) => (done ? onClose() : undefined))}
      onClose={onClose}
    >
      <div className="dense">
        <TextField
          id="kind"
          label="What the file shows"
          hint="A copy is kept inside the register, encrypted. A document, a picture or a message."
          value={kind}
          suggestions={suggestions}
          error={errorOf('kind')}
          onChange={setKind}
        />
        <JobProgress call="accounts.attach" label="Keeping the file" busy={busy} />
      </div>
    </FormDialog>
  );
}
