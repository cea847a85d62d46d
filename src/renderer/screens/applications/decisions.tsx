import type { ApplicationDetail } from '../../../preload/contract/applications.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, longDate } from '../../lib/format.ts';
import { stepTitle } from './words.ts';

interface DecisionsProps {
  readonly detail: ApplicationDetail;
  readonly onSupersede: () => void;
}

/** What was decided; earlier decisions stay beside the one that holds. */
export function Decisions({ detail, onSupersede }: DecisionsProps) {
  if (detail.decisions.length === 0) return null;
  return (
    <section>
      <h3>Decision</h3>
      <ul className="decisions">
        {detail.decisions.toReversed().map((decision) => (
          <li key={decision.id} className={decision.superseded ? 'is-superseded' : undefined}>
            <p>
              <Tag tone={decision.superseded ? 'grey' : decision.decision === 'approved' ? 'green' : 'red'}>
                {decision.decision === 'approved' ? 'Approved' : 'Declined'}
                {decision.superseded ? ', superseded' : ''}
              </Tag>{' '}
              {longDate(decision.decidedOn)}, {decision.body}
            </p>
            <p className="quoted">{decision.reason}</p>
            {decision.supersedingReason === '' ? null : <p>Decided again because: {decision.supersedingReason}</p>}
            {decision.interestReason === '' ? null : <p>Decided by somebody named in the application because: {decision.interestReason}</p>}
            <small>
              Decided by {decision.decidedBy} · recorded by {decision.officer}, {dateTime(decision.recordedAt)}
            </small>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onClick={onSupersede}>
        Decide again…
      </Button>
    </section>
  );
}

/** The way it has gone. */
export function Steps({ detail }: { readonly detail: ApplicationDetail }) {
  return (
    <section>
      <h3>The way it has gone</h3>
      <ol className="history">
        {detail.steps.toReversed().map((step) => (
          <li key={`${step.at} ${step.step}`}>
            <p>
              {stepTitle(step.step)} on {longDate(step.on)}
              <small>
                {step.officer} · recorded {dateTime(step.at)}
              </small>
            </p>
            {step.reason === '' ? null : <p className="quoted">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
