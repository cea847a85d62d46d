import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { accounts } from '../../../preload/contract/accounts.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { AddEvidence, EvidenceDialog } from '../../components/evidence-dialog.tsx';
import { Evidence } from '../../components/evidence-list.tsx';
import { longDate } from '../../lib/format.ts';
import { call, useRegisterCall } from '../../lib/register.ts';
import { kindWords, stateWords } from '../applications/words.ts';
import { useAccountChange } from './use-account-change.ts';
import { changedFieldTitle } from './words.ts';

interface PartProps {
  readonly detail: AccountDetail;
  readonly mayChange: boolean;
}

/** Papers of an account: applications, files kept as evidence, and when Communications was told of changes. */
export function AccountPapers({ detail, mayChange }: PartProps) {
  return (
    <>
      <Applications detail={detail} mayChange={mayChange} />
      <AccountEvidence detail={detail} mayChange={mayChange} />
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

function AccountEvidence({ detail, mayChange }: PartProps) {
  return (
    <Evidence
      id={detail.id}
      items={detail.evidence}
      none="No file is kept with this account."
      save={useRegisterCall('accounts.saveEvidence')}
      picture={(evidenceId) => call('accounts.picture', { id: detail.id, evidenceId })}
    >
      {mayChange ? <AddEvidence id={detail.id} dialog={AttachDialog} /> : null}
    </Evidence>
  );
}

const suggestions = ['Approval', 'Screenshot of the account', 'Permission for the logo', 'Archive of posts before closing', 'Message about a change of details'];

function AttachDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { carryOut, busy, errors } = useAccountChange('accounts.attach', accounts.attach.input);
  return (
    <EvidenceDialog
      title="Attach evidence"
      hint="A copy is kept inside the register, encrypted. A document, a picture or a message."
      suggestions={suggestions}
      errors={errors}
      busy={busy}
      progress="accounts.attach"
      dense
      onChoose={async (kind) => (await carryOut({ id, kind })) !== undefined}
      onClose={onClose}
    />
  );
}
