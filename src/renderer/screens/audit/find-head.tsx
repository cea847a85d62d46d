import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime, number } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import type { TrailRow } from './use-trail.ts';
import { actionWords } from './words.ts';

/** Takes a head from paper and says which entry it belongs to. */
export function FindHead({ onOpen }: { readonly onOpen: (row: TrailRow) => void }) {
  const find = useRegisterCall('audit.findHead');
  const [head, setHead] = useState('');
  const [missing, setMissing] = useState(false);
  const [found, setFound] = useState<TrailRow | null | undefined>(undefined);
  const error = missing ? 'Enter the head from the paper.' : find.failure?.message;
  return (
    <div className="audit-tool">
      <h2>Find a head printed on paper</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setFound(undefined);
          setMissing(head.trim() === '');
          if (head.trim() === '') return;
          void find.run({ head }).then((answer) => setFound(answer?.found));
        }}
      >
        <TextField
          id="head"
          autoFocus
          label="Trail head"
          hint="Printed at the foot of every report. Spaces do not matter."
          value={head}
          error={error}
          spellCheck={false}
          onChange={(text) => {
            setHead(text);
            setMissing(false);
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
