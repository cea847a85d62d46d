import type { PlanDetail } from '../../../preload/contract/actions.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { longDate } from '../../lib/format.ts';
import { usePlanChange } from './use-plan-change.ts';

/** What is asked for before it is done. */
export type PlanDialog = 'abandon' | 'sign-off' | 'send-back' | 'reopen' | null;

interface NextStepProps {
  readonly detail: PlanDetail;
  readonly mayChange: boolean;
  readonly onOpen: (open: PlanDialog) => void;
  readonly onDone: (message: string) => void;
}

/** What to do next, in words, and the buttons that do it. */
export function NextStep({ detail, mayChange, onOpen, onDone }: NextStepProps) {
  const { row } = detail;
  const edit = mayChange ? <Button onClick={() => go(`/actions/${row.id}/edit`)}>Edit the plan</Button> : null;
  const abandon = mayChange ? (
    <Button variant="quiet" onClick={() => onOpen('abandon')}>
      Abandon…
    </Button>
  ) : null;
  switch (row.state) {
    case 'developing':
      return (
        <>
          <Returned detail={detail} />
          {detail.missing.length === 0 ? <p>Everything is there. When the Communications Team has finished developing it, put it in hand.</p> : <Missing detail={detail} />}
          <div className="bar detail-actions">
            {mayChange && detail.missing.length === 0 ? <PutInHand detail={detail} onDone={onDone} /> : null}
            {edit}
            {abandon}
          </div>
        </>
      );
    case 'in-hand':
      return (
        <>
          <Returned detail={detail} />
          <p>{row.stepsTotal === 0 ? 'Every step was given up. Add a step, or abandon the plan.' : 'Record each step below when it is done. The last one makes the plan ready to be signed off.'}</p>
          <div className="bar detail-actions">
            {edit}
            {abandon}
          </div>
        </>
      );
    case 'carried-out':
      return (
        <>
          <p>Carried out on {longDate(detail.carriedOutOn)}. The Head of Communications signs it off, or sends it back (CP371 3).</p>
          {mayChange ? (
            <div className="bar detail-actions">
              <Button variant="primary" onClick={() => onOpen('sign-off')}>
                Sign off…
              </Button>
              <Button onClick={() => onOpen('send-back')}>Send back…</Button>
            </div>
          ) : null}
        </>
      );
    case 'signed-off':
    case 'abandoned':
      return (
        <>
          <Ended detail={detail} />
          {mayChange ? (
            <div className="bar detail-actions">
              <Button onClick={() => onOpen('reopen')}>Take up again…</Button>
            </div>
          ) : null}
        </>
      );
  }
}

function PutInHand({ detail, onDone }: Pick<NextStepProps, 'detail' | 'onDone'>) {
  const { carryOut, busy, errors } = usePlanChange('putInHand');
  return (
    <>
      <Button
        variant="primary"
        busy={busy}
        onClick={() =>
          void carryOut({ id: detail.id, version: detail.version }).then((done) => {
            if (done) onDone('In hand. Record each step when it is done.');
          })
        }
      >
        Put it in hand
      </Button>
      {errors.map(({ message }) => (
        <Notice key={message} kind="error" title={message} />
      ))}
    </>
  );
}

function Missing({ detail }: { readonly detail: PlanDetail }) {
  return (
    <section className="alarms" aria-label="What is still missing">
      <p>Before it can be put in hand:</p>
      <ul className="plan-missing">
        {detail.missing.map(({ field, message }) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
    </section>
  );
}

/** It was sent back or taken up again: the reason stands where the work goes on. */
function Returned({ detail }: { readonly detail: PlanDetail }) {
  if (detail.lastReason === '') return null;
  return (
    <Notice kind="warning" title="Why it came back">
      <p className="quoted">{detail.lastReason}</p>
    </Notice>
  );
}

function Ended({ detail }: { readonly detail: PlanDetail }) {
  const { signedOff, row, lastReason } = detail;
  if (signedOff === null) {
    return (
      <Notice kind="info" title={`Abandoned on ${longDate(row.endedOn)}`}>
        <p className="quoted">{lastReason}</p>
      </Notice>
    );
  }
  const more = [signedOff.how, signedOff.note].filter((part) => part !== '');
  return (
    <>
      <p>
        Signed off on {longDate(signedOff.on)} by {signedOff.by}.
      </p>
      {more.map((part) => (
        <p key={part} className="quoted">
          {part}
        </p>
      ))}
    </>
  );
}
