import { go, useRoute } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useRegister } from '../../lib/register.ts';
import { CertificationsNav } from './certifications-nav.tsx';
import { CompleteForm } from './complete-form.tsx';
import { certificatePath } from './words.ts';

/** Corrects what was noted from a signed form, with the reason. */
export function CorrectScreen() {
  const id = useRoute().params['id'] ?? '';
  const { data, error } = useRegister('certifications.get', { id });
  return (
    <div className="page">
      <PageHeader title={data === undefined ? 'Correct a certificate' : `Correct ${data.item.number}`} sub="What stood there before stays in the history" />
      <CertificationsNav current="list" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined ? null : <CompleteForm key={id} detail={data} returned={null} onDone={() => go(certificatePath(id))} />}
    </div>
  );
}
