import { useRef, useState, type ReactNode } from 'react';
import type { ReviewFile } from '../../../preload/contract/reviews.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Facts } from '../../components/facts.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { dateTime, fileSize } from '../../lib/format.ts';
import { call, useRegisterCall } from '../../lib/register.ts';
import { usePicture, type PictureContent } from '../../lib/use-picture.ts';
import { SavedFile } from '../../components/saved-file.tsx';
import { isPicture, kindWord } from '../../lib/file-words.ts';

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
  const { url } = usePicture(pictureId(file), read, 'small');
  return url === null ? <span className="review-file__kind">{kindWord(file.name)}</span> : <img src={url} alt="" />;
}

/** One file at full size, with what proves it, and a copy where somebody asks for one. */
function FileDialog({ file, onClose }: { readonly file: ReviewFile; readonly onClose: () => void }) {
  const { url, failure } = usePicture(pictureId(file), read, 'whole');
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

const read = (id: string): Promise<PictureContent> => call('reviews.file', { id });

/** A kept file as a picture, where it is one. */
function pictureId({ id, mediaType }: ReviewFile): string | null {
  return isPicture(mediaType) ? id : null;
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
  return (
    <>
      <button type="button" id={id} className="q__note-button" aria-label={label} aria-disabled={busy ? true : undefined} onClick={() => input.current?.click()}>
        {busy ? 'Adding…' : children}
      </button>
      <FileInput input={input} accept=".png,.jpg,.jpeg,.gif,.webp,.pdf,.docx,.xlsx,.eml,.msg,.txt" onFiles={onFiles} />
    </>
  );
}
