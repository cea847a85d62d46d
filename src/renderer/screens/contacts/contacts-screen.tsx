import { useState } from 'react';
import type { Contact, ReportRoute } from '../../../preload/contract/contacts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { plural, shortDate } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { ContactDialog } from './contact-dialog.tsx';
import './contacts.css';
import { DaysDialog } from './days-dialog.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { SheetPrint } from './sheet-print.tsx';
import { confirmable, standingWords, wayWords } from './words.ts';

const contactColumns: readonly DataTableColumn<Contact>[] = [
  {
    id: 'role', header: 'Who', width: 220, sortable: true, value: (row) => `${row.role} ${row.clause}`,
    cell: (row) => (
      <>
        {row.role}
        {row.clause === '' ? null : <small>{row.clause}</small>}
      </>
    ),
  },
  { id: 'name', header: 'Name or team', value: (row) => row.name },
  { id: 'daytime', header: 'By day', width: 140, value: (row) => row.daytime, cell: (row) => <span className="nowrap">{row.daytime}</span> },
  { id: 'out-of-hours', header: 'Out of hours', width: 140, value: (row) => row.outOfHours },
  { id: 'email', header: 'Email', value: (row) => row.email, wideOnly: true },
  { id: 'sheet', header: 'On the sheet', width: 110, filter: 'choice', value: (row) => (row.onSheet ? 'Yes' : 'No') },
  {
    id: 'standing', header: 'Confirmed', width: 140, sortable: true, filter: 'choice', value: (row) => standingWords[row.standing].title,
    cell: (row) => (
      <>
        <Tag tone={standingWords[row.standing].tone}>{standingWords[row.standing].title}</Tag>
        {row.checkedOn === null ? null : <small>{shortDate(row.checkedOn)}</small>}
      </>
    ),
  },
];

const routeColumns: readonly DataTableColumn<ReportRoute>[] = [
  {
    id: 'platform', header: 'Platform', width: 170, sortable: true, value: (row) => row.title,
    cell: (row) => (
      <>
        {row.title}
        {row.used ? <small>We have an account there</small> : null}
      </>
    ),
  },
  { id: 'hacked', header: 'Account hacked', value: ({ hacked }) => wayWords(hacked) },
  { id: 'fake', header: 'Fake account', value: ({ fake }) => wayWords(fake) },
  {
    id: 'checked', header: 'Checked', width: 130, value: (row) => row.checkedOn ?? '',
    cell: (row) => (
      <>
        <span className="nowrap">{row.checkedOn === null ? '–' : shortDate(row.checkedOn)}</span>
        <small>{row.own ? 'Our words' : 'Policy pack'}</small>
      </>
    ),
  },
];

type Open = { readonly contact: Contact } | { readonly route: ReportRoute } | 'days' | null;

/** Whom the Trust calls, how to report to platforms, and the sheet on the wall that says both. */
export function ContactsScreen() {
  const { data, error } = useRegister('contacts.list', {});
  const [open, setOpen] = useState<Open>(null);
  const role = useSession().session?.officer?.role;
  const mayEdit = role !== 'viewer';
  const close = (): void => setOpen(null);
  return (
    <div className="page">
      <PageHeader title="Contacts" sub="Whom to call by day and out of hours, and how to report to platforms" actions={<Button onClick={() => go('/settings')}>Back to settings</Button>} />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      <SheetPrint />
      {data === undefined ? <p role="status">Reading the contacts…</p> : (
        <>
          <section aria-labelledby="contacts-title" className="contacts-part">
            <h2 id="contacts-title">Whom to call</h2>
            <p className="muted">
              Each is confirmed every {plural(data.settings.days, 'day')}.{' '}
              {role === 'head' ? (
                <Button variant="quiet" onClick={() => setOpen('days')}>
                  Change how often
                </Button>
              ) : null}
            </p>
            <DataTable
              caption="Whom to call"
              what="contact"
              rows={data.contacts}
              rowId={(row) => row.id}
              columns={contactColumns}
              {...(mayEdit ? { onOpen: (contact: Contact) => setOpen({ contact }) } : {})}
              actions={mayEdit ? <ConfirmAll contacts={data.contacts} /> : undefined}
            />
          </section>
          <section aria-labelledby="routes-title" className="contacts-part">
            <h2 id="routes-title">Reporting to platforms</h2>
            <p className="muted">From the policy packs. Open one to say it in your own words, such as the name of your contact at the platform.</p>
            <DataTable
              caption="Reporting to platforms"
              what="platform"
              rows={data.routes}
              rowId={(row) => row.channel}
              columns={routeColumns}
              {...(mayEdit ? { onOpen: (route: ReportRoute) => setOpen({ route }) } : {})}
            />
          </section>
          <Dialogs open={open} settings={data.settings} onClose={close} />
        </>
      )}
    </div>
  );
}

function Dialogs({ open, settings, onClose }: { readonly open: Open; readonly settings: OutputOf<'contacts.list'>['settings']; readonly onClose: () => void }) {
  if (open === null) return null;
  if (open === 'days') return <DaysDialog settings={settings} onClose={onClose} />;
  return 'contact' in open ? <ContactDialog contact={open.contact} onClose={onClose} /> : <RouteDialog route={open.route} onClose={onClose} />;
}

/** One step for a list that was read through and found right. */
function ConfirmAll({ contacts }: { readonly contacts: readonly Contact[] }) {
  const confirm = useRegisterCall('contacts.confirm');
  const [done, setDone] = useState<number | null>(null);
  const ready = confirmable(contacts);
  async function run(): Promise<void> {
    setDone(null);
    confirm.reset();
    const answer = await confirm.run({ contacts: ready.map(({ id, version }) => ({ id, version })) });
    if (answer !== undefined) setDone(answer.confirmed);
  }
  return (
    <>
      {ready.length === 0 ? null : (
        <Button busy={confirm.busy} onClick={() => void run()}>
          Confirm all are right
        </Button>
      )}
      <span role="status">{done === null ? '' : `${plural(done, 'contact')} confirmed today.`}</span>
      {confirm.failure === null ? null : <Notice kind="error" title={confirm.failure.message} onClose={confirm.reset} />}
    </>
  );
}
