import { useEffect, useRef } from 'react';
import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import { focusIfLost, focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonDetail, personHeadingId } from './person-detail.tsx';
import { EditPerson, NewPerson } from './person-editor.tsx';
import '../accounts/desk.css';
import '../accounts/accounts.css';
import './people.css';

/** Everybody whom the register knows: the list, and beside it one person, the form, or a new one. */
export function PeopleScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const shown = useRegister('people.get', { id: id ?? '' }, { enabled: id !== null });
  const editing = path.endsWith('/edit');
  const fresh = useRef(true);
  const ready = id === null || shown.data !== undefined;
  useEffect(() => {
    if (!ready) return;
    // Coming back from leaver mode, the focus was on a button that is gone; later it is wherever the officer puts it.
    if (fresh.current) focusIfLost(personHeadingId);
    fresh.current = false;
  }, [ready]);
  const name = shown.data?.facts.name ?? 'Person';
  const detail = detailOf(path, id);
  return (
    <SplitView
      list={<PeopleList selectedId={id} quiet={detail !== null} />}
      detail={
        detail === null ? null : (
          <>
            <NarrowHeading title="People" />
            {detail}
          </>
        )
      }
      onCloseDetail={() => {
        go(id !== null && editing ? `/people/${id}` : '/people');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={path === '/people/new' ? 'Add a person' : editing ? `Edit ${name}` : name}
    />
  );
}

function detailOf(path: string, id: string | null) {
  if (path === '/people/new') return <NewPerson />;
  if (id === null) return null;
  return path.endsWith('/edit') ? <EditPerson key={id} id={id} /> : <PersonDetail key={id} id={id} />;
}
