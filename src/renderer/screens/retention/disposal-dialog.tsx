import type { DisposalPreview } from '../../../preload/contract/retention-disposal.ts';
import { disposableKind } from '../../../preload/contract/retention-disposal.ts';
import type { KeptRecord } from '../../../preload/contract/retention.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { fileSize, plural } from '../../lib/format.ts';
import { useProgress, useRegister, useRegisterCall } from '../../lib/register.ts';
import { CountedLines, LongList, StayingLines } from './disposal-lines.tsx';
import { alike, disposalPath } from './disposal-words.ts';

interface DisposalDialogProps {
  /** Records whose disposal is confirmed. */
  readonly rows: readonly KeptRecord[];
  readonly onClose: () => void;
}

/** Shows all that would go and what stays, and disposes of it. Afterwards the disposal itself is shown. */
export function DisposalDialog({ rows, onClose }: DisposalDialogProps) {
  const subjects = rows.flatMap(({ kind, recordId }) => {
    const disposable = disposableKind.safeParse(kind);
    return disposable.success ? [{ kind: disposable.data, recordId }] : [];
  });
  const dispose = useRegisterCall('retention.dispose');
  // While it is carried out the records are there no more, and nothing is to be asked about them.
  const { data, error } = useRegister('retention.preview', { subjects }, { enabled: !dispose.busy });
  const [only] = rows;
  const what = rows.length === 1 && only !== undefined ? only.title : plural(rows.length, 'record');
  const ready = data !== undefined && error === null && data.blocked.length === 0;

  async function carryOut(): Promise<void> {
    const done = await dispose.run({ subjects });
    if (done !== undefined) go(disposalPath(done.id, true));
  }

  const leave = (): void => {
    if (!dispose.busy) onClose();
  };
  return (
    <Dialog
      title={`Dispose of ${what}`}
      wide
      onClose={leave}
      actions={
        <>
          {ready ? (
            <Button variant="danger" busy={dispose.busy} onClick={() => void carryOut()}>
              Dispose of {what}
            </Button>
          ) : null}
          <Button onClick={leave}>{ready ? 'Cancel' : 'Back'}</Button>
        </>
      }
    >
      {dispose.failure === null ? null : <Notice kind="error" title={dispose.failure.message} />}
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined && error === null ? <p role="status">Looking at what would go…</p> : null}
      {data === undefined || error !== null ? null : <Preview preview={data} what={what} />}
      {dispose.busy ? <Progress /> : null}
    </Dialog>
  );
}

function Preview({ preview, what }: { readonly preview: DisposalPreview; readonly what: string }) {
  const { records, blocked, alongside, files, passwordsElsewhere, stays } = preview;
  const one = records.length === 1;
  if (blocked.length > 0) {
    return (
      <Notice kind="warning" title={`${what} cannot be disposed of as things are`}>
        <ul>
          {blocked.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <div className="disposal-preview">
      <Notice kind="warning" title="This cannot be undone">
        <p>The content is removed from the register and its file is written anew. Nobody can bring it back.</p>
      </Notice>
      {one ? null : (
        <section>
          <h3>Which records</h3>
          <LongList title={`All ${plural(records.length, 'record')}`} lines={alike(records.map(({ title }) => title))} />
        </section>
      )}
      <section>
        <h3>What goes</h3>
        <CountedLines {...preview} />
        {passwordsElsewhere === 0 ? null : (
          <p>
            {plural(passwordsElsewhere, 'password lies', 'passwords lie')} on another computer or sign-in. The certificate says where, so that somebody removes {passwordsElsewhere === 1 ? 'it' : 'them'} there.
          </p>
        )}
      </section>
      {files.length === 0 ? null : (
        <section>
          <h3>Files, with their content</h3>
          <LongList title={plural(files.length, 'file')} lines={alike(files.map(({ name, bytes }) => `${name}, ${fileSize(bytes)}`))} />
        </section>
      )}
      {alongside.length === 0 ? null : (
        <section>
          <h3>Records that belong to {one ? 'it' : 'them'} and go, too</h3>
          <LongList title={plural(alongside.length, 'record')} lines={alike(alongside.map(({ title }) => title))} />
        </section>
      )}
      <section>
        <h3>What stays</h3>
        <p>A stub under the number of the disposal, which names nobody. It will say:</p>
        <LongList title={plural(records.length, 'stub')} lines={alike(records.map(({ neutralTitle }) => neutralTitle))} />
        <StayingLines stays={stays} />
      </section>
    </div>
  );
}

function Progress() {
  const progress = useProgress('retention.dispose');
  const { done, total, label } = progress ?? { done: 0, total: 3, label: 'Finding what belongs to it' };
  return <ProgressBar live done={done} total={total} label={`${label}…`} />;
}
