import { useEffect, useRef } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { TextArea } from '../../components/field.tsx';
import { PackChanges } from './pack-changes.tsx';
import { boxOf } from './pack-values.ts';

interface PackPreviewProps {
  readonly preview: OutputOf<'policies.previewEdit'>;
  readonly reason: string;
  readonly reasonError: string | undefined;
  readonly onReason: (reason: string) => void;
}

/** What a change of a policy does, before it is saved, and why it is made. */
export function PackPreview({ preview, reason, reasonError, onReason }: PackPreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [preview]);
  return (
    <section className="pack-preview" aria-labelledby="pack-preview-title">
      <h3 id="pack-preview-title" tabIndex={-1} ref={heading}>
        What this changes
      </h3>
      <PackChanges changes={preview.changes} level={4} />
      {preview.affects.map((words) => <p key={words}>{words}</p>)}
      <TextArea id={boxOf('reason')} label="Why it is changed" hint="It stands in the history, beside what was there before." rows={2} required value={reason} error={reasonError} onChange={onReason} />
    </section>
  );
}
