import { enter } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall } from '../../lib/register.ts';

/** The way out of the sample from its lock screen. There is nothing to lose, so it does not ask. */
export function LeaveSample() {
  const leave = useRegisterCall('session.leaveSample');
  return (
    <>
      <Button
        variant="quiet"
        busy={leave.busy}
        onClick={() => {
          void leave.run({}).then((left) => {
            if (left !== undefined) enter(left.session);
          });
        }}
      >
        Leave the sample
      </Button>
      {leave.failure === null ? null : <Notice kind="error" title={leave.failure.message} />}
    </>
  );
}
