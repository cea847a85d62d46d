import type { ReactNode } from 'react';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';

interface DangerStepProps {
  readonly onAnswer: (answer: 'yes' | 'no') => void;
}

/** The first question, before anything can be typed (CP371 2.3.3). */
export function DangerStep({ onAnswer }: DangerStepProps) {
  return (
    <section className="panel report-step" aria-labelledby="report-danger">
      <h2 id="report-danger" tabIndex={-1}>
        Is anybody in immediate danger?
      </h2>
      <p>Somebody who may harm themselves or others, a child or an adult at risk now, a threat to life or limb.</p>
      <div className="bar">
        <Button variant="danger" id="danger-yes" onClick={() => onAnswer('yes')}>
          Yes, somebody may be in danger
        </Button>
        <Button id="danger-no" onClick={() => onAnswer('no')}>
          No, nobody is in danger
        </Button>
      </div>
    </section>
  );
}

interface EmergencyStepProps {
  readonly onCalled: () => void;
  readonly onBack: () => void;
}

/** The emergency service comes first; the record can wait. */
export function EmergencyStep({ onCalled, onBack }: EmergencyStepProps) {
  return (
    <section className="emergency" role="alert" aria-labelledby="report-emergency">
      <h2 id="report-emergency" tabIndex={-1}>
        Call 999 now
      </h2>
      <p>Or have the patient or member of the public call the emergency service that is needed, at once. Stay in touch with them if you can.</p>
      <p>Come back and record it afterwards. Nothing is lost by waiting.</p>
      <div className="bar">
        <Button id="danger-called" onClick={onCalled}>
          The emergency service has been called: record it
        </Button>
        <Button onClick={onBack}>Back to the question</Button>
      </div>
    </section>
  );
}

/** The person who reports raises malpractice: that is protected, and does not belong in this log. */
export function SpeakingUpStep({ onBack }: { readonly onBack: () => void }) {
  return (
    <section className="panel report-step" aria-labelledby="report-speaking-up">
      <h2 id="report-speaking-up" tabIndex={-1}>
        This goes the Speaking Up way
      </h2>
      <p>Whoever raises a concern about malpractice is protected by law (Public Interest Disclosure Act 1998; 10022 3.4).</p>
      <ul>
        <li>Tell them of the Trust’s Speaking Up policy, and of the people it names whom they can talk to in confidence.</li>
        <li>Do not ask who they are, or whom it is about, more than you need to show them the way.</li>
        <li>Social media is not the place for it: if it has been posted, the Speaking Up contact advises what happens to the post.</li>
      </ul>
      <p>
        <b>Nothing has been filed against anybody</b>, and nothing of this question is kept.
      </p>
      <div className="bar">
        <Button variant="primary" onClick={() => go('/incidents')}>
          Back to the incidents
        </Button>
        <Button onClick={onBack}>Change the answer</Button>
      </div>
    </section>
  );
}

interface DraftStepProps {
  readonly kept: string;
  readonly onResume: () => void;
  readonly onAnew: () => void;
}

/** There is a report that was begun and not filed. */
export function DraftStep({ kept, onResume, onAnew }: DraftStepProps) {
  return (
    <section className="panel report-step" aria-labelledby="report-draft">
      <h2 id="report-draft" tabIndex={-1}>
        You have begun a report
      </h2>
      <p>What you typed was kept {kept}. It has not been filed.</p>
      <div className="bar">
        <Button variant="primary" onClick={onResume}>
          Go on with it
        </Button>
        <Button onClick={onAnew}>Throw it away and start a new one</Button>
      </div>
    </section>
  );
}

/** A step with a heading that takes the focus. */
export function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel report-step" aria-labelledby="report-step">
      <h2 id="report-step" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
