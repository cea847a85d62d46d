import { useState } from 'react';
import { doneTitles, groundTitles, moderation, type ModerationDetail as Detail } from '../../../preload/contract/moderation.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { AddEvidence, EvidenceDialog } from '../../components/evidence-dialog.tsx';
import { Evidence } from '../../components/evidence-list.tsx';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, dayAndTime, longDate } from '../../lib/format.ts';
import { call, failureErrors, useRegister, useRegisterCall } from '../../lib/register.ts';
import { ReviewDialog, UndoReviewDialog } from './review-dialog.tsx';
import { moderationAction, moderationField, moderationState, moderationValue } from './words.ts';

/** One entry of the log: what was done and why, the reviews of it, and the copy that was kept. */
export function ModerationDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('moderation.get', { id });
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const save = useRegisterCall('moderation.saveEvidence');
  const [reviewing, setReviewing] = useState(false);
  const [undoing, setUndoing] = useState(false);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the entry…</p>;
  const { row } = data;
  const state = moderationState(row);
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>
          {doneTitles[row.done]}: {row.handle}
        </h2>
        <Tag tone={state.tone}>{state.title}</Tag>
      </header>
      <p className="detail-sub">
        {row.number} · {row.accountId === null ? row.place : <Link to={`/accounts/${row.accountId}?part=incidents`}>{row.account}</Link>}
      </p>
      {mayChange ? (
        <div className="bar detail-actions">
          {row.state === 'lifted' ? null : (
            <Button variant="primary" onClick={() => setReviewing(true)}>
              Review it
            </Button>
          )}
          <Button onClick={() => go(`/incidents/moderation/${id}/edit`)}>Correct</Button>
        </div>
      ) : null}
      <section>
        <h3>Why</h3>
        <p className="incident-seen">{row.reason}</p>
        <Facts
          items={[
            { term: 'Ground', value: groundTitles[row.ground] },
            { term: 'Done', value: `${dayAndTime(row.on, row.time)}, by ${row.by}` },
            ...(row.accountId === null || row.place === '' ? [] : [{ term: 'Where exactly', value: row.place }]),
            ...(row.incidentId === null ? [] : [{ term: 'Incident', value: <Link to={`/incidents/${row.incidentId}`}>{row.incident}</Link> }]),
            ...(row.dueOn === null ? [] : [{ term: 'Review', value: longDate(row.dueOn) }]),
            { term: 'Recorded', value: `${dateTime(data.recordedAt)}, by ${data.recordedBy}` },
          ]}
        />
      </section>
      <Reviews reviews={data.reviews} onUndo={mayChange ? () => setUndoing(true) : null} />
      <Evidence
        id={id}
        items={data.evidence}
        none="No copy of it is kept. Without one nobody can say later what it was."
        save={save}
        picture={(evidenceId) => call('moderation.picture', { id, evidenceId })}
      >
        {mayChange ? <AddEvidence id={id} dialog={CopyDialog} /> : null}
      </Evidence>
      <RecordHistory
        entries={data.history.map((entry) => ({ ...entry, action: entry.reason === '' ? moderationAction(entry.action) : `${moderationAction(entry.action)}: ${entry.reason}` }))}
        words={{ action: (action) => action, field: moderationField, value: moderationValue }}
      />
      {reviewing ? <ReviewDialog row={row} onClose={() => setReviewing(false)} /> : null}
      {undoing ? <UndoReviewDialog row={row} onClose={() => setUndoing(false)} /> : null}
    </article>
  );
}

function Reviews({ reviews, onUndo }: { readonly reviews: Detail['reviews']; readonly onUndo: (() => void) | null }) {
  const last = reviews.findLast(({ wrong }) => wrong === '');
  return (
    <section>
      <h3>Reviews</h3>
      {reviews.length === 0 ? <p className="part-lead">Nobody has looked at it again yet.</p> : null}
      <ul className="cards">
        {reviews.map((review) => (
          <li key={review.id} className={review.wrong === '' ? undefined : 'history__corrected'}>
            <div className="cards__head">
              {review.wrong === '' ? null : <Tag tone="grey">Noted wrongly</Tag>}
              <Tag tone={review.outcome === 'lifted' ? 'green' : 'grey'}>{review.outcome === 'lifted' ? 'Lifted' : 'Kept'}</Tag>
              <b>{longDate(review.on)}</b>
            </div>
            <p className="incident-words">
              {review.words}{' '}
              <small>
                {review.officer}
                {review.nextOn === null ? '' : ` · next review ${longDate(review.nextOn)}`}
              </small>
            </p>
            {review.wrong === '' ? null : <p>What is wrong: {review.wrong}</p>}
            {onUndo === null || review !== last ? null : (
              <Button variant="quiet" label={`Noted wrongly: the review of ${longDate(review.on)}`} onClick={onUndo}>
                Noted wrongly…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CopyDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const attach = useRegisterCall('moderation.attach');
  const [empty, setEmpty] = useState(false);
  const errors = empty ? [{ field: 'kind', message: 'Say what this file shows.' }] : failureErrors(attach.failure);
  return (
    <EvidenceDialog
      title="Add a copy"
      hint="Cover what names a patient before you take a screenshot."
      suggestions={['Screenshot of the comment', 'Screenshot of the profile']}
      errors={errors}
      busy={attach.busy}
      onChoose={async (kind) => {
        const checked = moderation.attach.input.safeParse({ id, kind });
        setEmpty(!checked.success);
        attach.reset();
        return checked.success && (await attach.run(checked.data)) !== undefined;
      }}
      onClose={onClose}
    />
  );
}
