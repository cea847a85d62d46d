import { useEffect, useRef, useState } from 'react';
import type { DisposalDetail as Detail, DisposedRecord } from '../../../preload/contract/retention-disposal.ts';
import { go, Link, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, fileSize, longDate, plural } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { CountedLines, LongList, StayingLines } from './disposal-lines.tsx';
import { alike, disposalPath } from './disposal-words.ts';
import { finishedWords } from './disposals.tsx';
import { CopyLines } from './older-copies.tsx';

/** One disposal: what went and on what that rests, what stays, and what is still to be done. */
export function DisposalDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('retention.disposal', { id });
  const just = useRoute().search['just'] === 'done';
  const mayPrint = useSession().session?.officer?.role !== 'viewer';
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = data !== undefined;
  useEffect(() => {
    // The dialog that carried it out is gone with the record: reading goes on here.
    if (just && opened) heading.current?.focus();
  }, [just, opened]);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the disposal…</p>;
  const finished = data.finishedAt !== null;
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2 ref={heading} tabIndex={-1}>
          {data.number}
        </h2>
        <Tag tone={finished ? 'green' : 'warm'}>{finishedWords(finished)}</Tag>
      </header>
      <p className="detail-sub">
        Disposed of on {dateTime(data.at)}, by {data.by}
      </p>
      {just ? (
        <Notice kind="success" title={`Disposed of under ${data.number}: ${plural(data.records.filter(isChosen).length, 'record')}`} onClose={() => go(disposalPath(id), { replace: true })}>
          <p>Save the certificate and keep it with the Trust’s records.</p>
        </Notice>
      ) : null}
      <Warnings detail={data} />
      {mayPrint && data.limited === 0 ? <Certificate id={id} /> : null}
      <Limited limited={data.limited} />
      <Records records={data.records} />
      {data.limited > 0 ? null : (
        <section>
          <h3>What was removed</h3>
          <CountedLines {...data} />
          <Files files={data.files} />
        </section>
      )}
      {data.stays.length === 0 ? null : (
        <section>
          <h3>What stays</h3>
          <StayingLines stays={data.stays} />
        </section>
      )}
      <section>
        <h3>Older copies</h3>
        {data.copies.length === 0 ? <p className="part-lead">The app knows of no older copy. Ask IT how long backups of this computer are kept.</p> : <CopyLines copies={data.copies} />}
      </section>
      <Proof detail={data} />
    </article>
  );
}

function Warnings({ detail: { asRecorded, finishedAt, passwordsLeft } }: { readonly detail: Detail }) {
  return (
    <>
      {asRecorded ? null : (
        <Notice kind="error" title="This is not as the audit trail has it">
          <p>
            Somebody has changed it past the app. Tell IT, and <Link to="/audit">check the audit trail</Link>.
          </p>
        </Notice>
      )}
      {finishedAt !== null ? null : (
        <Notice kind="warning" title="The freed room has not been written over yet">
          <p>Lock the register and unlock it again: that finishes it. Save the certificate after that.</p>
        </Notice>
      )}
      {passwordsLeft.length === 0 ? null : (
        <Notice kind="warning" title="Passwords are left in other keychains">
          <ul>
            {passwordsLeft.map(({ machine, count }) => (
              <li key={machine}>
                {plural(count, 'password')} on {machine === '' ? 'a computer that is not known' : machine}. Remove {count === 1 ? 'it' : 'them'} there.
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Says that something is not told here, so that nobody takes the page for the whole. */
function Limited({ limited }: Pick<Detail, 'limited'>) {
  if (limited === 0) return null;
  return (
    <Notice kind="info" title={limited === 1 ? 'A limited record went with this disposal' : `${limited} limited records went with this disposal`}>
      <p>Only named officers could open {limited === 1 ? 'it' : 'them'}. So what was removed is not told to you here, and only the officers who could open {limited === 1 ? 'it' : 'them'} and the heads save the certificate.</p>
    </Notice>
  );
}

function Certificate({ id }: { readonly id: string }) {
  const print = useRegisterCall('retention.disposalCertificate');
  const [saved, setSaved] = useState<string | null>(null);
  async function save(): Promise<void> {
    setSaved(null);
    const file = await print.run({ id });
    if (file !== undefined) setSaved(file.name);
  }
  return (
    <>
      <div className="bar detail-actions">
        <Button variant="primary" busy={print.busy} onClick={() => void save()}>
          Save the disposal certificate
        </Button>
      </div>
      <JobProgress call="retention.disposalCertificate" label="Printing the certificate" busy={print.busy} />
      {print.failure === null ? null : <Notice kind="error" title={print.failure.message} onClose={print.reset} />}
      {saved === null ? null : <SavedFile name={saved} title="The disposal certificate is saved" onClose={() => setSaved(null)} />}
    </>
  );
}

/** Its disposal was decided; all others went because they belong to one of those. */
const isChosen = (record: DisposedRecord): boolean => record.confirmedBy !== '';

function Records({ records }: { readonly records: readonly DisposedRecord[] }) {
  if (records.length === 0) return null;
  const along = records.filter((record) => !isChosen(record));
  return (
    <section>
      <h3>What was disposed of, and why</h3>
      {records.filter(isChosen).map((record) => (
        <div key={record.recordId} className="disposal-record">
          <h4>{record.title}</h4>
          <Facts
            items={[
              { term: 'Row of the schedule', value: record.scheduleSource === '' ? record.scheduleRow : `${record.scheduleRow} (${record.scheduleSource})` },
              { term: 'Kept until', value: longDate(record.keepUntil) },
              ...(record.triggerDay === null ? [] : [{ term: record.trigger, value: longDate(record.triggerDay) }]),
              { term: 'Proposed', value: `${record.proposedBy}, ${longDate(record.proposedOn)}` },
              { term: 'Confirmed', value: `${record.confirmedBy}, ${longDate(record.confirmedOn)}${record.onlyOneOfficer ? ', as the only officer' : ''}` },
              ...(record.reason === '' ? [] : [{ term: 'Reason', value: record.reason }]),
            ]}
          />
        </div>
      ))}
      {along.length === 0 ? null : (
        <>
          <h4>What belonged to it and went with it</h4>
          <LongList title={plural(along.length, 'record')} lines={alike(along.map(({ title }) => title))} />
        </>
      )}
    </section>
  );
}

function Files({ files }: Pick<Detail, 'files'>) {
  if (files.length === 0) return <p>No file was kept with it.</p>;
  return (
    <details>
      <summary>{plural(files.length, 'file')}, by checksum</summary>
      <p className="muted">A copy found later can be recognised by its SHA-256.</p>
      <ul className="disposal-lines">
        {[...Map.groupBy(files, ({ sha256 }) => sha256)].map(([sha256, same]) => (
          <li key={sha256}>
            <code className="disposal-code">{sha256}</code>{' '}
            <span className="muted">
              {fileSize(same[0]?.bytes ?? 0)}
              {same.length === 1 ? '' : `, kept ${plural(same.length, 'time')}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Proof({ detail: { headBefore, headAfter, finishedAt } }: { readonly detail: Detail }) {
  return (
    <section>
      <h3>How it is proved</h3>
      <Facts
        items={[
          { term: 'File written anew', value: finishedAt === null ? 'Not yet' : dateTime(finishedAt) },
          { term: 'Head of the audit trail before', value: <code className="disposal-code">{headBefore}</code> },
          { term: 'Head of the audit trail after', value: <code className="disposal-code">{headAfter}</code> },
        ]}
      />
      <p className="muted">Every entry of the trail stays and still verifies; the details of the entries about what went are removed.</p>
    </section>
  );
}
