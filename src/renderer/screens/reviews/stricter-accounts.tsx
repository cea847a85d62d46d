import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { Cadence } from '../../../preload/contract/reviews.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { shortDate } from '../../lib/format.ts';
import { partPath } from '../accounts/account-parts.ts';
import { ChangePeriodDialog } from './change-period-dialog.tsx';
import { ChooseAccountDialog } from './choose-account-dialog.tsx';
import { everyTitle } from './schedule-words.ts';

interface StricterAccountsProps {
  readonly schedule: OutputOf<'reviews.schedule'>;
  readonly mayChange: boolean;
}

interface Asked {
  readonly cadence: Cadence;
  readonly account: { readonly id: string; readonly name: string; readonly ownMonths: number | null };
}

/** Accounts that are reviewed more often than the others. */
export function StricterAccounts({ schedule, mayChange }: StricterAccountsProps) {
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { reviews, stricter } = schedule;
  const review = reviews.find(({ cadence }) => cadence === asked?.cadence);
  return (
    <section className="panel schedule__kind" aria-label="Accounts reviewed more often">
      <div className="schedule__head">
        <h2>Accounts reviewed more often</h2>
        {mayChange && reviews.some(({ months }) => months > 1) ? (
          <Button variant="quiet" onClick={() => setAdding(true)}>
            Review an account more often…
          </Button>
        ) : null}
      </div>
      {stricter.length === 0 ? (
        <p className="muted">None. An account that needs a closer eye can be reviewed more often than the others, with a reason.</p>
      ) : (
        <table className="small-table">
          <caption className="visually-hidden">Accounts that are reviewed more often than the Trust’s schedule asks</caption>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Review</th>
              <th scope="col">How often</th>
              <th scope="col">Since</th>
              <th scope="col">Reason</th>
              {mayChange ? <th scope="col">Change</th> : null}
            </tr>
          </thead>
          <tbody>
            {stricter.map(({ accountId, name, cadence, months, from, reason }) => (
              <tr key={`${accountId} ${cadence}`}>
                <th scope="row">
                  <Link to={partPath(accountId, 'reviews')}>{name}</Link>
                </th>
                <td>{reviews.find((entry) => entry.cadence === cadence)?.title}</td>
                <td className="nowrap">{everyTitle(months)}</td>
                <td className="nowrap">{shortDate(from)}</td>
                <td>{reason}</td>
                {mayChange ? (
                  <td>
                    <Button variant="quiet" label={`Change how often ${name} is reviewed`} onClick={() => setAsked({ cadence, account: { id: accountId, name, ownMonths: months } })}>
                      Change…
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding ? (
        <ChooseAccountDialog
          reviews={reviews}
          onClose={() => setAdding(false)}
          onChosen={(cadence, account) => {
            setAdding(false);
            const known = stricter.find((entry) => entry.accountId === account.id && entry.cadence === cadence);
            setAsked({ cadence, account: { ...account, ownMonths: known?.months ?? null } });
          }}
        />
      ) : null}
      {asked !== null && review !== undefined ? <ChangePeriodDialog review={review} account={asked.account} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}
