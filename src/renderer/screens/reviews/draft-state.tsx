import { time } from '../../lib/format.ts';
import { focusOn } from './review-focus.ts';

interface DraftStateProps {
  readonly savedAt: string | null;
  readonly failure: string | null;
  /** The box because of which it is not kept; empty for none. */
  readonly fieldId: string;
}

/** Says that nothing is lost. Quiet: a screen reader finds it, and is interrupted only when something went wrong. */
export function DraftState({ savedAt, failure, fieldId }: DraftStateProps) {
  if (failure !== null) {
    return (
      <p className="draft-state draft-state--failed" role="alert">
        Draft not kept: {failure}
        {fieldId === '' ? null : (
          <>
            {' '}
            <button type="button" className="button-quiet" onClick={() => focusOn(fieldId)}>
              Go to the box
            </button>
          </>
        )}
      </p>
    );
  }
  return savedAt === null ? null : <p className="draft-state">Draft kept {time(savedAt)}</p>;
}
