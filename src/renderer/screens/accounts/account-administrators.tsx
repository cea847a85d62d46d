import { useState } from 'react';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import type { PersonRow } from '../../../preload/contract/people.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { AdministratorDayDialog } from './administrator-day-dialog.tsx';
import { PersonName, recordOf } from './person-name.tsx';

interface AccountAdministratorsProps {
  readonly detail: AccountDetail;
  readonly known: readonly PersonRow[];
  readonly mayChange: boolean;
}

/** Who administers the account and who did, each with the days on record. */
export function AccountAdministrators({ detail, known, mayChange }: AccountAdministratorsProps) {
  const [asking, setAsking] = useState<string | null>(null);
  const { administrators, formerAdministrators } = detail;
  const all = [...administrators.map((administrator) => ({ ...administrator, to: null })), ...formerAdministrators];
  const asked = all.find(({ id }) => id === asking);
  const correct = (id: string, label: string) =>
    mayChange ? (
      <Button variant="quiet" label={label} onClick={() => setAsking(id)}>
        Correct
      </Button>
    ) : null;
  return (
    <section>
      <h3>Administrators</h3>
      {administrators.length === 0 ? <p className="part-lead">Nobody is named. Two are asked for (CP371 2.3.1): edit the account.</p> : null}
      <ul className="cards">
        {administrators.map((person) => (
          <li key={person.id}>
            <div className="cards__head">
              <PersonName person={person} known={known} />
              <small>
                {kindTitles[person.kind]}, on record since {longDate(person.from)}
              </small>
              {recordOf(known, person)?.leaver === true ? <Tag tone="warm">Has left</Tag> : null}
              {correct(person.id, `Correct since when ${person.name} is administrator`)}
            </div>
            {person.email === '' ? null : <p>{person.email}</p>}
          </li>
        ))}
        {formerAdministrators.map((former) => (
          <li key={former.id} className="cards__past">
            <div className="cards__head">
              <b>{former.name}</b>
              <small>
                {formerTitles[former.kind]}, {formerPeriod(former)}
              </small>
              {correct(former.id, `Correct since when ${former.name} was administrator, until ${longDate(former.to)}`)}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <small>
          Somebody leaves? <Link to="/people">Choose them in People</Link>: everything they hold is handed over in one step.
        </small>
      </p>
      {asked === undefined ? null : <AdministratorDayDialog key={asked.id} administrator={asked} account={detail.facts.name} onClose={() => setAsking(null)} />}
    </section>
  );
}

const kindTitles = { primary: 'Primary', backup: 'Backup' } as const;
const formerTitles = { primary: 'Formerly primary', backup: 'Formerly backup' } as const;

/** Whoever came in with the register may have held it for longer than anybody knows. */
function formerPeriod({ from, to }: { readonly from: string; readonly to: string }): string {
  return from > to ? `until ${longDate(to)}` : `${longDate(from)} to ${longDate(to)}`;
}
