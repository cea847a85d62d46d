import { useState } from 'react';
import type { SessionState } from '../../../preload/contract/session.ts';
import { enter } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { DirectoratesStep } from './directorates-step.tsx';
import { Door } from './door.tsx';
import { FirstChoice } from './first-choice.tsx';
import { isAbout, stepErrors, stepOf, takeOver, toSend, type NewRegister, type StepName } from './new-register.ts';
import { OfficerStep } from './officer-step.tsx';
import { StepHeading } from './step-heading.tsx';
import { TrustStep } from './trust-step.tsx';

const order: readonly StepName[] = ['trust', 'directorates', 'officer'];
const titles: Readonly<Record<StepName, string>> = {
  trust: 'Your Trust and its policies',
  directorates: 'Directorates',
  officer: 'Your name and passphrase',
};
const shortTitles = ['Trust', 'Directorates', 'You', 'Recovery code'];

const blank: NewRegister = {
  trustName: '',
  packs: [],
  directorates: [],
  pasted: '',
  repeated: 0,
  refused: '',
  officerName: '',
  passphrase: '',
  passphraseAgain: '',
  useKeychain: false,
};

/** No register on this machine yet: make one, or look round with invented data. */
export function FirstRun({ session }: { readonly session: SessionState }) {
  const [step, setStep] = useState<StepName | null>(null);
  const [draft, setDraft] = useState<NewRegister>(blank);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const create = useRegisterCall('session.create');

  if (step === null) {
    return (
      <Door helpPage="first-run">
        <FirstChoice onSetUp={() => setStep('trust')} />
      </Door>
    );
  }

  const here = order.indexOf(step);
  const change = (part: Partial<NewRegister>): void => {
    setDraft((now) => ({ ...now, ...part }));
    // What she is mending is not held against her any longer.
    const mended = (error: FieldError): boolean => Object.keys(part).some((field) => isAbout(error, field));
    setErrors((now) => now.filter((error) => !mended(error)));
    if (failureErrors(create.failure).some(mended)) create.reset();
  };
  const move = (to: StepName | null): void => {
    setErrors([]);
    create.reset();
    setStep(to);
  };

  async function finish(): Promise<void> {
    const { trustName, packs, directorates, officerName, passphrase, useKeychain } = draft;
    const made = await create.run({
      trustName, packs: [...packs], directorates: toSend(directorates), officerName, passphrase,
      useKeychain: useKeychain && session.keychain.available,
    });
    if (made !== undefined) enter(made.session, { code: made.recoveryCode, keychainMessage: made.keychainMessage });
  }

  function next(): void {
    if (step === null) return;
    // Names still in the box are taken over rather than lost; the officer sees them before going on.
    if (step === 'directorates' && draft.pasted.trim() !== '') {
      const taken = takeOver(draft);
      change(taken);
      if (taken.refused !== '') setErrors([{ field: 'directorates', message: taken.refused }]);
      if (taken.refused !== '' || taken.directorates.length > draft.directorates.length) return;
    }
    const found = stepErrors(step, draft);
    setErrors(found);
    create.reset();
    if (found.length > 0) return;
    const following = order[here + 1];
    if (following === undefined) void finish();
    else move(following);
  }

  const refused = failureErrors(create.failure);
  const shown = errors.length > 0 ? errors : refused;
  const elsewhere = refused.map(({ field }) => field).find((field) => field !== '' && stepOf(field) !== step);
  return (
    <Door helpPage="first-run">
      <ol className="steps" aria-label="Steps">
        {shortTitles.map((title, index) => (
          <li key={title} aria-current={index === here ? 'step' : undefined}>
            {index + 1}. {title}
          </li>
        ))}
      </ol>
      <form
        className="door__card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <ErrorSummary errors={shown} />
        {elsewhere === undefined ? null : (
          <p>
            <Button variant="quiet" onClick={() => move(stepOf(elsewhere))}>
              Go back to {titles[stepOf(elsewhere)]}
            </Button>
          </p>
        )}
        <StepHeading key={step} title={titles[step]} />
        {step === 'trust' ? <TrustStep draft={draft} onChange={change} errors={shown} /> : null}
        {step === 'directorates' ? <DirectoratesStep draft={draft} onChange={change} errors={shown} /> : null}
        {step === 'officer' ? <OfficerStep draft={draft} onChange={change} errors={shown} keychain={session.keychain} /> : null}
        <div className="bar">
          <Button variant="primary" type="submit" busy={create.busy}>
            {step === 'officer' ? 'Make the register' : 'Continue'}
          </Button>
          <Button onClick={() => move(order[here - 1] ?? null)} disabled={create.busy}>
            Back
          </Button>
        </div>
      </form>
    </Door>
  );
}
