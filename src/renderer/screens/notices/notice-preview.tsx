import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { number, plural } from '../../lib/format.ts';
import { useRegister, type CallFailure } from '../../lib/register.ts';
import type { To } from './notice-audience-fields.tsx';

type Recipient = OutputOf<'notices.preview'>['recipients'][number];

export interface NoticeReach {
  /** Accounts and people are chosen, so there is somebody to look for. */
  readonly asked: boolean;
  readonly data: OutputOf<'notices.preview'> | undefined;
  readonly error: CallFailure | null;
  readonly changing: boolean;
}

/** Whom a notice would reach, asked again whenever the choice changes. */
export function useNoticeReach(accountIds: readonly string[], to: To): NoticeReach {
  const asked = accountIds.length > 0 && (to.administrators || to.lineManagers || to.contributors);
  const { data, error, isPlaceholderData } = useRegister('notices.preview', { accountIds: [...accountIds], to }, { enabled: asked, keepPrevious: true });
  return { asked, data, error, changing: isPlaceholderData };
}

const idOf = (row: Recipient) => row.personId;

const columns: readonly DataTableColumn<Recipient>[] = [
  {
    id: 'name',
    header: 'Recipient',
    value: (row) => `${row.name} ${row.email}`,
    cell: (row) => (
      <>
        <b>{row.name}</b>
        <small>{row.email}</small>
      </>
    ),
    sortable: true,
  },
  { id: 'concerning', header: 'Concerning', value: (row) => row.concerning, width: 180 },
];

/** People to be told in another way. */
export function Unreached({ people }: { readonly people: readonly Recipient[] }) {
  if (people.length === 0) return null;
  return (
    <div className="notice-unreached">
      <p>
        <b>Without an email address that can be used.</b> Tell them in another way, or add the address in People:
      </p>
      <ul>
        {people.map((person) => (
          <li key={person.personId}>
            <b>{person.name}</b>: {person.concerning}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whom the notice would reach, each person once; above them those whom no message reaches. */
export function NoticePreview({ accounts, reach }: { readonly accounts: number; readonly reach: NoticeReach }) {
  const { asked, data, error, changing } = reach;
  return (
    <section className="panel notice-preview" aria-labelledby="notice-preview-title" aria-busy={changing}>
      <h2 id="notice-preview-title">Whom it reaches</h2>
      {asked ? null : <p className="muted">Choose accounts and to whom it goes: the names then stand here.</p>}
      {error === null || !asked ? null : <Notice kind="error" title={error.message} />}
      {asked && data !== undefined ? (
        <>
          <p role="status">
            {plural(data.recipients.length, 'person', 'people')} for {plural(accounts - data.notRun, 'account')}
            {data.withoutEmail === 0 ? '' : `; ${number(data.withoutEmail)} more cannot be written to`}
          </p>
          {data.notRun === 0 ? null : <p>{plural(data.notRun, 'chosen account')} left out: closed or rescinded, so nobody posts on it any more.</p>}
          <Unreached people={data.unreached} />
          <DataTable
            caption="Recipients of the notice"
            what="person"
            whatMany="people"
            rows={data.recipients}
            rowId={idOf}
            columns={columns}
            narrowBelow={300}
            noneLeft="Nobody: the register names no such person for these accounts."
          />
        </>
      ) : null}
    </section>
  );
}
