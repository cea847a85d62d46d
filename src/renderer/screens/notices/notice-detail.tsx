import { useMemo, useState } from 'react';
import type { NoticeDetail as Detail } from '../../../preload/contract/notices.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, longDate, number, plural, shortDate, todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { isOverdue, missing, noticeKinds } from './notice-words.ts';

type Recipient = Detail['recipients'][number];

const nobody: ReadonlySet<string> = new Set();
const recordId = 'record-acknowledgements';
const idOf = (row: Recipient) => row.personId;
const nameOf = (row: Recipient) => row.name;

const columns: readonly DataTableColumn<Recipient>[] = [
  {
    id: 'name',
    header: 'Recipient',
    value: (row) => `${row.name} ${row.email}`,
    cell: (row) => (
      <>
        <b>{row.name}</b>
        <small>{row.email === '' ? 'no email address' : row.email}</small>
        <small>{row.concerning}</small>
      </>
    ),
  },
  {
    id: 'acknowledged',
    header: 'Acknowledged',
    value: (row) => row.acknowledgedOn,
    cell: (row) =>
      row.acknowledgedOn === null ? (
        <Tag tone="warm">Not yet</Tag>
      ) : (
        <>
          <span className="nowrap">{shortDate(row.acknowledgedOn)}</span>
          {row.how === '' ? null : <small>{row.how}</small>}
          <small>noted by {row.recordedBy}</small>
        </>
      ),
    width: 160,
  },
];

/** One notice: what it said, whom it was for, and who has not acknowledged it yet. */
export function NoticeDetail({ id }: { readonly id: string }) {
  const mayRecord = useSession().session?.officer?.role !== 'viewer';
  const { data, error } = useRegister('notices.get', { id });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nobody);
  const [asking, setAsking] = useState(false);
  const recipients = useMemo(() => ordered(data?.recipients ?? []), [data]);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Reading the notice…</p>;
  const { row } = data;
  const open = recipients.filter((recipient) => recipient.acknowledgedOn === null);
  const picked = open.filter((recipient) => chosen.has(recipient.personId));
  return (
    <>
      <header className="detail-head">
        <h2>{row.subject}</h2>
        {missing(row) === 0 ? (
          <Tag tone="green">Everybody has acknowledged</Tag>
        ) : (
          <Tag tone={isOverdue(row, todayIso()) ? 'red' : 'blue'}>
            {number(row.acknowledged)} of {number(row.recipients)} acknowledged
          </Tag>
        )}
      </header>
      <p className="detail-sub">
        {row.number} · {noticeKinds[row.kind]} · made {dateTime(row.madeAt)} by {row.madeBy} · {plural(row.accounts, 'account')} ·{' '}
        {row.replyBy === null ? 'no day to reply by' : `reply by ${longDate(row.replyBy)}`}
      </p>
      <h3>Recipients</h3>
      {mayRecord && open.length > 0 ? (
        <div className="bar notice-record">
          <Button id={recordId} variant="primary" disabled={picked.length === 0} onClick={() => setAsking(true)}>
            {picked.length === 0 ? 'Record acknowledgements' : `Record ${plural(picked.length, 'acknowledgement')}`}
          </Button>
          <span className="muted">{picked.length === 0 ? 'Tick who has answered.' : ''}</span>
        </div>
      ) : null}
      <DataTable
        caption="Recipients of the notice"
        what="person"
        whatMany="people"
        rows={recipients}
        rowId={idOf}
        columns={columns}
        narrowBelow={300}
        {...(mayRecord && open.length > 0
          ? { selection: { chosen, nameOf, onChange: (next: ReadonlySet<string>) => setChosen(new Set(open.map(idOf).filter((one) => next.has(one)))) } }
          : {})}
      />
      <h3>What it says</h3>
      <p className="notice-body">{data.body}</p>
      {asking ? (
        <AcknowledgeDialog
          noticeId={id}
          people={picked}
          onClose={() => setAsking(false)}
          onDone={() => {
            setChosen(nobody);
            focusIfLost(recordId);
          }}
        />
      ) : null}
    </>
  );
}

/** Who has not acknowledged stands first. */
function ordered(recipients: readonly Recipient[]): readonly Recipient[] {
  return recipients.toSorted(
    (a, b) => Number(a.acknowledgedOn !== null) - Number(b.acknowledgedOn !== null) || a.name.localeCompare(b.name, 'en-GB'),
  );
}
