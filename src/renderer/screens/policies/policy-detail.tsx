import { useState } from 'react';
import { go, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PartTabs } from '../../components/part-tabs.tsx';
import { Tag } from '../../components/tag.tsx';
import { useRegister } from '../../lib/register.ts';
import { contentsPath } from './pack-values.ts';
import { PolicyPapers } from './policy-papers.tsx';
import { policyPart, policyParts, policyPath } from './policy-parts.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { VersionDialog } from './version-dialog.tsx';
import { reviewNotice, reviewTag } from './words.ts';

/** One policy of the library: how it stands against its review date, its papers, and its parts. */
export function PolicyDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('policies.get', { id });
  const { params } = useRoute();
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const [open, setOpen] = useState<'version' | 'review' | null>(null);
  const [told, setTold] = useState<string | null>(null);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the policy…</p>;
  const { row } = data;
  const part = policyPart(params['part']);
  const view = policyParts[part];
  const late = reviewNotice(row);
  const newest = data.versions[0];
  // What was said of the last step would stand over the next one.
  const openUp = (next: 'version' | 'review') => {
    setTold(null);
    setOpen(next);
  };
  const done = (message: string) => {
    setOpen(null);
    setTold(message);
  };
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{row.title}</h2>
        <span className="tags">
          <Tag tone={reviewTag(row.review).tone}>{reviewTag(row.review).title}</Tag>
          {row.on ? <Tag tone="green">Applies</Tag> : <Tag tone="grey">Off</Tag>}
        </span>
      </header>
      <p className="detail-sub">
        {row.reference} · version {row.versionNumber}, {row.versionDate}
      </p>
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      {late === null ? null : (
        <Notice kind="warning" title={late}>
          <p>{row.review === 'not-known' ? 'Set it as its control sheet has it.' : 'It goes on applying until it is replaced. Tell its owner; when it has been reviewed, add the new version or set the new date.'}</p>
        </Notice>
      )}
      <div className="bar detail-actions">
        {mayChange ? (
          <>
            <Button variant={row.review === 'in-date' ? 'secondary' : 'primary'} onClick={() => openUp('version')}>
              Add a version
            </Button>
            {newest === undefined ? null : <Button onClick={() => openUp('review')}>Set the review date</Button>}
          </>
        ) : null}
        <Button onClick={() => go(contentsPath(id))}>What it says</Button>
      </div>
      <PolicyPapers detail={data} />
      <PartTabs
        label={`Parts of ${row.reference}`}
        prefix="policy"
        parts={Object.fromEntries(Object.entries(policyParts).map(([entry, { title }]) => [entry, title]))}
        part={part}
        waiting={(entry) => policyParts[entry]?.waiting?.(data)}
        pathOf={(entry) => policyPath(id, entry)}
      >
        {view === undefined ? null : <view.View detail={data} mayChange={mayChange} onDone={done} />}
      </PartTabs>
      {open === 'version' ? (
        <VersionDialog
          detail={data}
          version={null}
          onClose={() => setOpen(null)}
          onDone={(message) => {
            done(message);
            // Its file is kept there.
            go(policyPath(id, 'versions'));
          }}
        />
      ) : null}
      {open === 'review' && newest !== undefined ? <ReviewDialog detail={data} version={newest} onClose={() => setOpen(null)} onDone={done} /> : null}
    </article>
  );
}
