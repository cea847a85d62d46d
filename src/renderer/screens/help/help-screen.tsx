import { useState } from 'react';
import { Link, go, useRoute } from '../../app/navigation.ts';
import { TextField } from '../../components/field.tsx';
import { plural } from '../../lib/format.ts';
import { useTitle } from '../../lib/title.ts';
import { HelpText } from './help-text.tsx';
import { helpPage, helpPages, searchHelp } from './help-pages.ts';

/** All help pages, searchable. */
export function HelpScreen() {
  const { params } = useRoute();
  const [search, setSearch] = useState('');
  const found = searchHelp(search);
  const page = helpPage(params['page'] ?? '') ?? helpPages[0];
  useTitle(page?.title ?? 'Help');
  return (
    <div className="page">
      <div className="help-layout">
        <nav aria-label="Help pages">
          <TextField id="help-search" label="Search help" type="search" value={search} onChange={setSearch} />
          <p className="sub" role="status">
            {search.trim() === '' ? plural(helpPages.length, 'page') : `${plural(found.length, 'page')} found`}
          </p>
          <ul className="help-list">
            {found.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/help/${id}`} current={id === page?.id}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article>
          {page === undefined ? (
            <h1 tabIndex={-1}>Help</h1>
          ) : (
            <HelpText blocks={page.blocks} topLevel={1} onOpen={(id) => go(`/help/${id}`)} />
          )}
        </article>
      </div>
    </div>
  );
}
