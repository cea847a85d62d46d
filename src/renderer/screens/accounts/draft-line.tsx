import { Button } from '../../components/button.tsx';
import { dayOf, shortDateTime, time, todayIso } from '../../lib/format.ts';

interface DraftLineProps {
  readonly savedAt: string | null;
  readonly failure: string | null;
  /** What the form began from, as the button that goes back to it names it. */
  readonly againTitle: string;
  readonly onAgain: () => void;
}

/** Says that nothing is lost, and how to be rid of it. Interrupts a screen reader only when something went wrong. */
export function DraftLine({ savedAt, failure, againTitle, onAgain }: DraftLineProps) {
  if (failure !== null) {
    return (
      <p className="draft-line draft-line--failed" role="alert">
        Draft not kept: {failure}
      </p>
    );
  }
  if (savedAt === null) return null;
  // A form left open last week says which day that was.
  const when = dayOf(savedAt) === todayIso() ? time(savedAt) : shortDateTime(savedAt);
  return (
    <p className="bar draft-line">
      <span>Draft kept {when}</span>
      <Button variant="quiet" onClick={onAgain}>
        {againTitle}
      </Button>
    </p>
  );
}
