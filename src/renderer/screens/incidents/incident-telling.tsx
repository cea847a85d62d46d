import type { TellStanding } from '../../../preload/contract/incidents-runbook.ts';
import { whenInWords } from '../../../preload/contract/incidents-words.ts';
import { lowerFirst } from '../../../preload/contract/wording.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, dayAndTime } from '../../lib/format.ts';
import { ClockTag } from './clock-tag.tsx';

interface TellingProps {
  readonly tell: readonly TellStanding[];
  /** Null where nothing can be noted any more. */
  readonly onTell: ((contact: TellStanding) => void) | null;
  readonly onWrite: (contact: TellStanding) => void;
}

/** Who must be told, as the policies say, each with its clock or when it was done; then those who are told only in a certain case. */
export function Telling({ tell, onTell, onWrite }: TellingProps) {
  const ifSo = tell.filter(({ state }) => state === 'if-so');
  const always = tell.filter(({ state }) => state !== 'if-so');
  return (
    <section>
      <h3>Who must be told</h3>
      {tell.length === 0 ? <p className="part-lead">The policies name nobody.</p> : null}
      <ul className="cards">
        {always.map((contact) => (
          <Contact key={contact.contact} contact={contact} onTell={onTell} onWrite={onWrite} />
        ))}
      </ul>
      {ifSo.length === 0 ? null : (
        <details className="telling__others">
          <summary>Others, only if it is so ({ifSo.length})</summary>
          <ul className="cards">
            {ifSo.map((contact) => (
              <Contact key={contact.contact} contact={contact} onTell={onTell} onWrite={onWrite} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Contact({ contact, onTell, onWrite }: Omit<TellingProps, 'tell'> & { readonly contact: TellStanding }) {
  const { role, state, told, notNeeded, onlyIf, when, dueAt } = contact;
  const open = state === 'owed' || state === 'if-so';
  return (
    <li>
      <div className="cards__head">
        <State contact={contact} />
        <b>{role}</b>
        <small>{state === 'if-so' ? `if: ${lowerFirst(onlyIf)}` : whenInWords(when)}</small>
        {open && onTell !== null ? (
          <span className="telling__actions">
            <Button variant="quiet" label={`Write: ${role}`} onClick={() => onWrite(contact)}>
              Write…
            </Button>
            <Button variant="quiet" label={`Told: ${role}`} onClick={() => onTell(contact)}>
              Told…
            </Button>
          </span>
        ) : null}
      </div>
      {told === null ? null : (
        <p>
          {dayAndTime(told.on, told.time)}
          {told.late && dueAt !== null ? `, after ${dateTime(dueAt)}` : ''}
          {told.beforeReport ? ', before it was reported here' : ''} <small>noted by {told.officer}</small>
        </p>
      )}
      {state === 'owed' && dueAt !== null ? <p className="muted">By {dateTime(dueAt)}</p> : null}
      {state === 'by-another' ? <p className="muted">Somebody else of the same way has been told.</p> : null}
      {notNeeded === '' ? null : <p className="muted">{notNeeded}</p>}
    </li>
  );
}

function State({ contact: { state, told, dueAt } }: { readonly contact: TellStanding }) {
  switch (state) {
    case 'told':
      return told?.late === true ? <Tag tone="warm">✓ Told late</Tag> : <Tag tone="green">✓ Told</Tag>;
    case 'not-needed':
    case 'by-another':
      return <Tag tone="grey">Not needed</Tag>;
    case 'if-so':
      return <Tag tone="grey">Not told</Tag>;
    case 'owed':
      return (
        <>
          <Tag tone="red">Not told yet</Tag>
          {dueAt === null ? null : <ClockTag dueAt={dueAt} />}
        </>
      );
  }
}
