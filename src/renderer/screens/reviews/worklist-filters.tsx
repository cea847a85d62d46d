import { useEffect, useEffectEvent, useState } from 'react';
import type { Worklist } from '../../../preload/contract/reviews.ts';
import { useSession } from '../../app/session.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { ChoiceSelect } from './choice-select.tsx';
import type { ListView } from './worklist.ts';

interface WorklistFiltersProps {
  readonly list: Worklist;
  readonly view: ListView;
  /** A review is open beside the list: only what narrows it now is shown. */
  readonly quiet: boolean;
  readonly onChange: (change: Partial<ListView>) => void;
}

/** No name begins with a space, so this is nobody's. */
const nobody = ' nobody';

/** What narrows the list. "Save and next" stays within it. */
export function WorklistFilters({ list, view, quiet, onChange }: WorklistFiltersProps) {
  const own = useSession().session?.officer?.name ?? '';
  const reviewers = [...list.reviewers].toSorted((one, other) => Number(other === own) - Number(one === own));
  return (
    <>
      {quiet && view.directorate === '' ? null : (
        <ChoiceSelect id="filter-directorate" title="Directorate" value={view.directorate} options={list.directorates} onChange={(directorate) => onChange({ directorate })} />
      )}
      {quiet && view.channel === '' ? null : (
        <ChoiceSelect id="filter-channel" title="Channel" value={view.channel} options={list.channels} onChange={(channel) => onChange({ channel })} />
      )}
      {view.cadence === 'quarterly' && !(quiet && view.reviewer === '' && !view.unshared) ? (
        <ChoiceSelect
          id="filter-reviewer"
          title="Reviewer"
          value={view.unshared ? nobody : view.reviewer}
          options={reviewers}
          more={[{ value: nobody, title: 'nobody yet' }]}
          titleOf={(name) => (name === own ? `${name} (you)` : name)}
          onChange={(chosen) => onChange(chosen === nobody ? { reviewer: '', unshared: true } : { reviewer: chosen, unshared: false })}
        />
      ) : null}
    </>
  );
}

/** Long enough that a fast typist asks the register once for a word. */
const pause = 150;

/** The search box. The register is asked when the typing rests. */
export function WorklistSearch({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  // Another list from elsewhere (back, a link, a cleared filter) brings its own text.
  if (text !== asked) {
    setAsked(text);
    setTyped(text);
  }
  const ask = useEffectEvent((next: string) => {
    setAsked(next);
    onChange(next);
  });
  useEffect(() => {
    if (typed === asked) return undefined;
    const timer = window.setTimeout(() => ask(typed), pause);
    return () => window.clearTimeout(timer);
  }, [typed, asked]);
  return <ListSearch id="worklist-search" label="Find an account" value={typed} onChange={setTyped} />;
}
