import { Link } from '../../app/navigation.ts';
import { useRegister } from '../../lib/register.ts';

/** Where the officer sees before a pack is made what it will say of each policy. */
export function CoverageLinks() {
  const policies = useRegister('policies.list', {}).data?.filter(({ on }) => on) ?? [];
  if (policies.length === 0) return null;
  return (
    <section aria-labelledby="coverage-links-title">
      <h2 id="coverage-links-title">Obligations by clause</h2>
      <p>What each policy asks for, and whether records of a period show it. An audit pack prints the same.</p>
      <ul>
        {policies.map(({ id, reference, title }) => (
          <li key={id}>
            <Link to={`/policies/${id}/obligations`}>
              {reference} {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
