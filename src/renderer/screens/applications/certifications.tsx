import { useState } from 'react';
import type { ApplicationDetail, Certifier } from '../../../preload/contract/applications.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField, DateField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, longDate, todayIso } from '../../lib/format.ts';
import { failureErrors, useRegisterCall } from '../../lib/register.ts';

type Certification = ApplicationDetail['certifications'][number];

/** The three certifications of Appendix 2: line manager and both administrators, each with date, tick and the signed page. */
export function Certifications({ detail }: { readonly detail: ApplicationDetail }) {
  const [asking, setAsking] = useState<Certifier | null>(null);
  const attach = useRegisterCall('applications.attachSigned');
  const save = useRegisterCall('applications.saveEvidence');
  const { row } = detail;
  const open = row.state === 'draft' || row.state === 'sent-back';
  const asked = detail.certifications.find(({ certifier }) => certifier === asking);
  const failure = attach.failure ?? save.failure;
  return (
    <section>
      <h3>Certifications</h3>
      {failure === null ? null : <p role="alert">{failure.message}</p>}
      <ul className="certifiers">
        {detail.certifications.map((certification) => (
          <li key={certification.certifier}>
            <p>
              <b>{certification.title}</b>
              {certification.named === '' ? '' : `: ${certification.named}`} <State certification={certification} />
            </p>
            {certification.notNamedReason === '' ? null : <p className="muted">Not named: {certification.notNamedReason}</p>}
            {certification.formChangedSince ? <p className="muted">The form was changed after this was signed.</p> : null}
            {certification.earlierPages.length === 0 ? null : (
              <ul className="muted" aria-label={`Earlier signed pages of the ${certification.title.toLowerCase()}`}>
                {certification.earlierPages.map((page) => (
                  <li key={page.id}>
                    Earlier page, added {dateTime(page.addedAt)}: {page.name}{' '}
                    <Button variant="quiet" label={`Save a copy of ${page.name}, added ${dateTime(page.addedAt)}`} onClick={() => void save.run({ id: row.id, evidenceId: page.id })}>
                      Save a copy
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            <div className="bar">
              {certification.evidence === null ? null : (
                <Button
                  variant="quiet"
                  onClick={() => void save.run({ id: row.id, evidenceId: certification.evidence?.id ?? '' })}
                >
                  Save a copy of the signed page<span className="visually-hidden"> of the {certification.title}</span>
                </Button>
              )}
              {open && certification.notNamedReason === '' ? (
                <>
                  <Button variant="quiet" label={`${certification.certifiedOn === null ? 'Record date and tick' : 'Correct date or tick'}: ${certification.title}`} onClick={() => setAsking(certification.certifier)}>
                    {certification.certifiedOn === null ? 'Record date and tick' : 'Correct date or tick'}
                  </Button>
                  {certification.certifiedOn === null ? null : (
                    <Button
                      variant="quiet"
                      busy={attach.busy}
                      label={`${certification.evidence === null ? 'Add the signed page' : 'Replace the signed page'}: ${certification.title}`}
                      onClick={() => void attach.run({ id: row.id, version: detail.version, certifier: certification.certifier })}
                    >
                      {certification.evidence === null ? 'Add the signed page' : 'Replace the signed page'}
                    </Button>
                  )}
                </>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {asked === undefined ? null : <CertifyDialog detail={detail} certification={asked} onClose={() => setAsking(null)} />}
    </section>
  );
}

function State({ certification }: { readonly certification: Certification }) {
  if (certification.notNamedReason !== '') return <Tag tone="grey">Not named</Tag>;
  if (certification.certifiedOn === null) return <Tag tone="warm">Not yet</Tag>;
  if (!certification.ticked) return <Tag tone="red">Box not ticked</Tag>;
  if (certification.evidence === null) return <Tag tone="warm">Signed page missing</Tag>;
  return <Tag tone="green">Certified {longDate(certification.certifiedOn)}</Tag>;
}

interface CertifyDialogProps {
  readonly detail: ApplicationDetail;
  readonly certification: Certification;
  readonly onClose: () => void;
}

function CertifyDialog({ detail, certification, onClose }: CertifyDialogProps) {
  const certify = useRegisterCall('applications.certify');
  const [on, setOn] = useState(certification.certifiedOn ?? detail.form.date ?? todayIso());
  const [ticked, setTicked] = useState(certification.ticked);
  const errors = failureErrors(certify.failure);
  async function save(): Promise<void> {
    if ((await certify.run({ id: detail.id, version: detail.version, certifier: certification.certifier, certifiedOn: on, ticked })) !== undefined) onClose();
  }
  return (
    <FormDialog
      title={`Certification: ${certification.title}`}
      submitTitle="Record the certification"
      errors={errors}
      busy={certify.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{certification.named === '' ? 'Nobody is named on the form yet.' : `${certification.named} certifies on the form to have read and understood the guidelines and the policy.`}</p>
      <DateField id="certifiedOn" label="Date of the signature" value={on} error={errors.find(({ field }) => field === 'certifiedOn')?.message} onChange={setOn} />
      <CheckboxField id="ticked" label="The box on the form is ticked" value={ticked} onChange={setTicked} />
    </FormDialog>
  );
}
