import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { useRegisterCall } from '../lib/register.ts';
import { go } from './history.ts';
import { enter } from './session.ts';

/** Says on every screen that nothing here is real, with the way out. */
export function SampleBanner() {
  const leave = useRegisterCall('session.leaveSample');
  const [asking, setAsking] = useState(false);
  return (
    <div className="sample-banner" role="region" aria-label="Sample data">
      <span>
        <strong>Sample data.</strong> Everything here is invented. Nothing you do is kept.
      </span>
      <button type="button" onClick={() => setAsking(true)}>
        Leave the sample
      </button>
      {asking ? (
        <Dialog
          title="Leave the sample?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                variant="primary"
                busy={leave.busy}
                onClick={() => {
                  void leave.run({}).then((left) => {
                    if (left === undefined) return;
                    go('/', { replace: true });
                    enter(left.session);
                  });
                }}
              >
                Throw the sample away
              </Button>
              <Button onClick={() => setAsking(false)}>Stay in the sample</Button>
            </>
          }
        >
          <p>The sample register and all you tried in it are thrown away. You can start it again at any time.</p>
          {leave.failure === null ? null : <Notice kind="error" title={leave.failure.message} />}
        </Dialog>
      ) : null}
    </div>
  );
}
