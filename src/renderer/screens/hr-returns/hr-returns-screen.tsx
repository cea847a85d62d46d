import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, Link, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { Tag } from '../../components/tag.tsx';
import { useRegister } from '../../lib/register.ts';
import '../accounts/account-detail.css';
import '../accounts/desk.css';
import { AskDialog } from './ask-dialog.tsx';
import { ReturnDetail } from './return-detail.tsx';
import { ReturnSettingsDialog } from './settings-dialog.tsx';
import { standingLine, stateWords } from './words.ts';
import './hr-returns.css';

/** The annual return of HR: the years, and beside them one of them (10022 6.2). */
export function HrReturnsScreen() {
  const { params } = useRoute();
  const role = useSession().session?.officer?.role;
  const { data, error } = useRegister('hrReturns.list', {});
  const [open, setOpen] = useState<'ask' | 'settings' | null>(null);
  const [saved, setSaved] = useState<{ readonly name: string; readonly title: string } | null>(null);
  const mayAsk = role !== 'viewer' && data !== undefined && data.open.length > 0;
  const chosen = params['id'] ?? data?.rows[0]?.id ?? null;
  const ask = (
    <Button variant={data?.owed === null && chosen !== null ? 'secondary' : 'primary'} onClick={() => setOpen('ask')}>
      Ask HR for a year
    </Button>
  );
  return (
    <div className="page hr-returns">
      <PageHeader
        title="HR annual return"
        sub="Formal action for breaches of the social media policy, as HR counts it (10022 6.2)"
        actions={
          <>
            {mayAsk && data.rows.length > 0 ? ask : null}
            {role === 'head' && data !== undefined ? <Button onClick={() => setOpen('settings')}>How it is asked and printed</Button> : null}
          </>
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {saved === null ? null : <SavedFile {...saved} onClose={() => setSaved(null)} />}
      {data === undefined ? null : <Owed list={data} />}
      {data === undefined ? (
        <p role="status">Reading the returns…</p>
      ) : data.rows.length === 0 ? (
        <Empty asked={data.asked} actions={mayAsk ? ask : undefined} />
      ) : (
        <div className="hr-split">
          <Years rows={data.rows} chosen={chosen} />
          {chosen === null ? null : <ReturnDetail key={chosen} id={chosen} replyBy={data.replyAgainBy} onWritten={setSaved} />}
        </div>
      )}
      {open === 'ask' && data !== undefined ? (
        <AskDialog
          list={data}
          onClose={() => setOpen(null)}
          onDone={({ id, year, file }) => {
            setOpen(null);
            setSaved(file === null ? null : { name: file, title: `The message for ${year} is written, and HR counts as asked` });
            go(`/hr-returns/${id}`);
          }}
        />
      ) : null}
      {open === 'settings' && data !== undefined ? <ReturnSettingsDialog settings={data.settings} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function Owed({ list: { owed } }: { readonly list: OutputOf<'hrReturns.list'> }) {
  if (owed === null) return null;
  return (
    <Notice kind={owed.late ? 'warning' : 'info'} title={`Nobody has asked HR for ${owed.title} yet`}>
      <p>The year has ended. HR reports once a year what formal action was taken (10022 6.2).</p>
    </Notice>
  );
}

function Empty({ asked, actions }: { readonly asked: boolean; readonly actions: React.ReactNode }) {
  if (!asked) {
    return (
      <EmptyState title="No policy that is on asks for it">
        <p>The annual return belongs to 10022, Social Media – Personal Use by Staff. The head turns policies on in Settings.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="HR has not been asked yet" actions={actions}>
      <p>
        Once a year HR tells the HR Governance Group how often formal action was taken for breaches of the policy, by kind of breach and by
        outcome (10022 6.2). Ask HR here, chase, enter what comes back, and print the report: without names, and with small numbers withheld.
      </p>
    </EmptyState>
  );
}

function Years({ rows, chosen }: { readonly rows: OutputOf<'hrReturns.list'>['rows']; readonly chosen: string | null }) {
  return (
    <nav className="hr-years" aria-label="Years">
      <ul>
        {rows.map((row) => {
          const { tone, text } = stateWords(row.state);
          return (
            <li key={row.id}>
              <Link to={`/hr-returns/${row.id}`} current={row.id === chosen}>
                <span className="hr-years__title">{row.title}</span> <Tag tone={tone}>{text}</Tag>
                <small>{standingLine(row)}</small>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
