import type { SessionState } from '../../../preload/contract/session.ts';
import type { NewRecoveryCode } from '../../app/session.ts';
import type { CallFailure } from '../../lib/register.ts';
import { BrokenScreen } from './broken-screen.tsx';
import { Door } from './door.tsx';
import { FirstRun } from './first-run.tsx';
import { RecoveryCodeScreen } from './recovery-code-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';

export interface SessionScreenProps {
  readonly session: SessionState | undefined;
  readonly recovery: NewRecoveryCode | null;
  readonly failure: CallFailure | null;
}

/** Everything before the desk: first run, unlocking, a register that cannot be opened, a recovery code to keep. */
export function SessionScreen({ session, recovery, failure }: SessionScreenProps) {
  if (recovery !== null) return <RecoveryCodeScreen recovery={recovery} />;
  if (session === undefined) {
    if (failure !== null) return <BrokenScreen message={failure.message} />;
    return (
      <Door narrow helpPage="getting-started">
        <p role="status">Opening Comms Register…</p>
      </Door>
    );
  }
  if (session.state === 'none') return <FirstRun session={session} />;
  if (session.state === 'broken') return <BrokenScreen message={session.problem?.message ?? 'The register cannot be opened.'} />;
  return <UnlockScreen session={session} />;
}
