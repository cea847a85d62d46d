import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall } from '../../lib/register.ts';

interface LimitedDoorProps {
  readonly id: string;
  /** Says which one it is, and that opening it is kept. */
  readonly message: string;
}

/** Stands before an incident that is limited to named officers: opening it is a step of its own, which the trail keeps. */
export function LimitedDoor({ id, message }: LimitedDoorProps) {
  const open = useRegisterCall('incidents.open');
  return (
    <article className="limited-door">
      <h2>Limited to named officers</h2>
      <p>{message}</p>
      <p className="muted">You are asked once until the register is locked.</p>
      {open.failure === null ? null : <Notice kind="error" title={open.failure.message} />}
      <Button variant="primary" busy={open.busy} onClick={() => void open.run({ id })}>
        Open it
      </Button>
    </article>
  );
}
