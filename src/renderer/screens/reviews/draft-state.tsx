import { time } from '../../lib/format.ts';

interface DraftStateProps {
  readonly savedAt: string | null;
  readonly failure: string | null;
}

/** Says that nothing is lost. Quiet: a screen reader finds it, and is interrupted only when something went wrong. */
export function DraftState({ savedAt, failure }: DraftStateProps) {
  if (failure !== null) {
    return (
      <p className="draft-state draft-state--failed" role="alert">
        Draft not kept: {failure}
      </p>
    );
  }
  return savedAt === null ? null : <p className="draft-state">Draft kept {time(savedAt)}</p>;
}
