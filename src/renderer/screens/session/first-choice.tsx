import { enter } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { StepHeading } from './step-heading.tsx';

/** The first screen of all: set up, or look round. */
export function FirstChoice({ onSetUp }: { readonly onSetUp: () => void }) {
  const sample = useRegisterCall('session.startSample');
  return (
    <>
      <StepHeading still title="Welcome to Comms Register" />
      <p className="prose">
        Keeps your Trust's approved social media accounts, their quarterly reviews and the evidence for both, in one encrypted
        file on this computer.
      </p>
      {sample.failure === null ? null : <Notice kind="error" title={sample.failure.message} />}
      <div className="choices">
        <section className="choice" aria-labelledby="choice-set-up">
          <h2 id="choice-set-up">Set up your register</h2>
          <p>Takes about 5 minutes. Have your Trust's list of directorates to hand, and a printer for the recovery sheet.</p>
          <Button variant="primary" onClick={onSetUp} disabled={sample.busy}>
            Set up the register
          </Button>
        </section>
        <section className="choice choice--warm" aria-labelledby="choice-sample">
          <h2 id="choice-sample">Look round with sample data</h2>
          <p>
            An invented Trust with its accounts, a year of reviews, a quarter half done and a round of certifications
            that is half in. Clearly marked, and thrown away when you leave it.
          </p>
          <Button
            busy={sample.busy}
            onClick={() => {
              void sample.run({}).then((started) => {
                if (started !== undefined) enter(started.session);
              });
            }}
          >
            Look round
          </Button>
        </section>
      </div>
      <JobProgress call="session.startSample" busy={sample.busy} label="Making the sample" />
    </>
  );
}
