import { useState, type ReactNode } from 'react';
import type { Caution, EvidenceItem } from '../../preload/contract/accounts-records.ts';
import { kindWord } from '../lib/file-words.ts';
import { dateTime, fileSize } from '../lib/format.ts';
import type { Job } from '../lib/register.ts';
import { usePicture, type PictureContent } from '../lib/use-picture.ts';
import { Button } from './button.tsx';
import './evidence.css';
import { Notice } from './notice.tsx';
import { PictureViewer } from './picture-viewer.tsx';
import { JobProgress } from './progress-bar.tsx';
import { SavedFile } from './saved-file.tsx';
import { Tag } from './tag.tsx';

/** Reads a kept picture of the record that is shown. */
type ReadPicture = (evidenceId: string) => Promise<PictureContent>;

interface EvidenceListProps {
  readonly items: readonly EvidenceItem[];
  /** A copy is being saved. */
  readonly busy: boolean;
  readonly onSave: (item: EvidenceItem) => void;
  readonly picture: ReadPicture;
  /** What a room shows of a file beside the usual. */
  readonly more?: (item: EvidenceItem) => ReactNode;
}

/** Files that are kept inside the register: pictures are looked at here, everything else only in a copy that somebody saves. */
export function EvidenceList({ items, busy, onSave, picture, more }: EvidenceListProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <>
      <ul className="cards">
        {items.map((item) => (
          <li key={item.id} className="evidence">
            {item.picture ? (
              <button type="button" className="evidence__picture" aria-label={`Look at ${item.kind}, ${item.name}`} onClick={() => setOpenId(item.id)}>
                <Thumbnail item={item} picture={picture} />
              </button>
            ) : (
              <span className="evidence__picture evidence__kind" aria-hidden="true">
                {kindWord(item.name)}
              </span>
            )}
            <div>
              <div className="cards__head">
                <b>{item.kind}</b>
                {item.caution === 'none' ? null : <Tag tone="red">{cautionWords[item.caution]}</Tag>}
                <Button variant="quiet" label={`Save a copy of ${item.name}`} disabled={busy} onClick={() => onSave(item)}>
                  Save a copy
                </Button>
              </div>
              <p>
                {item.name}, {fileSize(item.bytes)}{' '}
                <small>
                  {item.addedBy} · {dateTime(item.addedAt)}
                </small>
              </p>
              {more?.(item)}
            </div>
          </li>
        ))}
      </ul>
      {openId === null ? null : <PictureViewer pictures={items.filter((item) => item.picture)} openId={openId} read={picture} onOpen={setOpenId} onClose={() => setOpenId(null)} />}
    </>
  );
}

const cautionWords = {
  program: 'This is a program: do not open it', 'may-run': 'Can hold a program: do not open it', 'other-kind': 'Not what its name says: do not open it',
} as const;

function Thumbnail({ item, picture }: { readonly item: EvidenceItem; readonly picture: ReadPicture }) {
  const { url, failure } = usePicture(item.id, picture, 'small');
  // The button says what it is.
  if (url !== null) return <img src={url} alt="" />;
  return <span className="evidence__kind">{failure === null ? '' : kindWord(item.name)}</span>;
}

interface EvidenceProps extends Pick<EvidenceListProps, 'items' | 'more' | 'picture'> {
  /** Said where there is no file. */
  readonly none: string;
  /** The record that the files belong to. */
  readonly id: string;
  readonly save: Job<{ id: string; evidenceId: string }, { readonly name: string }>;
  /** How more is added, below the list; `onTop` above it, where much is added one after another. */
  readonly children?: ReactNode;
  readonly onTop?: ReactNode;
}

/** The part of a record that holds its files. */
export function Evidence({ id, items, none, more, save, picture, children, onTop }: EvidenceProps) {
  const [saved, setSaved] = useState<{ readonly name: string; readonly caution: Caution } | null>(null);
  return (
    <section>
      <h3>Evidence</h3>
      {onTop}
      {items.length === 0 ? <p className="part-lead">{none}</p> : null}
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      <JobProgress call={save.name} label="Saving the copy" busy={save.busy} />
      {saved === null ? null : (
        <SavedFile
          name={saved.name}
          title={saved.caution === 'none' ? 'The copy is saved' : `The copy is saved. ${cautionWords[saved.caution]}.`}
          onClose={() => setSaved(null)}
        />
      )}
      <EvidenceList
        items={items}
        busy={save.busy}
        picture={picture}
        {...(more === undefined ? {} : { more })}
        onSave={(item) => {
          setSaved(null);
          void save.run({ id, evidenceId: item.id }).then((file) => setSaved(file === undefined ? null : { name: file.name, caution: item.caution }));
        }}
      />
      {children}
    </section>
  );
}
