import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useRegisterCall } from '../lib/register.ts';

/** A file was written: its name, and the way to it. */
export function SavedFile({ name, title, onClose }: { readonly name: string; readonly title: string; readonly onClose: () => void }) {
  const show = useRegisterCall('desktop.showSaved');
  return (
    <Notice kind="success" title={title} onClose={onClose}>
      <p>Saved as {name}.</p>
      <Button variant="quiet" onClick={() => void show.run({})}>
        Show in folder
      </Button>
      {show.failure === null ? null : <p role="alert">{show.failure.message}</p>}
    </Notice>
  );
}
