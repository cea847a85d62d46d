import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { PersonDetail } from '../../../preload/contract/people.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { passwordsSentence } from './leaving-plan.ts';

interface LeavingResultProps {
  /** As they stood before the handover. */
  readonly person: PersonDetail;
  readonly counts: OutputOf<'handover.carryOut'>;
  /** Last day, YYYY-MM-DD. */
  readonly leavesOn: string;
}

/** What was done, and what is left to do: passwords, closures, letters. */
export function LeavingResult({ person, counts, leavesOn }: LeavingResultProps) {
  const letter = useRegisterCall('handover.letter');
  const show = useRegisterCall('desktop.showSaved');
  const [saved, setSaved] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; the keyboard goes on from what it did.
  useEffect(() => heading.current?.focus(), []);
  // Some may have been owed before, because of an earlier change: they are to be changed all the same.
  const owed = Math.max(counts.rotationsOwed, person.logins.length);
  const accounts = [...new Map(person.holdings.map((holding) => [holding.accountId, holding.account]))];

  async function save(): Promise<void> {
    setSaved(null);
    const file = await letter.run({ personId: person.id });
    setSaved(file?.name ?? null);
  }

  return (
    <div className="leaving">
      <section className="panel" aria-labelledby="leaving-done">
        <h2 id="leaving-done" ref={heading} tabIndex={-1}>
          The handover is carried out
        </h2>
        <ul>
          <li>{plural(counts.accounts, 'account')} handed over.</li>
          {counts.accessRemoved === 0 ? null : <li>{plural(counts.accessRemoved, 'access or contribution', 'accesses and contributions')} ended. Take it back on the platform itself as well.</li>}
          {counts.closures === 0 ? null : <li>{plural(counts.closures, 'account goes', 'accounts go')} to closure. Record the closing when its content has been captured.</li>}
          {counts.certificationsHanded === 0 ? null : <li>{plural(counts.certificationsHanded, 'directorate or signed original', 'directorates and signed originals')} of certifications handed over. See that the papers themselves change hands.</li>}
          <li>{passwordsSentence(owed, leavesOn)}</li>
        </ul>
      </section>
      {letter.failure === null ? null : <Notice kind="error" title={letter.failure.message} onClose={letter.reset} />}
      <JobProgress call="handover.letter" label="Preparing the letters" busy={letter.busy} />
      {saved === null ? null : (
        <Notice kind="success" title={`The letters are saved as ${saved}`}>
          <Button variant="quiet" onClick={() => void show.run({})}>
            Show in folder
          </Button>
        </Notice>
      )}
      <div className="bar">
        {accounts.length === 0 ? null : (
          <Button variant="primary" busy={letter.busy} onClick={() => void save()}>
            Save the letters
          </Button>
        )}
        {owed === 0 ? null : <Button onClick={() => go('/logins')}>Go to the logins</Button>}
      </div>
      {accounts.length === 0 ? null : (
        <section>
          <h2>The accounts</h2>
          <ul className="plain-list">
            {accounts.map(([id, name]) => (
              <li key={id}>
                <Link to={`/accounts/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
