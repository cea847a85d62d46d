import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { ReturningManager } from '../../../preload/contract/reviews-returns.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural, shortDate } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { MakeDialog, type Making } from './returns-make.tsx';
import { managerState, missingWords, nobody, returnsPath, writtenBeforeWords } from './returns-words.ts';
import { ReviewsNav } from './reviews-nav.tsx';

type Month = OutputOf<'reviews.returns'>;

interface ReturnsListProps {
  readonly month: Month;
  readonly title: string;
  readonly selectedId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

const idOf = (row: ReturningManager) => row.managerId;
const nameOf = (row: ReturningManager) => row.name;

function columnsOf({ period, today }: Month): readonly DataTableColumn<ReturningManager>[] {
  return [
    {
      id: 'name',
      header: 'Line manager',
      value: (row) => `${row.name} ${row.email}`,
      cell: (row) => (
        <>
          {row.name}
          <small>
            {row.leftOn === null ? (row.email === '' ? 'no email address' : row.email) : `left on ${shortDate(row.leftOn)}: name who follows`}
            <span className="fold">
              {' '}
              · {row.sentOn === null ? 'not sent on' : `sent on ${shortDate(row.sentOn)}`} · {writtenBeforeWords(row)}
            </span>
          </small>
        </>
      ),
      sortable: true,
    },
    {
      id: 'state',
      header: 'State',
      value: (row) => managerState(row, period.to, today).words.replace(/^[\d,]+ /u, ''),
      cell: (row) => {
        const { tone, words } = managerState(row, period.to, today);
        return (
          <>
            <Tag tone={tone}>{words}</Tag>
            <small>
              {number(row.returned)} of {number(row.accounts)} back
            </small>
          </>
        );
      },
      width: 136,
      sortable: true,
      filter: 'choice',
    },
    { id: 'missing', header: 'Missing', value: (row) => row.missing, width: 84, sortable: true, align: 'end', wideOnly: true },
    { id: 'sent', header: 'Sent on', value: (row) => row.sentOn, cell: (row) => (row.sentOn === null ? 'not yet' : <span className="nowrap">{shortDate(row.sentOn)}</span>), width: 112, sortable: true, wideOnly: true },
    {
      id: 'chased',
      header: 'Chased',
      value: (row) => row.chased,
      cell: (row) => {
        const lastOn = row.chasedOn ?? row.remindedOn;
        return (
          <>
            {writtenBeforeWords(row)}
            {lastOn === null ? null : <small>last on {shortDate(lastOn)}</small>}
          </>
        );
      },
      width: 128,
      sortable: true,
      wideOnly: true,
    },
  ];
}

/** The line managers of a month, with what can be made for those who are ticked, or for all. */
export function ReturnsList({ month, title, selectedId, chosen, onChosen }: ReturnsListProps) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const periods = useRegister('reviews.periods', { cadence: 'monthly' }).data ?? [month.period];
  const show = useRegisterCall('desktop.showSaved');
  const [making, setMaking] = useState<Making | null>(null);
  const [made, setMade] = useState<{ readonly title: string; readonly lines: readonly string[] } | null>(null);
  const { totals, managers, withoutManager, period } = month;
  const ids = new Set(managers.map(idOf));
  const picked = [...chosen].filter((id) => ids.has(id));
  const offered = periods.some(({ id }) => id === period.id) ? periods : [period, ...periods];
  return (
    <>
      <PageHeader
        title={title}
        sub={totals.accounts === 0 ? `${period.title} · nothing was owed` : `${period.title} · ${number(totals.returned)} of ${plural(totals.accounts, 'review')} back · ${missingWords(totals)}`}
        actions={
          <>
            <span className="filter period">
              <label className="filter__label" htmlFor="returns-month">
                Month
              </label>
              <select id="returns-month" value={period.id} onChange={(event) => go(returnsPath(event.currentTarget.value))}>
                {offered.map(({ id, title: name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </span>
            {mayWrite ? (
              <Button variant="quiet" onClick={() => go('/reviews/import')}>
                Import what came back…
              </Button>
            ) : null}
          </>
        }
      />
      <ReviewsNav current="returns" />
      <div className="returns-bar">
        {mayWrite && managers.length > 0 ? (
          <div className="bar" role="group" aria-label="Make for line managers">
            <Button variant="quiet" onClick={() => setMaking('worksheets')}>
              Print worksheets…
            </Button>
            <Button variant="quiet" onClick={() => setMaking('messages')}>
              Make messages…
            </Button>
            <Button id="returns-chase" variant="quiet" onClick={() => setMaking('chase')} disabled={totals.missing === 0}>
              Chase…
            </Button>
            <span className="muted">{picked.length === 0 ? 'For all, or tick line managers.' : `For ${plural(picked.length, 'line manager')}.`}</span>
          </div>
        ) : null}
      </div>
      {made === null ? null : (
        <Notice kind="success" title={made.title} onClose={() => setMade(null)}>
          {made.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Button variant="quiet" onClick={() => void show.run({})}>
            Show in folder
          </Button>
        </Notice>
      )}
      {withoutManager.accounts === 0 ? null : (
        <Notice kind="warning" title={`${plural(withoutManager.accounts, 'account')} without a line manager on record`}>
          <p>
            Nobody can be sent {withoutManager.accounts === 1 ? 'its worksheet' : 'their worksheets'}. <Link to={returnsPath(period.id, nobody)}>See which</Link>
          </p>
        </Notice>
      )}
      {managers.length === 0 ? (
        <EmptyState title={month.asked ? 'No line manager owes a review for this month' : 'No policy that is on asks for reviews by line managers'}>
          <p>
            The line manager who approved an account looks at it every month (CP371 2.3.1). She does not use this register: worksheets go out to her on
            paper or as a message, and what comes back is typed in or imported here.
          </p>
        </EmptyState>
      ) : (
        <div className="list-table">
          <DataTable
            caption={`Line managers, ${period.title}`}
            what="line manager"
            rows={managers}
            rowId={idOf}
            columns={columnsOf(month)}
            selectedId={selectedId}
            onOpen={(row) => go(returnsPath(period.id, row.managerId))}
            {...(mayWrite ? { selection: { chosen: new Set(picked), onChange: onChosen, nameOf } } : {})}
          />
        </div>
      )}
      {making === null ? null : (
        <MakeDialog
          making={making}
          month={month}
          managerIds={picked.length === 0 ? null : picked}
          onClose={() => setMaking(null)}
          onMade={(done) => {
            setMaking(null);
            setMade(done);
          }}
        />
      )}
    </>
  );
}
