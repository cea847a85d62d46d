import { useEffect, useState } from 'react';
import { certificationRounds } from '../../../preload/contract/certifications-rounds.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField, DateField, SelectField, TextArea } from '../../components/field.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import { CertificationsNav } from './certifications-nav.tsx';
import { ManagerDialog } from './manager-dialog.tsx';
import { StateTag } from './state-tag.tsx';
import { roundPath, stateSaid, versionWords } from './words.ts';

type Plan = OutputOf<'certifications.roundPlan'>;
type Line = Plan['directorates'][number];

/** Opens a round: which policy, which directorates, who certifies for each, and by when. */
export function NewRoundScreen() {
  const { data, error } = useRegister('certifications.matrix', { policyId: null });
  const [chosen, setChosen] = useState<string | null>(null);
  const policies = data?.policies ?? [];
  const policyId = chosen ?? policies.find(({ voluntary }) => !voluntary)?.policyId ?? policies[0]?.policyId ?? null;
  const plan = useRegister('certifications.roundPlan', { policyId: policyId ?? '' }, { enabled: policyId !== null });
  const failure = error ?? plan.error;
  return (
    <div className="page">
      <PageHeader title="New certification round" sub="Nothing goes out yet: the certificates are made in the next step" />
      <CertificationsNav current="rounds" />
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {data !== undefined && policies.length === 0 ? <Notice kind="info" title="No policy is turned on. The head turns policies on in Settings." /> : null}
      {plan.data === undefined || policyId === null ? null : (
        <RoundForm key={plan.data.policyId} plan={plan.data} policies={policies.map((policy) => ({ value: policy.policyId, title: `${policy.policyReference}, ${policy.policyTitle}` }))} onPolicy={setChosen} />
      )}
    </div>
  );
}

interface RoundFormProps {
  readonly plan: Plan;
  readonly policies: readonly { readonly value: string; readonly title: string }[];
  readonly onPolicy: (policyId: string) => void;
}

function RoundForm({ plan, policies, onPolicy }: RoundFormProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.openRound', certificationRounds.openRound.input, 'certifications.roundPlan');
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(plan.directorates.filter(isIn).map(({ directorateId }) => directorateId)));
  const [dueOn, setDueOn] = useState(plan.dueOn);
  const [note, setNote] = useState('');
  const [naming, setNaming] = useState<Line | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const asked = plan.directorates.filter((line) => !left.has(line.directorateId));
  const unnamed = asked.filter(({ manager }) => manager === null || manager.leftOn !== null);
  const guard = useLeaveGuard(opened === null && (note !== '' || dueOn !== plan.dueOn));
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (opened !== null) go(roundPath(opened), { replace: true });
  }, [opened]);

  async function save(): Promise<void> {
    if (busy) return;
    const missing = unnamed.length === 0 ? [] : [{ field: 'directorateIds', message: `Name who certifies for ${unnamed.map(({ directorate }) => directorate).join(', ')}, or leave them out.` }];
    const done = await carryOut({ policyId: plan.policyId, directorateIds: asked.map(({ directorateId }) => directorateId), dueOn, note }, missing);
    if (done !== undefined) setOpened(done.id);
  }

  const error = errorOf('directorateIds');
  return (
    <>
      <RecordForm errors={errors} busy={busy} saveTitle={`Open the round for ${plural(asked.length, 'directorate')}`} onSave={() => void save()} onCancel={() => go('/certifications/rounds')}>
        <SelectField id="policyId" label="Policy" value={plan.policyId} options={policies} error={errorOf('policyId')} onChange={onPolicy} />
        <p>
          {versionWords(plan)}, the version in force. {plan.voluntary ? `${plan.voluntaryWords}: not owed.` : ''}
        </p>
        <fieldset className={error === undefined ? 'nhsuk-fieldset round-directorates' : 'nhsuk-fieldset round-directorates round-directorates--error'} id="directorateIds" tabIndex={-1} aria-describedby={error === undefined ? undefined : 'directorateIds--error'}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Directorates</legend>
          {error === undefined ? null : (
            <p className="nhsuk-error-message" id="directorateIds--error">
              {error}
            </p>
          )}
          <div className="bar">
            <Button variant="quiet" onClick={() => setLeft(new Set())}>
              Choose all
            </Button>
            <Button variant="quiet" onClick={() => setLeft(new Set(plan.directorates.filter((line) => isIn(line) || line.manager === null).map(({ directorateId }) => directorateId)))}>
              Only those who owe it and have a manager named
            </Button>
          </div>
          <ul>
            {plan.directorates.map((line) => (
              <li key={line.directorateId}>
                <CheckboxField
                  id={`ask-${line.directorateId}`}
                  label={line.directorate}
                  value={!left.has(line.directorateId)}
                  onChange={(on) => setLeft(new Set([...left].filter((known) => known !== line.directorateId).concat(on ? [] : [line.directorateId])))}
                />
                <span className="round-directorates__state">
                  <StateTag said={stateSaid(line.state)} />
                  {line.inRound === '' ? null : <small>in {line.inRound}</small>}
                </span>
                <span className="round-directorates__who">
                  <small>{line.level}</small>
                  {line.manager === null ? <b>Nobody is named</b> : <span>{[line.manager.name, line.manager.post].filter((part) => part !== '').join(', ')}</span>}
                  {line.manager === null ? null : <small>{line.manager.leftOn === null ? (line.manager.email === '' ? 'no email address' : line.manager.email) : `left on ${longDate(line.manager.leftOn)}`}</small>}
                </span>
                <Button variant="quiet" label={line.manager === null ? `Name who certifies for ${line.directorate}` : `Change who certifies for ${line.directorate}`} onClick={() => setNaming(line)}>
                  {line.manager === null ? 'Name' : 'Change'}
                </Button>
              </li>
            ))}
          </ul>
        </fieldset>
        <DateField id="dueOn" label="Certificates are to be back by" value={dueOn} error={errorOf('dueOn')} onChange={setDueOn} />
        <TextArea id="note" label="Note (optional)" rows={2} value={note} error={errorOf('note')} onChange={setNote} />
      </RecordForm>
      {naming === null ? null : <ManagerDialog directorateId={naming.directorateId} directorate={naming.directorate} level={naming.level} manager={naming.manager} onClose={() => setNaming(null)} />}
      <LeaveDialog guard={guard} title="Leave without opening the round?" text="What you chose and typed here has not been saved and would be lost." leaveTitle="Leave without saving" />
    </>
  );
}

/** What need not be asked again: certified, or out in a round that is open. */
function isIn({ state, inRound }: Line): boolean {
  return state === 'certified' || inRound !== '';
}
