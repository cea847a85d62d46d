import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall } from '../../lib/register.ts';

interface SavedProps {
  readonly name: string;
  /** What to do with it next. */
  readonly hint?: string;
  readonly onClose: () => void;
}

/** A file that has just been saved, and where to find it. */
export function Saved({ name, hint, onClose }: SavedProps) {
  const show = useRegisterCall('desktop.showSaved');
  return (
    <Notice kind="success" title={`Saved as ${name}`} onClose={onClose}>
      {hint === undefined ? null : <p>{hint}</p>}
      <Button variant="quiet" onClick={() => void show.run({})}>
        Show in folder
      </Button>
    </Notice>
  );
}
