import { useState } from 'react';
import type { Worklist } from '../../../preload/contract/reviews.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { plural } from '../../lib/format.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { GiveDialog } from './give-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';

interface WorklistToolsProps {
  readonly list: Worklist;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

const nothing: ReadonlySet<string> = new Set();
const shareId = 'share-out';

/** Sharing out: the whole list at once, or the selected accounts to one person. */
export function WorklistTools({ list, chosen, onChosen }: WorklistToolsProps) {
  const [asking, setAsking] = useState<'give' | 'share' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { period, reviewers } = list;
  return (
    <>
      {said === null ? null : <Notice kind="success" title={said} onClose={() => setSaid(null)} />}
      {chosen.size === 0 ? (
        <div className="bar list-bar">
          <Button id={shareId} variant="quiet" onClick={() => setAsking('share')}>
            Share out…
          </Button>
          <Button variant="quiet" onClick={() => go('/reviews/print')}>
            Print for working away…
          </Button>
          <Button variant="quiet" onClick={() => go('/reviews/import')}>
            Import past reviews…
          </Button>
          <small className="muted">Select accounts with Space to give them to somebody.</small>
        </div>
      ) : (
        <div className="bar list-bar list-bar--chosen" role="group" aria-label="Selected accounts">
          <p>
            <b>{plural(chosen.size, 'account')}</b> selected
          </p>
          <Button variant="quiet" onClick={() => setAsking('give')}>
            Give to…
          </Button>
          <Button
            variant="quiet"
            label="Clear selection"
            onClick={() => {
              onChosen(nothing);
              focusIfLost(shareId);
            }}
          >
            Clear
          </Button>
        </div>
      )}
      {asking === 'give' ? (
        <GiveDialog
          period={period}
          accountIds={[...chosen]}
          reviewers={reviewers}
          onClose={() => setAsking(null)}
          onDone={(words) => {
            setSaid(words);
            onChosen(nothing);
            focusIfLost(shareId);
          }}
        />
      ) : null}
      {asking === 'share' ? <ShareDialog period={period} reviewers={reviewers} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
