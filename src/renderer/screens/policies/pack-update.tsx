import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { PackContents } from '../../../preload/contract/policies-packs.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { RadioGroup, TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { plural } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall } from '../../lib/register.ts';
import { ChangeRows } from './pack-changes.tsx';

type Entry = OutputOf<'policies.offered'>['entries'][number];
type Answer = 'take' | 'leave' | 'later';

const answers = [{ value: 'take', title: 'Take it' }, { value: 'leave', title: 'Leave ours' }, { value: 'later', title: 'Decide later' }];

/** What a new version of the app would change in a policy, to take or to leave entry by entry. */
export function PackUpdate({ contents, mayEdit, onDone }: { readonly contents: PackContents; readonly mayEdit: boolean; readonly onDone: (message: string) => void }) {
  const offered = useRegister('policies.offered', { id: contents.id });
  const save = useRegisterCall('policies.answerUpdate');
  const [chosen, setChosen] = useState<Readonly<Record<string, Answer>>>({});
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (offered.data === undefined) return offered.error === null ? <p role="status">Comparing…</p> : <Notice kind="error" title={offered.error.message} />;
  const { entries, version } = offered.data;
  if (entries.length === 0) return <p>There is nothing to answer: this version of the app changes nothing in this policy.</p>;
  const keysOf = (wanted: Answer): string[] => entries.filter(({ key }) => chosen[key] === wanted).map(({ key }) => key);
  const [take, leave] = [keysOf('take'), keysOf('leave')];
  const errors = problem === null ? failureErrors(save.failure) : [{ field: take.length + leave.length === 0 ? '' : 'reason', message: problem }];

  async function answer(): Promise<void> {
    const missing = take.length + leave.length === 0 ? 'Choose at least one change to take or to leave.' : reason.trim() === '' ? 'Say why, for whoever reads the history.' : null;
    setProblem(missing);
    save.reset();
    if (missing !== null || (await save.run({ id: contents.id, version, take, leave, reason })) === undefined) return;
    setChosen({});
    setReason('');
    onDone(`${plural(take.length, 'change')} taken, ${leave.length} left.`);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.busy) void answer();
      }}
    >
      <p>This version of the app came with other words for {plural(entries.length, 'entry', 'entries')} of this policy. Nothing of it holds here until you take it.</p>
      <ErrorSummary errors={errors} />
      {mayEdit ? (
        <div className="bar">
          <Button onClick={() => setChosen(Object.fromEntries(entries.filter(({ bothChanged }) => !bothChanged).map(({ key }) => [key, 'take' as const])))}>Choose “Take it” for all that we have not changed</Button>
        </div>
      ) : null}
      <ul className="pack-changes">
        {entries.map((entry, index) => <Offered key={entry.key} entry={entry} index={index} answer={chosen[entry.key] ?? 'later'} mayEdit={mayEdit} onAnswer={(one) => setChosen({ ...chosen, [entry.key]: one })} />)}
      </ul>
      {mayEdit ? (
        <>
          <TextArea id="reason" label="Why" hint="One reason for these answers. It stands in the history." rows={2} required value={reason} error={errors.find(({ field }) => field === 'reason')?.message} onChange={setReason} />
          <Button variant="primary" type="submit" busy={save.busy}>
            Save {plural(take.length + leave.length, 'answer')}
          </Button>
        </>
      ) : null}
    </form>
  );
}

interface OfferedProps {
  readonly entry: Entry;
  readonly index: number;
  readonly answer: Answer;
  readonly mayEdit: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

function Offered({ entry, index, answer, mayEdit, onAnswer }: OfferedProps) {
  return (
    <li>
      <h2>{entry.name}</h2>
      {entry.bothChanged ? <p>Your Trust has its own words here. Taking it gives them up.</p> : null}
      <ChangeRows change={entry} heads={['As it came before', 'As it comes now']} own={entry.own} />
      {mayEdit ? (
        <RadioGroup
          id={`answer-${index}`} inline label={`What of “${entry.name}”?`} options={answers} value={answer}
          onChange={(value) => onAnswer(value === 'take' || value === 'leave' ? value : 'later')}
        />
      ) : null}
    </li>
  );
}
