import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { ReviewFile } from '../../../preload/contract/reviews.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { dateTime, fileSize } from '../../lib/format.ts';
import { call, CallFailure, useRegisterCall } from '../../lib/register.ts';
import { SavedFile } from '../../components/saved-file.tsx';
import { isPicture, kindWord } from './file-words.ts';

interface FileListProps {
  /** What the files show, for the name of the list. */
  readonly label: string;
  readonly files: readonly ReviewFile[];
  /** While the review is not recorded, files can be taken back. */
  readonly onRemove?: (file: ReviewFile) => void;
  /** A recorded review says of each file what proves it. */
  readonly proof?: boolean;
}

/** Files kept with an answer: a small picture of each, which opens. */
export function FileList({ label, files, onRemove, proof = false }: FileListProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = files.find(({ id }) => id === openId);
  if (files.length === 0) return null;
  return (
    <>
      <ul className="review-files" aria-label={label}>
        {files.map((file) => (
          <li key={file.id} className="review-file">
            <button type="button" className="review-file__open" aria-label={`Open ${file.name}`} onClick={() => setOpenId(file.id)}>
              <Thumbnail file={file} />
            </button>
            <span className="review-file__facts">
              <span className="review-file__name">{file.name}</span>
              <small>
                {fileSize(file.bytes)}
                {proof ? <> · SHA-256 {file.sha256}</> : null}
              </small>
            </span>
            {onRemove === undefined ? null : (
              <Button variant="quiet" label={`Remove ${file.name}`} onClick={() => onRemove(file)}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === undefined ? null : <FileDialog file={open} onClose={() => setOpenId(null)} />}
    </>
  );
}

function Thumbnail({ file }: { readonly file: ReviewFile }) {
  const { url } = usePicture(file);
  return url === null ? <span className="review-file__kind">{kindWord(file.name)}</span> : <img src={url} alt="" />;
}

/** One file at full size, with what proves it, and a copy where somebody asks for one. */
function FileDialog({ file, onClose }: { readonly file: ReviewFile; readonly onClose: () => void }) {
  const { url, failure } = usePicture(file);
  const save = useRegisterCall('reviews.saveFile');
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Dialog
      title={file.name}
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            busy={save.busy}
            onClick={() => {
              setSaved(null);
              void save.run({ id: file.id }).then((done) => setSaved(done?.name ?? null));
            }}
          >
            Save a copy
          </Button>
          <Button onClick={onClose}>Back to the review</Button>
        </>
      }
    >
      {failure === null ? null : <Notice kind="error" title={failure} />}
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      <JobProgress call="reviews.saveFile" label="Saving the copy" busy={save.busy} />
      {saved === null ? null : <SavedFile name={saved} title="The copy is saved" onClose={() => setSaved(null)} />}
      {url === null ? null : <img className="review-file__picture" src={url} alt={`Kept file ${file.name}`} />}
      <Facts
        items={[
          { term: 'Size', value: fileSize(file.bytes) },
          { term: 'SHA-256', value: <span className="review-file__sum">{file.sha256}</span> },
          { term: 'Added', value: `${dateTime(file.addedAt)}, by ${file.addedBy}` },
        ]}
      />
    </Dialog>
  );
}

/** The picture as an address of this window, for as long as it is shown; null for other kinds of file. */
function usePicture({ id, mediaType }: ReviewFile): { readonly url: string | null; readonly failure: string | null } {
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!isPicture(mediaType)) return undefined;
    let made: string | null = null;
    let gone = false;
    const show = async (): Promise<void> => {
      const { content } = await call('reviews.file', { id });
      if (gone) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(content)], { type: mediaType }));
      setUrl(made);
    };
    show().catch((error: unknown) => {
      if (!gone) setFailure(error instanceof CallFailure ? error.message : 'The picture could not be shown.');
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id, mediaType]);
  return { url, failure };
}

interface AddFilesProps {
  readonly id: string;
  /** Where the words on the button do not say what the file belongs to. */
  readonly label?: string;
  readonly busy: boolean;
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the file dialog. Dropping and pasting do the same. */
export function AddFiles({ id, label, busy, children, onFiles }: AddFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  return (
    <>
      <button type="button" id={id} className="q__note-button" aria-label={label} aria-disabled={busy ? true : undefined} onClick={() => input.current?.click()}>
        {busy ? 'Adding…' : children}
      </button>
      {/* Reached through the button only: its own look cannot be made to fit, and two controls for one thing would be one too many. */}
      <input
        ref={input}
        id={inputId}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept=".png,.jpg,.jpeg,.pdf,.docx,.xlsx,.eml,.msg,.txt"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
