import { useEffect, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { number } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { useWindowMemory } from '../../lib/window-memory.ts';
import '../accounts/desk.css';
import '../reviews/reviews.css';
import { RetentionNav } from '../retention/retention-nav.tsx';
import './find.css';
import { FindForm } from './find-form.tsx';
import { FindResults } from './find-results.tsx';
import { askedOf, emptyDesk, type Desk, type Typed } from './find-values.ts';
import { HandOutForm } from './hand-out.tsx';
import { KeptSearches } from './kept-searches.tsx';

/** Finds everything about an account, a person or words for a request for information, and hands it out. */
export function FindScreen() {
  const viewer = useSession().session?.officer?.role === 'viewer';
  return (
    <div className="page find-page">
      <PageHeader title="Find for a request" sub="Everything the register holds about an account, a person or words, for a freedom of information or subject access request" />
      <RetentionNav current="find" />
      {viewer ? <Notice kind="info" title="Officers search for requests. Ask one of them, or the Head of Communications." /> : <Find />}
    </div>
  );
}

function Find() {
  const search = useRegisterCall('disclosure.search');
  const [desk, setDesk] = useWindowMemory<Desk>('disclosure', emptyDesk);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const { result, leftOut } = desk;
  // What is typed stands here first: the window's memory hands it back a moment later, and letters typed meanwhile would be lost.
  const [typed, setTyped] = useState(desk.typed);
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    setDesk({ ...desk, typed: next });
  };
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    // Only where she has just searched: whoever comes back from a record begins at the top.
    if (answered !== '' && answered === result?.basis) document.querySelector<HTMLElement>('#found-title')?.focus();
  }, [answered, result]);
  const errors = found.length > 0 ? found : failureErrors(search.failure).map((error) => ({ ...error, field: error.field === 'subject.words' ? subjectBox[typed.kind] : error.field }));

  async function run(): Promise<void> {
    const read = askedOf(typed);
    setFound('errors' in read ? read.errors : []);
    search.reset();
    if ('errors' in read) return;
    const answer = await search.run(read.asked);
    if (answer === undefined) return;
    setDesk({ ...desk, typed, asked: read.asked, result: answer });
    setAnswered(answer.basis);
  }

  return (
    <>
      <FindForm typed={typed} errors={errors} busy={search.busy} again={result !== null} onChange={change} onSearch={() => void run()} />
      {result === null ? null : (
        <>
          <FindResults key={result.basis} result={result} leftOut={leftOut} onLeftOut={(next) => setDesk({ ...desk, leftOut: next })} />
          <NotSearched result={result} />
          <HandOutForm desk={{ ...desk, typed }} onChange={change} />
        </>
      )}
      <KeptSearches />
    </>
  );
}

const subjectBox = { account: 'find-account', person: 'find-person', words: 'find-words' } as const;

/** What was not searched and why, and everything that was. */
function NotSearched({ result: { searched, notSearched } }: { readonly result: NonNullable<Desk['result']> }) {
  const entries = searched.reduce((sum, one) => sum + one.entries, 0);
  return (
    <section className="panel find-searched">
      <h2>What was not searched</h2>
      <ul>
        {notSearched.map(({ what, why }) => (
          <li key={what}>
            <b>{what}.</b> {why}
          </li>
        ))}
      </ul>
      <details>
        <summary>
          What was searched: {number(entries)} entries of {number(searched.length)} kinds
        </summary>
        <ul className="find-searched__kinds">
          {searched.map(({ what, entries: of, found }) => (
            <li key={what}>
              {what}: {number(of)}
              {found === 0 ? '' : `, ${number(found)} found`}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
