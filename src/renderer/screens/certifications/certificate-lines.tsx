import type { CertificateItem } from '../../../preload/contract/certifications-values.ts';
import { Link } from '../../app/navigation.ts';
import { StateTag } from './state-tag.tsx';
import { certificatePath, certificateSaid } from './words.ts';

/** Certificates in a record, each with the way to it. */
export function CertificateLines({ items, none }: { readonly items: readonly CertificateItem[]; readonly none: string }) {
  if (items.length === 0) return <p className="part-lead">{none}</p>;
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={item.id}>
          <div className="cards__head">
            <Link to={certificatePath(item.id)}>{item.number}</Link>
            <StateTag said={certificateSaid(item)} />
          </div>
          <p>
            {item.department === '' ? '' : `${item.department}. `}
            {item.words}
          </p>
        </li>
      ))}
    </ul>
  );
}
