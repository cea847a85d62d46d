import { useEffect, useRef } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { Unreached } from './notice-preview.tsx';

interface NoticeMadeProps {
  readonly made: OutputOf<'notices.make'>;
  readonly as: 'one' | 'each';
  readonly unreached: OutputOf<'notices.preview'>['unreached'];
}

/** The drafts are written: how they become messages. The register itself sends nothing. */
export function NoticeMade({ made, as, unreached }: NoticeMadeProps) {
  const show = useRegisterCall('desktop.showSaved');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="page">
      <PageHeader title="Write a notice" sub={`Notice ${made.number}`} />
      <section className="panel notice-made" aria-labelledby="notice-made-title">
        <h2 id="notice-made-title" ref={heading} tabIndex={-1}>
          Notice {made.number} is ready to be sent
        </h2>
        <p role="status">
          Saved as {made.file.name}, for {plural(made.recipients, 'person', 'people')}.
        </p>
        {as === 'one' ? (
          <ol>
            <li>Open the file. Your mail program shows it as a message that is ready to send.</li>
            <li>Check it. The addresses are hidden from each other.</li>
            <li>Send it.</li>
          </ol>
        ) : (
          <ol>
            <li>Open the zip archive and take the drafts out of it, one for each person.</li>
            <li>Open each draft. Your mail program shows it as a message that is ready to send.</li>
            <li>Check it and send it.</li>
          </ol>
        )}
        <Unreached people={unreached} />
        <p>When answers come in, record them with the notice.</p>
        <div className="bar">
          <Button variant="primary" onClick={() => void show.run({})}>
            Show in folder
          </Button>
          <Button onClick={() => go(`/notices/${made.id}`)}>See the notice</Button>
        </div>
      </section>
    </div>
  );
}
