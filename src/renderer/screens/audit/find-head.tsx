import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime, number } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import type { TrailRow } from './use-trail.ts';
import { actionWords } from './words.ts';

const shortest = 20;

/** What is typed and cannot be a head is a slip of the hand: nothing is said about the trail. */
function shapeProblem(typed: string): string | null {
  const head = typed.replaceAll(/[\s-]/gu, '');
  if (head === '') return 'Enter the head from the paper.';
  if (!/^[0-9a-f]+$/iu.test(head)) return 'A head has only the digits 0 to 9 and the letters A to F. Check what you typed.';
  if (head.length < shortest) return `A head has at least ${shortest} digits and letters, and this has ${head.length}. Type all of its groups.`;
  return null;
}

/** Takes a head from paper and says which entry it belongs to. */
export function FindHead({ onOpen }: { readonly onOpen: (row: TrailRow) => void }) {
  const find = useRegisterCall('audit.findHead');
  const [head, setHead] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [found, setFound] = useState<TrailRow | null | undefined>(undefined);
  const error = wrong ?? find.failure?.message;
  return (
    <div className="audit-tool">
      <h2>Find a head printed on paper</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setFound(undefined);
          find.reset();
          const problem = shapeProblem(head);
          setWrong(problem);
          if (problem !== null) return;
          void find.run({ head }).then((answer) => setFound(answer?.found));
        }}
      >
        <TextField
          id="head"
          autoFocus
          label="Trail head"
          hint="Printed at the foot of every report: groups of four digits and letters from A to F, such as 3F2A 91C0 77BE 04D5 E1A8. Spaces do not matter."
          value={head}
          error={error}
          spellCheck={false}
          onChange={(text) => {
            setHead(text);
            setWrong(null);
            // What was found belongs to what was typed then.
            setFound(undefined);
          }}
        />
        <Button type="submit" busy={find.busy}>
          Find the entry
        </Button>
      </form>
      {found === undefined ? null : found === null ? (
        <Notice kind="warning" title="No entry has this head">
          <p>Check the letters and digits. If they are right, the trail is not the one the paper was printed from: tell information governance.</p>
        </Notice>
      ) : (
        <Notice kind="success" title={`Entry ${number(found.sequence)}, ${dateTime(found.at)}`}>
          <p>
            {actionWords(found.action)}, by {found.officer}. Everything up to this entry is as it was when the paper was printed.
          </p>
          <p>
            <Button variant="quiet" onClick={() => onOpen(found)}>
              Show the entry
            </Button>
          </p>
        </Notice>
      )}
    </div>
  );
}
