import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { number, plural } from '../../lib/format.ts';
import { useFileDrop } from '../../lib/use-file-drop.ts';
import { letGo, receiveAgain, receiveFiles, resultSeen, stopReceiving, useReceived, type NotKept } from './receiving.ts';

/** Signed copies come in: many at once, dropped, chosen or pasted. Each is kept at once and its number read from its QR code. @param quiet a copy is open beside it, whose form is what is being done */
export function AddReturned({ quiet }: { readonly quiet: boolean }) {
  const { progress, notKept, result } = useReceived();
  const input = useRef<HTMLInputElement>(null);
  const drop = useFileDrop((files) => receiveFiles(files, false));
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    // What is pasted into a dialog belongs there.
    if (files.length === 0 || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    receiveFiles(files, true);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => paste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
  return (
    <>
      <div className={drop.over ? 'drop-place certifications-drop drop-place--over' : 'drop-place certifications-drop'} {...drop.handlers}>
        <Button variant={quiet ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
          Add signed copies
        </Button>
        <FileInput input={input} id="returned-files" onFiles={(files) => receiveFiles(files, false)} />
        <p className="muted">Or drop many files here, or paste with Ctrl V. The number is read from the QR code of a PNG or JPEG; of a PDF you choose it by hand. 25 MB at most each.</p>
        {progress === null ? null : (
          <div className="job">
            <ProgressBar live done={progress.done} total={progress.total} label={`Reading and keeping: ${number(progress.done)} of ${number(progress.total)}`} />
            <Button variant="quiet" onClick={stopReceiving}>
              Stop
            </Button>
          </div>
        )}
      </div>
      {result === null || result.kept === 0 ? null : (
        <Notice kind="success" title={keptWords(result)} onClose={resultSeen}>
          <p>{result.read === result.kept ? 'Now note what stands on the form.' : 'Say of each without a number which certificate it is.'}</p>
        </Notice>
      )}
      {notKept.length === 0 ? null : (
        <section aria-label="Not kept" className="not-kept">
          <h2>{plural(notKept.length, 'file')} not kept</h2>
          <ul className="keep-files">
            {notKept.map((item) => (
              <NotKeptLine key={item.key} item={item} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function keptWords({ kept, read }: { readonly kept: number; readonly read: number }): string {
  const numbers = read < kept ? `${number(read)} with the number read` : kept === 1 ? 'with its number' : 'each with its number';
  return `${plural(kept, 'file')} kept, ${numbers}`;
}

function NotKeptLine({ item }: { readonly item: NotKept }) {
  const [name, setName] = useState(item.name);
  return (
    <li>
      {item.asksName ? (
        <TextField id={`not-kept-${item.key}`} label="Name under which it is kept" hint="The name of the file may identify a person. The file itself stays as it is." value={name} error={item.message} onChange={setName} />
      ) : (
        <p className="nhsuk-error-message">{item.message}</p>
      )}
      <div className="bar">
        <Button label={`Try again: ${item.name}`} onClick={() => receiveAgain(item, name)}>
          Try again
        </Button>
        <Button variant="quiet" label={`Leave out: ${item.name}`} onClick={() => letGo(item)}>
          Leave out
        </Button>
      </div>
    </li>
  );
}
