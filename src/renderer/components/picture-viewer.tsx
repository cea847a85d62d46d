import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EvidenceItem } from '../../preload/contract/accounts-records.ts';
import { dateTime, fileSize } from '../lib/format.ts';
import { usePicture, type PictureContent } from '../lib/use-picture.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Facts } from './facts.tsx';
import { Notice } from './notice.tsx';

interface PictureViewerProps {
  /** The pictures of the record, and which of them is looked at. */
  readonly pictures: readonly EvidenceItem[];
  readonly openId: string;
  readonly read: (evidenceId: string) => Promise<PictureContent>;
  readonly onOpen: (evidenceId: string) => void;
  readonly onClose: () => void;
}

/** A kept picture as large as the window lets it be, or at its own size; the arrow keys go to the one before and after. */
export function PictureViewer({ pictures, openId, read, onOpen, onClose }: PictureViewerProps) {
  const place = pictures.findIndex(({ id }) => id === openId);
  const item = pictures[place];
  const [whole, setWhole] = useState(true);
  const { url, failure, still } = usePicture(item?.id ?? null, read, 'whole');
  const frame = useRef<HTMLDivElement>(null);
  const turn = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // At its own size the arrows move about in the picture, where that has the focus.
    const moving = !whole && document.activeElement === frame.current;
    const step = moving ? undefined : { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : pictures[place + step];
    if (next !== undefined) onOpen(next.id);
    else if (event.key === '1') setWhole(false);
    else if (event.key === '0') setWhole(true);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => turn(event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (item === undefined) return null;
  const before = pictures[place - 1];
  const after = pictures[place + 1];
  return (
    <Dialog
      title={item.kind}
      wide
      onClose={onClose}
      actions={
        <>
          <Button shortcut={whole ? '1' : '0'} onClick={() => setWhole(!whole)}>
            {whole ? 'Actual size' : 'Fit to the window'}
          </Button>
          {pictures.length < 2 ? null : (
            <>
              <Button shortcut="←" disabled={before === undefined} onClick={() => (before === undefined ? undefined : onOpen(before.id))}>
                Previous
              </Button>
              <Button shortcut="→" disabled={after === undefined} onClick={() => (after === undefined ? undefined : onOpen(after.id))}>
                Next
              </Button>
            </>
          )}
        </>
      }
    >
      <p className="muted" role="status">
        {pictures.length < 2 ? '' : `Picture ${place + 1} of ${pictures.length}: ${item.kind}. `}
        {still ? 'If it moves, only its first picture is shown: save a copy to see all of it.' : ''}
      </p>
      {failure === null ? null : <Notice kind="error" title={failure} />}
      {url === null ? null : (
        <div ref={frame} className={whole ? 'picture-frame picture-frame--whole' : 'picture-frame'} role="group" aria-label="Picture" tabIndex={whole ? -1 : 0}>
          <img src={url} alt={item.kind} />
        </div>
      )}
      <Facts
        items={[
          { term: 'File', value: `${item.name}, ${fileSize(item.bytes)}` },
          { term: 'Added', value: `${dateTime(item.addedAt)}, by ${item.addedBy}` },
          { term: 'SHA-256', value: <span className="evidence-sum">{item.sha256}</span> },
        ]}
      />
    </Dialog>
  );
}
