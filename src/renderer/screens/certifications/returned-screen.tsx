import type { CertificateReturn } from '../../../preload/contract/certifications-returns.ts';
import { go, Link, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { Tag } from '../../components/tag.tsx';
import { kindWord } from '../../lib/file-words.ts';
import { plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { usePicture } from '../../lib/use-picture.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { AddReturned } from './add-returned.tsx';
import { CertificationsNav } from './certifications-nav.tsx';
import { pictureOf, returnPath } from './returned-words.ts';
import { ReturnView } from './return-view.tsx';

const title = 'Returned copies';

/** Signed copies on their way into the register: matched by their number, and completed one after another. */
export function ReturnedScreen() {
  const id = useRoute().params['id'] ?? null;
  const { data, error } = useRegister('certifications.unfinished', {});
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const open = data?.find((item) => item.id === id);
  const next = data?.find((item) => item.id !== id) ?? null;
  return (
    <SplitView
      list={
        <>
          <PageHeader title={title} sub={data === undefined || data.length === 0 ? 'Signed certificates that came back' : `${plural(data.length, 'copy', 'copies')} to be finished`} />
          <CertificationsNav current="returned" />
          {error === null ? null : <Notice kind="error" title={error.message} />}
          {mayWrite ? <AddReturned quiet={id !== null} /> : null}
          {data?.length === 0 ? (
            <EmptyState title="Nothing is waiting">
              <p>Scan or photograph the signed page, and add the files above. Each is kept at once; what stands on it is noted next.</p>
            </EmptyState>
          ) : null}
          <ul className="returned" aria-label="Copies to be finished">
            {data?.map((item) => <ReturnLine key={item.id} item={item} open={item.id === id} />)}
          </ul>
        </>
      }
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title={title} />
            {open === undefined ? (
              data === undefined ? null : <Notice kind="info" title="This copy is finished already." />
            ) : (
              <ReturnView key={open.id} item={open} mayWrite={mayWrite} onNext={() => go(next === null ? '/certifications/returned' : returnPath(next.id))} />
            )}
          </>
        )
      }
      onCloseDetail={() => {
        go('/certifications/returned');
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`.returned a[href$="${id ?? ''}"]`)?.focus());
      }}
      detailLabel={open?.file.name ?? title}
    />
  );
}

function ReturnLine({ item, open }: { readonly item: CertificateReturn; readonly open: boolean }) {
  const { url } = usePicture(item.file.picture ? item.file.id : null, pictureOf(item.id), 'small');
  const { certificate } = item;
  return (
    <li className={open ? 'returned__open' : undefined}>
      <span className="returned__picture" aria-hidden="true">
        {url === null ? <span className="evidence__kind">{kindWord(item.file.name)}</span> : <img src={url} alt="" />}
      </span>
      <div>
        <div className="cards__head">
          <Link to={returnPath(item.id)} current={open} label={`${item.number === '' ? 'No number yet' : item.number}, ${item.file.name}`}>
            {item.number === '' ? 'No number yet' : item.number}
          </Link>
          {item.state === 'unmatched' ? <Tag tone="warm">Choose the certificate</Tag> : <Tag tone="blue">Note what stands on it</Tag>}
        </div>
        <p>{certificate === null ? '' : [certificate.directorate, certificate.department, `${certificate.policyReference} version ${certificate.versionNumber}`].filter((part) => part !== '').join(', ')}</p>
        <p>
          <small>
            {item.file.name}
            {item.number === '' ? '' : item.readHow === 'code' ? ' · number read from the code' : ' · number chosen by hand'}
          </small>
        </p>
        {item.problem === '' ? null : <p className="returned__problem">{item.problem}</p>}
      </div>
    </li>
  );
}
