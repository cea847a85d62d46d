import { useState } from 'react';
import type { ApplicationDetail } from '../../../preload/contract/applications.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { Saved } from './saved.tsx';

/** The filled form, and the letter that fits the state. */
export function ApplicationPapers({ detail }: { readonly detail: ApplicationDetail }) {
  const form = useRegisterCall('applications.filledForm');
  const letter = useRegisterCall('applications.letter');
  const draft = useRegisterCall('applications.letterDraft');
  const [saved, setSaved] = useState<{ readonly name: string; readonly hint?: string } | null>(null);
  const { id, row } = detail;
  const failure = form.failure ?? letter.failure ?? draft.failure;
  const hasLetter = row.state === 'approved' || row.state === 'declined' || row.state === 'sent-back';

  async function save(run: () => Promise<{ readonly name: string } | undefined>, hint?: string): Promise<void> {
    setSaved(null);
    for (const each of [form, letter, draft]) each.reset();
    const file = await run();
    if (file !== undefined) setSaved({ name: file.name, ...(hint === undefined ? {} : { hint }) });
  }

  return (
    <section>
      <h3>Papers</h3>
      <div className="bar">
        <Button busy={form.busy} onClick={() => void save(() => form.run({ id }))}>
          Filled form as PDF
        </Button>
        {hasLetter ? (
          <>
            <Button busy={letter.busy} onClick={() => void save(() => letter.run({ id }))}>
              Letter as PDF
            </Button>
            <Button busy={draft.busy} onClick={() => void save(() => draft.run({ id }), 'Open it: your mail program shows it ready to be looked at and sent.')}>
              Letter as an email
            </Button>
          </>
        ) : null}
      </div>
      {(['applications.filledForm', 'applications.letter', 'applications.letterDraft'] as const).map((name) => (
        <JobProgress key={name} call={name} label="Printing" />
      ))}
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {saved === null ? null : <Saved {...saved} onClose={() => setSaved(null)} />}
    </section>
  );
}
