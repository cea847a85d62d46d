import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import '../accounts/account-detail.css';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import '../incidents/incidents.css';
import { EnquiryDetail } from './enquiry-detail.tsx';
import { EditEnquiry, NewEnquiry } from './enquiry-editor.tsx';
import { EnquiryList } from './enquiry-list.tsx';

/** The log of enquiries, and beside it one of them, its correction, or a new one. */
export function EnquiriesScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const editing = path.endsWith('/edit');
  const isNew = path === '/enquiries/new';
  const shown = useRegister('enquiries.get', { id: id ?? '' }, { enabled: id !== null });
  const name = shown.data?.row.number ?? 'Enquiry';
  const detail = isNew ? <NewEnquiry /> : id === null ? null : editing ? <EditEnquiry key={id} id={id} /> : <EnquiryDetail key={id} id={id} />;
  return (
    <SplitView
      list={<EnquiryList selectedId={id} quiet={detail !== null} />}
      detail={
        detail === null ? null : (
          <>
            <NarrowHeading title="Enquiries" />
            {detail}
          </>
        )
      }
      onCloseDetail={() => {
        go(id !== null && editing ? `/enquiries/${id}` : '/enquiries');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={isNew ? 'Note an enquiry' : editing ? `Correct ${name}` : name}
    />
  );
}
