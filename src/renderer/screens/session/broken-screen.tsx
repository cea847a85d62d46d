import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../components/button.tsx';
import { queryKeyOf } from '../../lib/register.ts';
import { Door } from './door.tsx';
import { StepHeading } from './step-heading.tsx';

/** There is a register, but it cannot be opened. Nothing here changes it. */
export function BrokenScreen({ message }: { readonly message: string }) {
  return (
    <Door helpPage="unlocking">
      <div className="door__card" role="alert">
        <StepHeading still title="The register cannot be opened" />
        <p>{message}</p>
        <p>Comms Register has not changed the file. What you can do:</p>
        <ul>
          <li>If another copy of Comms Register is open, or the drive is still copying, close it or wait, then look again.</li>
          <li>Do not delete or rename anything, and do not set up a new register over it. A copy of the whole folder is a safe first step.</li>
          <li>Ask IT for the last backup of the folder. The register and its keys file belong together: restore both from the same day.</li>
        </ul>
        <Button variant="primary" onClick={() => void queryClient.invalidateQueries({ queryKey: queryKeyOf('session.status', {}) })}>
          Look again
        </Button>
      </div>
    </Door>
  );
}
