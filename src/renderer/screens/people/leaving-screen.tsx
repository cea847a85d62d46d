import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { PersonDetail } from '../../../preload/contract/people.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DateField, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { plural } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { boxOfPath, choiceFor, type Choices, decisionsOf, followedBy, holdingKey, leavesOnId, planErrors, summaryOf } from './leaving-plan.ts';
import { certificationBox, certificationDecisions, LeavingCertifications, succeededBy, successorErrors, type Successors } from './leaving-certifications.tsx';
import { LeavingResult } from './leaving-result.tsx';
import { LeavingRow } from './leaving-row.tsx';
import { SameSuccessor } from './same-successor.tsx';
import '../accounts/desk.css';
import './people.css';

/** Leaver mode: everything that somebody holds, and what becomes of it, in one step (CP371 2.3.1). */
export function LeavingScreen() {
  const { params } = useRoute();
  const id = params['id'] ?? '';
  const { data, error } = useRegister('people.get', { id });
  const [done, setDone] = useState<Done | null>(null);
  return (
    <div className="page">
      <PageHeader
        title={data === undefined ? 'Somebody leaves' : `${data.facts.name} is leaving`}
        sub={data === undefined ? 'Handover of everything they hold' : subOf(done?.person ?? data)}
        actions={<Button onClick={() => go(`/people/${id}`)}>{done === null ? 'Back to the person' : `Open ${done.person.facts.name}`}</Button>}
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined && error === null ? <p role="status">Reading what they hold…</p> : null}
      {done !== null ? <LeavingResult person={done.person} counts={done.counts} leavesOn={done.leavesOn} /> : null}
      {data !== undefined && done === null ? <Plan key={id} person={data} onDone={(counts, leavesOn) => setDone({ person: data, counts, leavesOn })} /> : null}
    </div>
  );
}

interface Done {
  /** As they stood before the handover: afterwards they hold nothing. */
  readonly person: PersonDetail;
  readonly counts: OutputOf<'handover.carryOut'>;
  /** Last day, YYYY-MM-DD. */
  readonly leavesOn: string;
}

function subOf({ holdings, logins }: PersonDetail): string {
  const accounts = new Set(holdings.map(({ accountId }) => accountId)).size;
  return `${plural(accounts, 'account')} · ${plural(logins.length, 'password')} they may know`;
}

interface PlanProps {
  readonly person: PersonDetail;
  readonly onDone: (counts: OutputOf<'handover.carryOut'>, leavesOn: string) => void;
}

function Plan({ person, onDone }: PlanProps) {
  const people = useRegister('people.list', {}).data ?? [];
  const carryOut = useRegisterCall('handover.carryOut');
  const [leavesOn, setLeavesOn] = useState(person.facts.leavesOn ?? '');
  const [note, setNote] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [successors, setSuccessors] = useState<Successors>({});
  // Each attempt takes the focus to what is still wrong, also when nothing new is.
  const [attempts, setAttempts] = useState(0);
  const [finished, setFinished] = useState(false);
  const touched = leavesOn !== (person.facts.leavesOn ?? '') || note !== '' || Object.keys(choices).length + Object.keys(successors).length > 0;
  const guard = useLeaveGuard(!finished && touched);
  const { holdings, certifications, logins } = person;
  const staying = people.filter((one) => one.id !== person.id && !one.leaver);
  const allErrors = () => [...planErrors(leavesOn, choices, holdings), ...successorErrors(certifications, successors)];
  const own = attempts > 0 ? allErrors() : [];
  const refusal = carryOut.failure;
  const errors = refusal === null ? own : [{ field: certificationBox(refusal.field ?? '', certifications) || boxOfPath(refusal.field ?? '', holdings), message: messageOf(refusal), account: '' }, ...own];
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;

  async function run(): Promise<void> {
    setAttempts((now) => now + 1);
    carryOut.reset();
    if (allErrors().length > 0) return;
    const counts = await carryOut.run({ personId: person.id, version: person.version, leavesOn, note, decisions: decisionsOf(choices, holdings), certifications: certificationDecisions(certifications, successors) });
    if (counts === undefined) return;
    setFinished(true);
    onDone(counts, leavesOn);
  }

  return (
    <form
      className="leaving"
      noValidate
      // Enter in a box is no decision to carry out a handover: that takes the button.
      onSubmit={(event) => event.preventDefault()}
    >
      <ErrorSummary key={attempts} errors={errors.map(({ field, message, account }) => ({ field, message: account === '' ? message : `${account}: ${message}` }))} />
      <DateField id={leavesOnId} label="Last day at the Trust" value={leavesOn} error={errorAt(leavesOnId)} required autoFocus onChange={setLeavesOn} />
      <h2>What becomes of what they hold</h2>
      {holdings.length === 0 ? <p>They hold nothing on any account that is in use.</p> : null}
      {holdings.filter((holding) => choiceFor(choices, holding).outcome === 'successor').length + certifications.length > 1 ? (
        <SameSuccessor
          people={staying}
          onUse={(name, email) => {
            setChoices(followedBy(choices, holdings, name, email));
            setSuccessors(succeededBy(certifications, successors, name, email));
          }}
        />
      ) : null}
      <div className="leaving-rows">
        {holdings.map((holding) => (
          <LeavingRow
            key={holdingKey(holding)}
            holding={holding}
            choice={choiceFor(choices, holding)}
            people={staying}
            errorAt={errorAt}
            onChange={(choice) => setChoices({ ...choices, [holdingKey(holding)]: choice })}
          />
        ))}
      </div>
      <LeavingCertifications held={certifications} successors={successors} people={staying} errorAt={errorAt} onChange={setSuccessors} />
      <TextField id="leaving-note" label="Note (optional)" hint="Kept with each handover and printed on the letters" value={note} onChange={setNote} />
      <section className="panel" aria-labelledby="leaving-summary">
        <h2 id="leaving-summary">What will happen</h2>
        <ul>
          {summaryOf(choices, holdings, logins.length, certifications.length).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {logins.length === 0 ? null : (
          <>
            <p>Passwords to be changed:</p>
            <ul>
              {logins.map((login) => (
                <li key={login.id}>
                  {login.account}, {login.userName} <small className="muted">{login.why}</small>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>All of it is done today and at once, or nothing is. It stays in the history of the person and of each account.</p>
      </section>
      <div className="bar">
        <Button variant="primary" busy={carryOut.busy} onClick={() => void run()}>
          Carry out the handover
        </Button>
        <Button onClick={() => go(`/people/${person.id}`)}>Cancel</Button>
      </div>
      <LeaveDialog
        guard={guard}
        title="Leave without the handover?"
        text={`Nothing has been handed over yet. What you have chosen for ${person.facts.name} would be lost.`}
        leaveTitle="Leave and hand over nothing"
      />
    </form>
  );
}

/** After a conflict the rows below are already those of now: what was chosen stands on them. */
function messageOf(failure: { readonly code: string; readonly message: string }): string {
  return failure.code === 'conflict'
    ? 'Something was changed while you were choosing. The list below shows what they hold now, with your choices: look through it and carry out the handover again.'
    : failure.message;
}
