import { useState } from 'react';
import type { ConductChoices, ConductDetail, ConductKind, KeptStep } from '../../../preload/contract/conduct.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { AskManagerDialog } from './ask-manager-dialog.tsx';
import { ConductDialog } from './conduct-dialog.tsx';
import type { TypedStep } from './conduct-fields.ts';
import { factsOfStep, kindOrder, kindWords, routeOf, supersededWords, whenOfStep } from './conduct-words.ts';

type Open = { readonly what: 'ask' } | { readonly what: 'step'; readonly kind: ConductKind; readonly begun: TypedStep } | null;

interface ConductPartProps {
  readonly incidentId: string;
  /** Whether the officer may note anything. */
  readonly mayChange: boolean;
}

/** What is done about the member of staff: what comes next, how it stands, searches that were made, and all that was noted. */
export function ConductPart({ incidentId, mayChange }: ConductPartProps) {
  const { data, error } = useRegister('conduct.get', { incidentId });
  const choices = useRegister('conduct.choices', {});
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const failure = error ?? choices.error;
  if (failure !== null) return <Notice kind="error" title={failure.message} />;
  if (data === undefined || choices.data === undefined) return <p role="status">Reading what was done…</p>;
  const begin = (kind: ConductKind, begun: TypedStep = {}): void => {
    setTold(null);
    if (kind !== 'asked') setSaved(null);
    setOpen({ what: 'step', kind, begun });
  };
  return (
    <>
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      {saved === null ? null : <SavedFile name={saved} title="The message is saved: look at it and send it" onClose={() => setSaved(null)} />}
      <Next detail={data} onAsk={mayChange ? () => setOpen({ what: 'ask' }) : null} onStep={mayChange ? begin : null} />
      <Standing detail={data} choices={choices.data} onAgain={mayChange ? begin : null} />
      <Searches detail={data} onAdd={mayChange && data.may.includes('search') ? () => begin('search') : null} />
      <Noted steps={data.steps} />
      {open?.what === 'ask' ? (
        <AskManagerDialog
          incidentId={incidentId}
          onClose={() => setOpen(null)}
          onMade={(name, asked) => {
            setSaved(name);
            begin('asked', asked);
          }}
        />
      ) : null}
      {open?.what === 'step' ? (
        <ConductDialog
          key={open.kind}
          detail={data}
          choices={choices.data}
          kind={open.kind}
          begun={open.begun}
          onClose={() => setOpen(null)}
          onDone={(message) => {
            setOpen(null);
            setTold(message);
          }}
        />
      ) : null}
    </>
  );
}

interface NextProps {
  readonly detail: ConductDetail;
  readonly onAsk: (() => void) | null;
  readonly onStep: ((kind: ConductKind) => void) | null;
}

/** What comes next as the one thing to do, and what else can be noted beside it. */
function Next({ detail: { next, may, steps }, onAsk, onStep }: NextProps) {
  // What is noted already is noted again where it stands.
  const noted = new Set(steps.map(({ step }) => step.kind));
  const others = kindOrder.filter((kind) => kind !== next && kind !== 'search' && may.includes(kind) && (kind === 'assistance' || !noted.has(kind)));
  return (
    <section>
      <h3>What comes next</h3>
      <p className="part-lead">{next === null ? 'Nothing waits here.' : kindWords[next].help}</p>
      {onStep === null || onAsk === null ? null : (
        <>
          <div className="bar">
            {next === 'asked' ? (
              <Button variant="primary" onClick={onAsk}>
                Write to the manager…
              </Button>
            ) : null}
            {next === null ? null : (
              <Button variant={next === 'asked' ? 'secondary' : 'primary'} onClick={() => onStep(next)}>
                {kindWords[next].toDo}…
              </Button>
            )}
          </div>
          <div className="bar conduct-others">
            {others.map((kind) => (
              <Button key={kind} variant="quiet" onClick={() => onStep(kind)}>
                {kindWords[kind].toDo}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface StandingProps {
  readonly detail: ConductDetail;
  readonly choices: ConductChoices;
  /** Null where nothing can be noted. */
  readonly onAgain: ((kind: ConductKind, begun: TypedStep) => void) | null;
}

/** What a step was noted with, to begin with when it is noted again. */
function typedOf({ step }: KeptStep): TypedStep {
  return Object.fromEntries(Object.entries(step).flatMap(([name, value]) => (typeof value === 'string' && name !== 'kind' ? [[name, value]] : [])));
}

/** How it stands: of every kind of step the one that counts. */
function Standing({ detail, choices, onAgain }: StandingProps) {
  const standing = detail.steps.filter(({ superseded, step }) => !superseded && step.kind !== 'search');
  if (standing.length === 0) return null;
  const person = standing.find(({ step }) => step.kind === 'person')?.step;
  const route = person?.kind === 'person' ? routeOf(choices, person.category) : '';
  return (
    <section>
      <h3>How it stands</h3>
      <ul className="cards">
        {standing.toSorted((one, other) => kindOrder.indexOf(one.step.kind) - kindOrder.indexOf(other.step.kind)).map((kept) => (
          <li key={kept.id}>
            <div className="cards__head">
              <b>{kindWords[kept.step.kind].title}</b>
              {whenOfStep(kept.step) === '' ? null : <small>{whenOfStep(kept.step)}</small>}
              {onAgain === null || kept.step.kind === 'assistance' || !detail.may.includes(kept.step.kind) ? null : (
                <Button variant="quiet" label={`Note again: ${kindWords[kept.step.kind].title}`} onClick={() => onAgain(kept.step.kind, typedOf(kept))}>
                  Note again…
                </Button>
              )}
            </div>
            <Facts items={[...factsOfStep(kept), ...(kept.step.kind === 'person' && route !== '' ? [{ term: 'The way it takes', value: route }] : [])]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Searches of public material, each with who authorised it and why (10022 5.6). */
function Searches({ detail, onAdd }: { readonly detail: ConductDetail; readonly onAdd: (() => void) | null }) {
  const searches = detail.steps.filter(({ step }) => step.kind === 'search');
  return (
    <section>
      <h3>Searches of public material</h3>
      {searches.length === 0 ? <p className="part-lead">None was made. A search needs a reason and somebody who authorises it (10022 5.6).</p> : null}
      <ul className="cards">
        {searches.map((kept) => (
          <li key={kept.id}>
            <div className="cards__head">
              <b>{whenOfStep(kept.step)}</b>
            </div>
            <Facts items={factsOfStep(kept)} />
          </li>
        ))}
      </ul>
      {onAdd === null ? null : (
        <div className="bar">
          <Button onClick={onAdd}>Note a search…</Button>
        </div>
      )}
    </section>
  );
}

/** Everything that was noted, in the order in which it was: also what no longer stands. */
function Noted({ steps }: { readonly steps: readonly KeptStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <h3>Noted so far</h3>
      <ol className="history">
        {steps.map((kept) => (
          <li key={kept.id}>
            <p>
              {kindWords[kept.step.kind].title} {kept.superseded ? <Tag tone="grey">{supersededWords(steps, kept)}</Tag> : null}
              <small>
                {dateTime(kept.recordedAt)} · {kept.recordedBy}
              </small>
            </p>
            {kept.superseded ? <p className="history__summary incident-words">{factsOfStep(kept).map(({ term, value }) => `${term}: ${value}`).join('. ')}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
