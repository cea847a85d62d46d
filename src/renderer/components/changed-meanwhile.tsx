import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface ChangedMeanwhileProps {
  /** "this incident" */
  readonly what: string;
  /** Saves what was typed over what is there now. */
  readonly onOver: () => void;
}

/** Somebody has changed a record while it was being typed at: both are there, and nothing typed is lost. */
export function ChangedMeanwhile({ what, onOver }: ChangedMeanwhileProps) {
  return (
    <Notice kind="warning" title={`Somebody has changed ${what} since you opened it`}>
      <p>Your typing is still here. Open {what} in its list to compare, or save yours over theirs; the history keeps both.</p>
      <Button onClick={onOver}>Save mine over theirs</Button>
    </Notice>
  );
}
