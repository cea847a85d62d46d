import { useEffect, useRef } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { longDate, number, plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { Checksum } from './checksum.tsx';
import { fileSize, type Period } from './periods.ts';

interface PackResultProps {
  readonly period: Period;
  readonly pack: OutputOf<'reports.auditPack'>;
  readonly onClose: () => void;
}

/** The pack that has just been made: what it says in figures, what lies in it, and how anybody can check it. */
export function PackResult({ period, pack, onClose }: PackResultProps) {
  const show = useRegisterCall('desktop.showSaved');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="panel pack-result" aria-labelledby="pack-result-title">
      <header className="detail-head">
        <h2 id="pack-result-title" ref={heading} tabIndex={-1}>
          Pack {pack.number} is ready
        </h2>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
      </header>
      <p className="detail-sub" role="status">
        {longDate(period.from)} to {longDate(period.to)} · saved as {pack.file.name} ({fileSize(pack.file.bytes)})
      </p>
      <dl className="pack-figures">
        <Figure title="Reviews done" value={pack.reviewsDone} kind="done" />
        <Figure title="Reviews not done" value={pack.reviewsNotDone} kind={pack.reviewsNotDone === 0 ? 'done' : 'not-done'} />
        {pack.reviewsNotYetDue === 0 ? null : <Figure title="Reviews not yet due" value={pack.reviewsNotYetDue} kind="not-yet" />}
        {pack.reviewsBefore === 0 ? null : <Figure title="Reviewed before this register" value={pack.reviewsBefore} kind="done" />}
        {pack.reviewsNotKnown === 0 ? null : <Figure title="Not known, before this register" value={pack.reviewsNotKnown} kind="not-done" />}
        {pack.reviewsStopped === 0 ? null : <Figure title="Account given up before it was due" value={pack.reviewsStopped} kind="not-done" />}
        <Figure title="Concerns" value={pack.concerns} kind="concerns" />
      </dl>
      <div className="bar">
        <Button onClick={() => void show.run({})}>Show in folder</Button>
      </div>
      <table className="pack-files">
        <caption>{plural(pack.files.length, 'file')} in the pack</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" className="is-end">
              Size
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {pack.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td className="is-end nowrap">{fileSize(file.bytes)}</td>
              <td>
                <Checksum sum={file.sha256} of={file.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Check it without this app</h3>
      <dl className="facts">
        <div className="facts__row">
          <dt>Audit trail head</dt>
          <dd>
            <code>{pack.trailHead}</code>
          </dd>
        </div>
        <div className="facts__row">
          <dt>The zip itself</dt>
          <dd>
            <Checksum sum={pack.file.sha256} of={pack.file.name} />
          </dd>
        </div>
        <div className="facts__row">
          <dt>On Linux or a Mac</dt>
          <dd>
            unpack it and run <code>sha256sum -c SHA256SUMS</code> in its folder (on a Mac <code>shasum -a 256 -c SHA256SUMS</code>)
          </dd>
        </div>
        <div className="facts__row">
          <dt>On Windows</dt>
          <dd>
            run <code>certutil -hashfile “file name” SHA256</code> and compare with the line in SHA256SUMS
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Figure({ title, value, kind }: { readonly title: string; readonly value: number; readonly kind: string }) {
  return (
    <div className={`pack-figure pack-figure--${kind}`}>
      <dt>{title}</dt>
      <dd>{number(value)}</dd>
    </div>
  );
}
