import { useEffect, useState } from 'react';
import { identifiersIn } from '../../../preload/contract/identifiers/find.ts';
import { couldRun } from '../../../preload/contract/programs.ts';
import { TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { fileSize, plural } from '../../lib/format.ts';
import { isPicture, pastedName, sizeProblem } from '../../lib/file-words.ts';
import { call, CallFailure, type FieldError } from '../../lib/register.ts';
import { usePicture } from '../../lib/use-picture.ts';

/** A file that is to be kept, as it came to the window. */
export interface Waiting {
  readonly file: File;
  readonly pasted: boolean;
}

/** The same, with what is said of it. */
interface Row extends Waiting {
  readonly key: number;
  readonly name: string;
  /** Its name came with something that identifies a person: it is asked for, so that it can be masked or explained. */
  readonly asksName: boolean;
  /** Why it cannot be kept. */
  readonly problem: string | null;
  readonly kind: string;
}

interface KeepFilesDialogProps {
  readonly id: string;
  readonly waiting: readonly Waiting[];
  readonly onClose: () => void;
  /** @param count how many are kept */
  readonly onDone: (count: number) => void;
}

const suggestions = ['Screenshot of the post', 'Screenshot of the account', 'Message from the platform', 'Message from the reporter', 'File that was sent'];
const unreadable = 'could not be read. Close it in other programs, or copy it to this computer, and add it again.';

/** Asks what each file shows, which is also what is read out for a picture, and keeps them one after another. */
export function KeepFilesDialog({ id, waiting, onClose, onDone }: KeepFilesDialogProps) {
  const [rows, setRows] = useState<readonly Row[]>(() => waiting.map(rowOf));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(0);
  const running = useRunning(waiting);
  const good = rows.filter(({ problem }) => problem === null);

  async function save(): Promise<void> {
    const missing = good.flatMap(({ key, name, kind }): FieldError[] => [
      ...(name.trim() === '' ? [{ field: nameOf(key), message: 'Say under which name the file is kept.' }] : []),
      ...(kind.trim() === '' ? [{ field: fieldOf(key), message: good.length === 1 ? 'Say what this file shows.' : `Say what ${name} shows.` }] : []),
    ]);
    setErrors(missing);
    if (missing.length > 0) return;
    setBusy(true);
    let done = kept;
    const left: FieldError[] = [];
    for (const row of good) {
      const failure = await keep(id, row);
      if (failure === null) {
        done += 1;
        setKept(done);
        setRows((before) => before.filter(({ key }) => key !== row.key));
      } else left.push(failure);
    }
    setBusy(false);
    setErrors(left);
    if (left.length === 0) onDone(done);
  }

  const change = (key: number, typed: Partial<Pick<Row, 'name' | 'kind'>>): void => setRows(rows.map((one) => (one.key === key ? { ...one, ...typed } : one)));
  const errorAt = (at: string): string | undefined => errors.find(({ field }) => field === at)?.message;

  return (
    <FormDialog
      title={rows.length === 1 ? 'Keep this file' : `Keep ${plural(rows.length, 'file')}`}
      submitTitle={good.length === 0 ? 'Go back' : good.length === 1 ? 'Keep the file' : `Keep ${plural(good.length, 'file')}`}
      errors={errors}
      busy={busy}
      onSubmit={() => (good.length === 0 ? onClose() : void save())}
      onClose={onClose}
    >
      <p role="status" className="muted">{busy ? `Keeping the files: ${kept} done` : 'They are kept inside the register, encrypted, each with its SHA-256.'}</p>
      <Programs names={good.filter(({ key }) => running.has(key)).map(({ name }) => name)} />
      <ul className="keep-files">
        {rows.map((row, place) => (
          <li key={row.key}>
            <div className="keep-files__head">
              <b>{row.name}</b>
              <small>{fileSize(row.file.size)}</small>
              {rows.length < 2 ? null : (
                <Button variant="quiet" label={`Leave out ${row.name}`} disabled={busy} onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}>
                  Leave out
                </Button>
              )}
            </div>
            {row.problem === null ? (
              <>
                {row.pasted && isPicture(row.file.type) ? <Preview file={row.file} /> : null}
                {row.asksName ? (
                  <TextField
                    id={nameOf(row.key)}
                    label={rows.length < 2 ? 'Name under which it is kept' : `Name under which file ${place + 1} is kept`}
                    hint="The name of the file may identify a person. The file itself stays as it is."
                    value={row.name}
                    error={errorAt(nameOf(row.key))}
                    onChange={(name) => change(row.key, { name })}
                  />
                ) : null}
                <TextField
                  id={fieldOf(row.key)}
                  label={rows.length < 2 ? 'What the file shows' : `What ${row.asksName ? `file ${place + 1}` : row.name} shows`}
                  value={row.kind}
                  suggestions={suggestions}
                  error={errorAt(fieldOf(row.key))}
                  onChange={(kind) => change(row.key, { kind })}
                />
              </>
            ) : (
              <p className="nhsuk-error-message">{row.problem} It is not kept.</p>
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}

/** The places of those files that could run something, once they have been looked at. */
function useRunning(waiting: readonly Waiting[]): ReadonlySet<number> {
  const [found, setFound] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    let current = true;
    void Promise.all(waiting.map(({ file }) => runs(file))).then((answers) => {
      if (current) setFound(new Set(answers.flatMap((yes, place) => (yes ? [place] : []))));
    });
    return () => {
      current = false;
    };
  }, [waiting]);
  return found;
}

/** Said before anything is kept: what could run is kept for others to look at, and never to be tried out. */
function Programs({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const one = names.length === 1;
  return (
    <Notice kind="warning" title={`${names.join(', ')} could run ${one ? 'a program' : 'programs'}`}>
      <p>
        This app never opens {one ? 'it, and keeps it' : 'them, and keeps them'} only as evidence. Opening a saved copy could harm the laptop: ask IT to look at {one ? 'it' : 'them'}.
      </p>
    </Notice>
  );
}

/** By its name, and by what it begins with; one that cannot be read is judged by its name, and said to be unreadable when it is kept. */
async function runs(file: File): Promise<boolean> {
  const beginning = await file.slice(0, 16).arrayBuffer().catch(() => new ArrayBuffer(0));
  return couldRun(file.name, new Uint8Array(beginning));
}

const fieldOf = (key: number): string => `keep-${key}`;
const nameOf = (key: number): string => `keep-name-${key}`;

function rowOf({ file, pasted }: Waiting, key: number): Row {
  const name = pasted ? pastedName(file, new Date()) : file.name;
  return { file, pasted, key, name, asksName: identifiersIn(name).length > 0, problem: sizeProblem(name, file.size), kind: '' };
}

/** What was pasted is on nobody's disk to be looked up, and the system has drawn it already; other files are drawn once the register has looked at them. */
function Preview({ file }: { readonly file: File }) {
  const { url } = usePicture('pasted', async () => ({ content: new Uint8Array(await file.arrayBuffer()), mediaType: file.type }), 'small');
  return url === null ? null : <img src={url} alt="What was pasted" />;
}

/** A name that was masked or typed anew keeps the ending of the file, by which a copy of it is opened. */
function withEnding(name: string, original: string): string {
  const ending = /\.[a-z0-9]{1,8}$/iu.exec(original)?.[0] ?? '';
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : `${name}${ending}`;
}

/** @returns why it could not be kept, with the box that it is about, or null */
async function keep(id: string, { key, file, name, asksName, kind }: Row): Promise<FieldError | null> {
  try {
    await call('incidents.attach', { id, kind, name: withEnding(name, file.name), content: new Uint8Array(await file.arrayBuffer()) });
    return null;
  } catch (failure) {
    const message = failure instanceof CallFailure ? failure.message : `${name} ${unreadable}`;
    return { field: asksName && failure instanceof CallFailure && failure.field === 'name' ? nameOf(key) : fieldOf(key), message };
  }
}
