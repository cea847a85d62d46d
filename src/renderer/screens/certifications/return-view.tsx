import { useState } from 'react';
import type { CertificateReturn } from '../../../preload/contract/certifications-returns.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PictureViewer } from '../../components/picture-viewer.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { fileSize, longDate } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { usePicture } from '../../lib/use-picture.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { CompleteForm } from './complete-form.tsx';
import { MatchForm } from './match-form.tsx';
import { pictureOf } from './returned-words.ts';

interface ReturnViewProps {
  readonly item: CertificateReturn;
  readonly mayWrite: boolean;
  /** It is finished, or gone: on to the next one. */
  readonly onNext: () => void;
}

/** One returned copy: its picture, and the next thing to be said of it. */
export function ReturnView({ item, mayWrite, onNext }: ReturnViewProps) {
  const [dialog, setDialog] = useState<'discard' | null>(null);
  const [rematching, setRematching] = useState(false);
  const { certificate } = item;
  const detail = useRegister('certifications.get', { id: certificate?.id ?? '' }, { enabled: certificate !== null });
  const matching = certificate === null || item.state === 'unmatched' || rematching;
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{item.number === '' ? 'No number yet' : item.number}</h2>
      </header>
      <p className="detail-sub">
        {item.file.name}, {fileSize(item.file.bytes)} · received {longDate(item.receivedOn)} by {item.receivedBy}
      </p>
      <Copy item={item} />
      {item.problem === '' ? null : <Notice kind="warning" title={item.problem} />}
      {!mayWrite ? null : matching ? (
        <MatchForm item={item} onMatched={() => setRematching(false)} />
      ) : detail.error !== null ? (
        <Notice kind="error" title={detail.error.message} />
      ) : detail.data === undefined ? null : (
        <CompleteForm key={detail.data.item.id} detail={detail.data} returned={item} onDone={onNext} />
      )}
      {mayWrite ? (
        <div className="bar returned-more">
          {matching ? null : (
            <Button variant="quiet" onClick={() => setRematching(true)}>
              It is another certificate
            </Button>
          )}
          <Button variant="quiet" onClick={() => setDialog('discard')}>
            It is no certificate
          </Button>
        </div>
      ) : null}
      {dialog === 'discard' ? <DiscardDialog item={item} onClose={() => setDialog(null)} onDone={onNext} /> : null}
    </article>
  );
}

/** The kept copy as a picture that opens, or a copy to be saved of what cannot be shown here. */
function Copy({ item }: { readonly item: CertificateReturn }) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = useRegisterCall('certifications.saveEvidence');
  const { url, failure } = usePicture(item.file.picture ? item.file.id : null, pictureOf(item.id), 'whole');
  if (item.file.picture) {
    return (
      <>
        {failure === null ? null : <Notice kind="error" title={failure} />}
        <button type="button" className="returned-copy" aria-label={`Look at ${item.file.name}`} onClick={() => setOpen(true)}>
          {url === null ? <span className="muted">Opening the picture…</span> : <img src={url} alt="" />}
        </button>
        {open ? <PictureViewer pictures={[item.file]} openId={item.file.id} read={pictureOf(item.id)} onOpen={() => undefined} onClose={() => setOpen(false)} /> : null}
      </>
    );
  }
  return (
    <>
      <p className="muted">This kind of file is not shown here. Save a copy to look at it.</p>
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      <Button variant="quiet" busy={save.busy} onClick={() => void save.run({ id: item.id, evidenceId: item.file.id }).then((file) => setSaved(file?.name ?? null))}>
        Save a copy
      </Button>
      <JobProgress call="certifications.saveEvidence" label="Saving the copy" busy={save.busy} />
      {saved === null ? null : <SavedFile name={saved} title="The copy is saved" onClose={() => setSaved(null)} />}
    </>
  );
}
