import { useState } from 'react';
import type { LibraryVersion, Telling } from '../../../preload/contract/policies-library.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { LibraryFiles } from './library-files.tsx';
import type { PolicyPartProps } from './part-props.ts';
import { TellingDialog, UndoTellingDialog } from './telling-dialogs.tsx';

type Open = { readonly version: LibraryVersion; readonly way: string } | { readonly wrong: Telling } | null;

/** How staff were told of each version: the ways that the policy asks for, and what was done. */
export function ToldPart({ detail, mayChange, onDone }: PolicyPartProps) {
  const [open, setOpen] = useState<Open>(null);
  const done = (message: string) => {
    setOpen(null);
    onDone(message);
  };
  const shown = detail.versions.filter((version) => version.inForce || version.tellings.length > 0);
  return (
    <>
      {shown.map((version) => (
        <section key={version.id} className="policy-version" aria-labelledby={`told-${version.id}`}>
          <div className="cards__head">
            <h3 id={`told-${version.id}`}>
              Version {version.number}, {version.date}
            </h3>
            {version.inForce ? <Tag tone="green">In force</Tag> : <Tag tone="grey">Replaced</Tag>}
            {mayChange ? (
              <Button variant="quiet" label={`Note another way, version ${version.number}`} onClick={() => setOpen({ version, way: '' })}>
                Note another way…
              </Button>
            ) : null}
          </div>
          <Ways version={version} onNote={mayChange ? (way) => setOpen({ version, way }) : null} />
          <Tellings tellings={version.tellings} mayChange={mayChange} onWrong={(wrong) => setOpen({ wrong })} />
        </section>
      ))}
      {open !== null && 'version' in open ? <TellingDialog detail={detail} version={open.version} way={open.way} onClose={() => setOpen(null)} onDone={done} /> : null}
      {open !== null && 'wrong' in open ? <UndoTellingDialog detail={detail} telling={open.wrong} onClose={() => setOpen(null)} onDone={done} /> : null}
    </>
  );
}

/** What the policy asks for, done or not. */
function Ways({ version, onNote }: { readonly version: LibraryVersion; readonly onNote: ((way: string) => void) | null }) {
  if (version.asked.length === 0) return <p className="part-lead">The policy names no way of telling staff.</p>;
  return (
    <ul className="policy-ways" aria-label={`Ways that the policy asks for, version ${version.number}`}>
      {version.asked.map(({ id, title, clause, toldOn }) => (
        <li key={id}>
          <span className="policy-ways__what">
            {title}
            <small>{clause}</small>
          </span>
          {toldOn === null ? <NotTold inForce={version.inForce} /> : <Tag tone="green">Told {longDate(toldOn)}</Tag>}
          {onNote === null || toldOn !== null ? null : (
            <Button variant="quiet" label={`Note it: ${title}, version ${version.number}`} onClick={() => onNote(id)}>
              Note it…
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Of a version that was replaced nobody is told any more. */
function NotTold({ inForce }: { readonly inForce: boolean }) {
  return inForce ? <Tag tone="warm">Not told yet</Tag> : <Tag tone="grey">Not noted</Tag>;
}

function Tellings({ tellings, mayChange, onWrong }: { readonly tellings: readonly Telling[]; readonly mayChange: boolean; readonly onWrong: (telling: Telling) => void }) {
  if (tellings.length === 0) return <p className="part-lead">Nothing is noted yet.</p>;
  return (
    <ul className="cards">
      {tellings.map((telling) => (
        <li key={telling.id} className={telling.wrong === '' ? undefined : 'history__corrected'}>
          <div className="cards__head">
            {telling.wrong === '' ? null : <Tag tone="grey">Noted wrongly</Tag>}
            <b>
              {telling.wayTitle}, {longDate(telling.on)}
            </b>
            {mayChange && telling.wrong === '' ? (
              <Button variant="quiet" label={`Noted wrongly: ${telling.wayTitle}, ${longDate(telling.on)}`} onClick={() => onWrong(telling)}>
                Noted wrongly…
              </Button>
            ) : null}
          </div>
          <p>
            {telling.where} <small>{telling.notedBy}</small>
          </p>
          {telling.note === '' ? null : <p className="incident-words">{telling.note}</p>}
          {telling.wrong === '' ? null : <p>What is wrong: {telling.wrong}</p>}
          <LibraryFiles
            id={telling.id}
            what={`${telling.wayTitle}, ${longDate(telling.on)}`}
            items={telling.files}
            none=""
            add="Keep what shows it…"
            suggestions={['The bulletin', 'Screenshot of the page', 'The message', 'The slides']}
            mayAdd={mayChange && telling.wrong === ''}
          />
        </li>
      ))}
    </ul>
  );
}
