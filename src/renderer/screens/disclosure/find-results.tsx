import { useState } from 'react';
import type { Excerpt, FoundEntry, SearchResult } from '../../../preload/contract/disclosure.ts';
import { allLeftOut, type WhyLeftOut } from '../../../preload/contract/left-out.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, number, plural, shortDate } from '../../lib/format.ts';
import { LeaveOutDialog } from './leave-out-dialog.tsx';

interface FindResultsProps {
  readonly result: SearchResult;
  readonly leftOut: Readonly<Record<string, string>>;
  readonly onLeftOut: (leftOut: Readonly<Record<string, string>>) => void;
}

/** What was found, by kind, with what is left out of it. */
export function FindResults({ result, leftOut, onLeftOut }: FindResultsProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const out = allLeftOut(result.entries, new Map(Object.entries(leftOut)));
  const chosen = result.entries.filter(({ key }) => ticked.has(key) && !out.has(key));
  const tick = (keys: readonly string[], on: boolean): void => {
    const next = new Set(ticked);
    for (const key of keys) if (on) next.add(key); else next.delete(key);
    setTicked(next);
  };
  return (
    <section aria-labelledby="found-title">
      <h2 id="found-title" tabIndex={-1}>
        {plural(result.entries.length, 'entry', 'entries')} found
      </h2>
      <p className="find-asked">
        {result.asked}
        {result.lookedFor.length === 0 ? '' : `. Looked for ${result.lookedFor.join(', ')}`}
      </p>
      {result.cautions.map((caution) => (
        <Notice key={caution} kind="warning" title={caution} />
      ))}
      <NotOpen result={result} />
      {result.entries.length === 0 ? <p>Nothing in the register is about it, as far as it was searched. The list below still says what was searched.</p> : null}
      {result.groups.map(({ id, title }) => (
        <FoundGroup
          key={id}
          title={title}
          entries={result.entries.filter(({ group }) => group === id)}
          out={out}
          ticked={ticked}
          onTick={tick}
          onPutBack={(key) => onLeftOut(Object.fromEntries(Object.entries(leftOut).filter(([one]) => one !== key)))}
        />
      ))}
      {result.entries.length === 0 ? null : (
        <div className={chosen.length === 0 ? 'find-bar' : 'find-bar find-bar--ready'}>
          <p role="status">
            {plural(chosen.length, 'entry', 'entries')} ticked, {number(out.size)} left out
          </p>
          <Button disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            Leave out what is ticked…
          </Button>
        </div>
      )}
      <Gone disposed={result.disposed} />
      {asking ? (
        <LeaveOutDialog
          count={chosen.length}
          onClose={() => setAsking(false)}
          onLeaveOut={(reason) => {
            onLeftOut({ ...leftOut, ...Object.fromEntries(chosen.map(({ key }) => [key, reason])) });
            setTicked(new Set());
            setAsking(false);
          }}
        />
      ) : null}
    </section>
  );
}

/** What is limited to named officers and therefore not in it. */
function NotOpen({ result: { closed, toOpen } }: { readonly result: SearchResult }) {
  return (
    <>
      {closed === 0 ? null : (
        <Notice kind="warning" title={`${plural(closed, 'limited record')} ${closed === 1 ? 'was' : 'were'} not searched`}>
          <p>Only named officers open {closed === 1 ? 'it' : 'them'}. Whether something of the request stands there is not said: ask the Head of Communications to search as well.</p>
        </Notice>
      )}
      {toOpen.length === 0 ? null : (
        <Notice kind="warning" title={`${toOpen.join(', ')} ${toOpen.length === 1 ? 'was' : 'were'} not searched yet`}>
          <p>
            You may open {toOpen.length === 1 ? 'it' : 'them'}. Open {toOpen.length === 1 ? 'it' : 'each'} under <Link to="/incidents">Incidents</Link>, which the audit trail keeps, and search again.
          </p>
        </Notice>
      )}
    </>
  );
}

