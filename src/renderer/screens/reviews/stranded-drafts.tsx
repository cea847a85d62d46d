import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StrandedDraft } from '../../../preload/contract/reviews.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { FileList } from './review-files.tsx';
import { draftLines } from './stranded.ts';

/** Drafts that can no longer be saved: each is said, can be read, and goes when she discards it. */
export function StrandedDrafts({ drafts }: { readonly drafts: readonly StrandedDraft[] }) {
  return drafts.map((draft) => <Stranded key={`${draft.kind} ${draft.period.id} ${draft.accountId}`} draft={draft} />);
}

function Stranded({ draft }: { readonly draft: StrandedDraft }) {
  const [reading, setReading] = useState(false);
  return (
    <>
      <Notice kind="warning" title={`Your draft on ${draft.name} for ${draft.period.title} can no longer be saved`}>
        <p>{draft.why}</p>
        <Button onClick={() => setReading(true)}>Read the draft on {draft.name}</Button>
      </Notice>
      {reading ? <ReadDraft draft={draft} onClose={() => setReading(false)} /> : null}
    </>
  );
}

/** Everything that was typed and added, to be read or copied before it goes. */
function ReadDraft({ draft, onClose }: { readonly draft: StrandedDraft; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const which = { accountId: draft.accountId, period: draft.period.id, kind: draft.kind };
  const { data, error } = useRegister('reviews.form', which);
  const discard = useRegisterCall('reviews.keepDraft');

  async function forget(): Promise<void> {
    if ((await discard.run({ ...which, draft: null })) === undefined) return;
    onClose();
    // A draft is no change of the register, so nobody else asks again.
    queries.removeQueries({ queryKey: ['reviews.form'] });
    await queries.invalidateQueries({ queryKey: ['reviews.worklist'] });
  }

  return (
    <Dialog
      title={`Draft on ${draft.name}, ${draft.period.title}`}
      wide
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={discard.busy} onClick={() => void forget()}>
            {`Discard the draft on ${draft.name}`}
          </Button>
          <Button onClick={onClose}>Keep it for now</Button>
        </>
      }
    >
      {discard.failure === null ? null : <Notice kind="error" title={discard.failure.message} />}
      {error === null ? null : <Notice kind="error" title={error.message} />}
      <p className="muted">
        Kept {dateTime(draft.savedAt)}. {draft.why} Discarding it removes what was typed and the files below for good.
      </p>
      {data === undefined ? <p role="status">Opening the draft…</p> : (
        <>
          <dl className="stranded">
            {draftLines(data).map(({ term, words }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <FileList label="Files kept with the draft" files={data.files} />
        </>
      )}
    </Dialog>
  );
}
