import { useState } from 'react';
import { endWords, type IncidentEnd } from '../../../preload/contract/incidents-closing.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { copyText } from '../reports/copy-text.ts';

/** The words to a reporter as they are prepared, to be changed, copied, or saved as a message. */
export function PreparedWords({ id, ended }: { readonly id: string; readonly ended: IncidentEnd }) {
  const { data, error } = useRegister('incidents.feedbackText', { id, ended });
  const draft = useRegisterCall('incidents.feedbackDraft');
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Preparing the words…</p>;
  const text = typed ?? data.text;
  return (
    <>
      <TextArea
        id="feedback-text"
        label="Words to the reporter"
        hint={`Prepared for “${endWords[ended]}”. Change what does not fit; they are not kept here.`}
        rows={9}
        value={text}
        onChange={(next) => {
          setTyped(next);
          setCopied(null);
        }}
      />
      <div className="bar">
        <Button onClick={() => void copyText(text).then(setCopied)}>Copy the words</Button>
        <Button busy={draft.busy} onClick={() => void draft.run({ id, ended, text }).then((file) => setSaved(file?.name ?? null))}>
          Save as a message
        </Button>
      </div>
      <p role="status" className="muted">
        {copied === null ? '' : copied ? 'The words are on the clipboard.' : 'They could not be copied. Mark them with Ctrl A and copy them with Ctrl C.'}
      </p>
      <JobProgress call="incidents.feedbackDraft" label="Saving the message" busy={draft.busy} />
      {draft.failure === null ? null : <Notice kind="error" title={draft.failure.message} />}
      {saved === null ? null : <SavedFile name={saved} title="The message is saved. Open it in your mail program, enter the address, and send it." onClose={() => setSaved(null)} />}
    </>
  );
}