/** Rows that are shown before somebody asks for all. */
const shownAtFirst = 50;

interface FoundGroupProps {
  readonly title: string;
  readonly entries: readonly FoundEntry[];
  readonly out: ReadonlyMap<string, WhyLeftOut>;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: readonly string[], on: boolean) => void;
  readonly onPutBack: (key: string) => void;
}

function FoundGroup({ title, entries, out, ticked, onTick, onPutBack }: FoundGroupProps) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, shownAtFirst);
  const open = entries.filter(({ key }) => !out.has(key)).map(({ key }) => key);
  const allTicked = open.length > 0 && open.every((key) => ticked.has(key));
  return (
    <details className="panel find-group" open>
      <summary>
        <h3>{title}</h3> <span className="count count--plain">{number(entries.length)}</span>
      </summary>
      <table className="small-table find-table">
        <thead>
          <tr>
            <th scope="col">
              <input type="checkbox" aria-label={`Tick all ${title}`} checked={allTicked} disabled={open.length === 0} onChange={(event) => onTick(open, event.currentTarget.checked)} />
            </th>
            <th scope="col">No.</th>
            <th scope="col">Record</th>
            <th scope="col">Day</th>
            <th scope="col">Words</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <FoundRow key={entry.key} entry={entry} why={out.get(entry.key)} ticked={ticked.has(entry.key)} onTick={(on) => onTick([entry.key], on)} onPutBack={() => onPutBack(entry.key)} />
          ))}
        </tbody>
      </table>
      {shown.length === entries.length ? null : (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {number(entries.length)}
        </Button>
      )}
    </details>
  );
}

interface FoundRowProps {
  readonly entry: FoundEntry;
  readonly why: WhyLeftOut | undefined;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onPutBack: () => void;
}

const because: Readonly<Record<FoundEntry['because'], string>> = { itself: 'what was asked for', belongs: 'belongs to it', linked: 'linked with it', words: 'holds the words' };

function FoundRow({ entry, why, ticked, onTick, onPutBack }: FoundRowProps) {
  const { number: no, record, what, screen, on } = entry;
  return (
    <tr className={why === undefined ? undefined : 'find-row--out'}>
      <td>{why === undefined ? <input type="checkbox" aria-label={`Tick entry ${no}`} checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} /> : null}</td>
      <td>{no}</td>
      <td>
        {screen === null ? record : <Link to={screen}>{record}</Link>}
        <small>
          {what}, {because[entry.because]}
        </small>
      </td>
      <td className="nowrap">{on === null ? '–' : shortDate(on)}</td>
      <td>
        {entry.excerpts.map((excerpt) => (
          <Words key={`${excerpt.field} ${excerpt.before} ${excerpt.match}`} excerpt={excerpt} />
        ))}
        {why === undefined ? null : (
          <p className="find-reason">
            <Tag tone="grey">Left out</Tag> {why.reason}{' '}
            {why.goesWith === null ? (
              <Button variant="quiet" label={`Put back entry ${no}`} onClick={onPutBack}>
                Put back
              </Button>
            ) : (
              <span className="muted">goes with entry {why.goesWith}</span>
            )}
          </p>
        )}
      </td>
    </tr>
  );
}

function Words({ excerpt: { field, before, match, after } }: { readonly excerpt: Excerpt }) {
  return (
    <p>
      {field === '' ? null : <span className="muted">{field}: </span>}
      {before}
      {match === '' ? null : <mark>{match}</mark>}
      {after}
    </p>
  );
}

function Gone({ disposed }: Pick<SearchResult, 'disposed'>) {
  if (disposed.length === 0) return null;
  return (
    <section className="panel">
      <h3>Gone</h3>
      <ul>
        {disposed.map(({ title, number: disposal, on }) => (
          <li key={`${disposal} ${title}`}>
            {title}: disposed of on {longDate(on)}, {disposal}
          </li>
        ))}
      </ul>
    </section>
  );
}
