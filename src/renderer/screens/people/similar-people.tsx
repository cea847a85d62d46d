import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { PersonDetail } from '../../../preload/contract/people.ts';
import { go } from '../../app/navigation.ts';
import { Link } from '../../app/link.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { RadioGroup } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { nameAndEmail } from './words.ts';

type Similar = PersonDetail['similar'][number];

/** Records that may be the same person, each with the step that makes them one. */
export function SimilarPeople({ person }: { readonly person: PersonDetail }) {
  const [chosen, setChosen] = useState<Similar | null>(null);
  if (person.similar.length === 0) return null;
  return (
    <section className="alarms" aria-label="Possibly the same person">
      <ul>
        {person.similar.map((other) => (
          <li key={other.id} className="similar">
            <span>
              Possibly the same person: <Link to={`/people/${other.id}`}>{nameAndEmail(other)}</Link>
            </span>
            <Button variant="quiet" label={`These are one person: ${person.facts.name} and ${nameAndEmail(other)}`} onClick={() => setChosen(other)}>
              These are one person
            </Button>
          </li>
        ))}
      </ul>
      {chosen === null ? null : <MergeDialog person={person} other={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

interface MergeDialogProps {
  readonly person: PersonDetail;
  readonly other: Similar;
  readonly onClose: () => void;
}

/** Which of the two records stays. It cannot be undone, so it is asked. */
function MergeDialog({ person, other, onClose }: MergeDialogProps) {
  const merge = useRegisterCall('people.merge');
  const here = { id: person.id, version: person.version, name: person.facts.name, email: person.facts.email };
  // The record with an address is the better known one.
  const preferred = here.email === '' && other.email !== '' ? other.id : here.id;
  const [stays, setStays] = useState(preferred);
  const into = stays === other.id ? other : here;
  const from = stays === other.id ? here : other;

  async function join(): Promise<void> {
    const done = await merge.run({ from: { id: from.id, version: from.version }, into: { id: into.id, version: into.version } });
    if (done === undefined) return;
    onClose();
    go(`/people/${done.id}`, { replace: true });
  }

  // Outside the screen, whose own Escape would close the person.
  return createPortal(
    <Dialog
      title="Are these one person?"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" busy={merge.busy} onClick={() => void join()}>
            Keep {into.name}, join the other
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {merge.failure === null ? null : <Notice kind="error" title={merge.failure.message} />}
      <RadioGroup
        id="merge-stays"
        label="Which record stays?"
        value={stays}
        onChange={setStays}
        options={(preferred === here.id ? [here, other] : [other, here]).map((record) => ({ value: record.id, title: nameAndEmail(record) }))}
      />
      <p>
        Everything that {from.name} holds goes to the record that stays, and what is not known there is filled in. The other record
        leaves the list and is kept in the audit trail. This cannot be undone.
      </p>
    </Dialog>,
    document.body,
  );
}
