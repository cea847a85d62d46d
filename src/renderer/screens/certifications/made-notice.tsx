import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall } from '../../lib/register.ts';

/** What was written: said until it is closed. */
export interface Made {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A file was written: what it holds, what to do with it, and the way to it. */
export function MadeNotice({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const show = useRegisterCall('desktop.showSaved');
  return (
    <Notice kind="success" title={made.title} onClose={onClose}>
      {made.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button variant="quiet" onClick={() => void show.run({})}>
        Show in folder
      </Button>
      {show.failure === null ? null : <p role="alert">{show.failure.message}</p>}
    </Notice>
  );
}
