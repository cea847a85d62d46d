import { useState } from 'react';
import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import { incidents } from '../../../preload/contract/incidents.ts';
import type { IncidentLink, LinkKind } from '../../../preload/contract/incidents-links.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime } from '../../lib/format.ts';
import { errorOf, failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { PlansOf } from '../actions/plans-of.tsx';
import { planAddress } from './incident-ending.tsx';
import { LinkDialog, type LinkBegun } from './link-dialog.tsx';
import { SimilarList } from './similar-incidents.tsx';
import { linkWords } from './words.ts';

/** In place of the reason of a link with a limited incident. */
const toldWhenOpened = 'The reason is shown once you have opened that incident.';

const paths: Readonly<Record<LinkKind, string>> = { incident: 'incidents', account: 'accounts', person: 'people', enquiry: 'enquiries', application: 'applications' };

/** What belongs to an incident: records it is linked with, incidents that read like it, action plans that follow from it. */
export function IncidentLinked({ detail, mayChange }: { readonly detail: IncidentDetail; readonly mayChange: boolean }) {
  const { id } = detail.row;
  const links = useRegister('incidents.links', { id });
  const similar = useRegister('incidents.similar', { to: { as: 'filed', id } });
  const [linking, setLinking] = useState<LinkBegun | null>(null);
  const [removing, setRemoving] = useState<IncidentLink | null>(null);
  const held = (links.data ?? []).filter(({ removed }) => removed === null);
  const past = (links.data ?? []).filter(({ removed }) => removed !== null);
  const linked = new Set(held.map(({ recordId }) => recordId));
  const like = (similar.data ?? []).filter((other) => !linked.has(other.id));
  const failure = links.error ?? similar.error;
  return (
    <>
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      <section>
        <h3>Linked with</h3>
        {links.data !== undefined && held.length === 0 ? <p className="part-lead">Nothing yet. Other incidents, accounts, people, enquiries and applications can be linked.</p> : null}
        <ul className="cards">
          {held.map((link) => (
            <li key={link.id}>
              <div className="cards__head">
                <LinkTitle link={link} />
                <small>{linkWords[link.how][link.made]}</small>
                {mayChange ? (
                  <Button variant="quiet" label={`Take off the link with ${link.title}`} onClick={() => setRemoving(link)}>
                    Take off…
                  </Button>
                ) : null}
              </div>
              <p>
                {link.reason === '' ? toldWhenOpened : link.reason}{' '}
                <small>
                  {link.by} · {dateTime(link.at)}
                </small>
              </p>
            </li>
          ))}
          {past.map((link) => (
            <li key={link.id} className="cards__past">
              <div className="cards__head">
                <LinkTitle link={link} />
                <small>taken off</small>
              </div>
              <p>
                {link.removed?.reason === '' ? toldWhenOpened : link.removed?.reason}{' '}
                <small>
                  {link.removed?.by} · {dateTime(link.removed?.at ?? '')}
                </small>
              </p>
            </li>
          ))}
        </ul>
        {mayChange ? (
          <Button variant="quiet" onClick={() => setLinking({ kind: 'incident', recordId: '' })}>
            Link with something
          </Button>
        ) : null}
      </section>
      {like.length === 0 ? null : (
        <section>
          <h3>Incidents like this one</h3>
          <SimilarList incidents={like} {...(mayChange ? { onLink: (recordId: string) => setLinking({ kind: 'incident', recordId }) } : {})} />
        </section>
      )}
      <PlansOf belongs={({ source }) => source.kind === 'incident' && source.id === id} none="None follows from this incident yet." start={planAddress(detail)} />
      {linking === null ? null : <LinkDialog detail={detail} begun={linking} onClose={() => setLinking(null)} />}
      {removing === null ? null : <UnlinkDialog id={id} link={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function LinkTitle({ link }: { readonly link: IncidentLink }) {
  return (
    <>
      <Link to={`/${paths[link.kind]}/${link.recordId}`}>{link.title}</Link>
      {link.note === '' ? null : <small>{link.note}</small>}
    </>
  );
}

function UnlinkDialog({ id, link, onClose }: { readonly id: string; readonly link: IncidentLink; readonly onClose: () => void }) {
  const unlink = useRegisterCall('incidents.unlink');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(unlink.failure);

  async function save(): Promise<void> {
    const checked = incidents.unlink.input.safeParse({ id, linkId: link.id, reason });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })));
    unlink.reset();
    if (checked.success && (await unlink.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title={`Take off the link with ${link.title}`} submitTitle="Take the link off" errors={shown} busy={unlink.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">It stays on the record as taken off, with the reason.</p>
      <TextArea id="reason" label="Why it is taken off" rows={2} required value={reason} error={errorOf(shown, 'reason')} onChange={setReason} />
    </FormDialog>
  );
}
