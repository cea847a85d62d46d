import type { TellStanding } from '../../../preload/contract/incidents-runbook.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, dayAndTime } from '../../lib/format.ts';
import { ClockTag } from './clock-tag.tsx';
import { whenInWords } from './words.ts';

export interface TellingActions {
  readonly onTold: (contact: TellStanding) => void;
  readonly onNotNeeded: (contact: TellStanding) => void;
}

interface TellingProps {
  readonly tell: readonly TellStanding[];
  /** Null where nothing can be noted any more. */
  readonly actions: TellingActions | null;
}

/** Who must be told, as the policies say, each with its clock or when it was done; then those who are told only in a certain case. */
export function Telling({ tell, actions }: TellingProps) {
  const ifSo = tell.filter(({ state }) => state === 'if-so');
  const always = tell.filter(({ state }) => state !== 'if-so');
  return (
    <section>
      <h3>Who must be told</h3>
      {tell.length === 0 ? <p className="part-lead">The policies name nobody.</p> : null}
      <ul className="cards">
        {always.map((contact) => (
          <Contact key={contact.contact} contact={contact} actions={actions} />
        ))}
      </ul>
      {ifSo.length === 0 ? null : (
        <>
          <h4>Only if it is so</h4>
          <ul className="cards">
            {ifSo.map((contact) => (
              <Contact key={contact.contact} contact={contact} actions={actions} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Contact({ contact, actions }: { readonly contact: TellStanding; readonly actions: TellingActions | null }) {
  const { role, state, told, notNeeded, onlyIf, when, dueAt } = contact;
  const open = state === 'owed' || state === 'if-so';
  return (
    <li>
      <div className="cards__head">
        <State contact={contact} />
        <b>{role}</b>
        <small>{state === 'if-so' ? `if: ${lowerFirst(onlyIf)}` : whenInWords(when)}</small>
        {open && actions !== null ? (
          <span className="bar cards__actions">
            <Button variant="quiet" label={`Told: ${role}`} onClick={() => actions.onTold(contact)}>
              Told…
            </Button>
            <Button variant="quiet" label={`Not needed: ${role}`} onClick={() => actions.onNotNeeded(contact)}>
              Not needed…
            </Button>
          </span>
        ) : null}
      </div>
      {told === null ? null : (
        <p>
          {dayAndTime(told.on, told.time)}
          {told.late && dueAt !== null ? `, after ${dateTime(dueAt)}` : ''} <small>noted by {told.officer}</small>
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

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
