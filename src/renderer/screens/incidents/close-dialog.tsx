import { useState } from 'react';
import { incidents } from '../../../preload/contract/incidents.ts';
import { endWords, incidentEnd, type IncidentEnd } from '../../../preload/contract/incidents-closing.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { CheckboxField, DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { inOrder } from '../../lib/error-order.ts';
import { todayIso } from '../../lib/format.ts';
import { useHelpAt } from '../../lib/help-told.ts';
import { atBoxes, errorOf, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { Group } from '../accounts/account-form-parts.tsx';
import { PreparedWords } from './feedback-words.tsx';
import type { IncidentDialogProps } from './incident-dialogs.tsx';
import { PersonalDataDialog } from './incident-personal-data.tsx';

interface CloseDialogProps extends IncidentDialogProps {
  /** It is done, and an action plan is to begin from the lesson. */
  readonly onPlan: (lesson: string) => void;
}

/** A closing as it is typed; what is not chosen yet is empty. */
interface Typed {
  readonly on: string;
  readonly ended: IncidentEnd | '';
  readonly outcome: string;
  readonly reason: string;
  readonly learned: '' | 'yes' | 'none';
  readonly lesson: string;
  readonly noLessonBecause: string;
  readonly plan: boolean;
  readonly told: '' | 'yes' | 'no';
  readonly toldOn: string;
  readonly toldHow: string;
  readonly notToldBecause: string;
}

const texts = ['outcome', 'reason', 'lesson', 'noLessonBecause', 'toldHow', 'notToldBecause'] as const;
type TextBox = (typeof texts)[number] | 'on' | 'toldOn';
/** From the top of the dialog to its end. */
const boxes = ['ended', 'on', 'outcome', 'reason', 'learned', 'lesson', 'noLessonBecause', 'told', 'toldOn', 'toldHow', 'notToldBecause'];

const learnedWords = [{ value: 'yes', title: 'Yes' }, { value: 'none', title: 'No, nothing new' }];
const toldWords = [{ value: 'yes', title: 'Yes, they have been told' }, { value: 'no', title: 'No, they are not told' }];
const howSuggestions = ['By email', 'By telephone', 'By letter', 'In person', 'By message on the platform'];
const becauseSuggestions = ['It was reported anonymously', 'Nobody reported it: we found it ourselves', 'They asked not to be told', 'Whoever it was passed to tells them', 'We have no way to reach them'];

/** Closes an incident. While it cannot be closed there is no form, which would be filled in for nothing: only the way to what is missing. */
export function CloseDialog(props: CloseDialogProps) {
  const { detail, onClose } = props;
  const { id, number } = detail.row;
  useHelpAt('incidents', 'Closing');
  const before = useRegister('incidents.beforeClosing', { id });
  const [deciding, setDeciding] = useState(false);
  if (deciding) return <PersonalDataDialog detail={detail} onClose={() => setDeciding(false)} />;
  if (before.error !== null) {
    return (
      <Dialog title={`Close ${number}`} closeTitle="Go back" onClose={onClose}>
        <Notice kind="error" title={before.error.message} />
      </Dialog>
    );
  }
  if (before.data === undefined) return null;
  if (!before.data.held) return <ClosingForm {...props} unsettled={before.data.unsettled} />;
  return (
    <Dialog
      title={`${number} cannot be closed yet`}
      wide
      closeTitle="Go back"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={() => setDeciding(true)}>
            Note what was decided…
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <UnsettledList title="First of all" unsettled={before.data.unsettled.slice(0, 1)} />
      <UnsettledList title="Also not settled" unsettled={before.data.unsettled.slice(1)} />
    </Dialog>
  );
}

/** “Close” would read as closing the incident. */
const leaveTitle = 'Leave this form';

type UnsettledThings = OutputOf<'incidents.beforeClosing'>['unsettled'];

function UnsettledList({ title, unsettled }: { readonly title: string; readonly unsettled: UnsettledThings }) {
  if (unsettled.length === 0) return null;
  return (
    <Notice kind="warning" title={title}>
      <ul className="unsettled">
        {unsettled.map((one) => (
          <li key={`${one.title} ${one.text}`}>
            <b>{one.title}.</b> {one.text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** How it ended, what was learned, and what the reporter was told, with words that are prepared. */
function ClosingForm({ detail, unsettled, onClose, onDone, onPlan }: CloseDialogProps & { readonly unsettled: UnsettledThings }) {
  const { id, version, number } = detail.row;
  const close = useRegisterCall('incidents.close');
  const [typed, setTyped] = useState<Typed>({
    on: todayIso(), ended: '', outcome: '', reason: '', learned: '', lesson: '', noLessonBecause: '', plan: false, told: '', toldOn: todayIso(), toldHow: '', notToldBecause: '',
  });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : atBoxes([], close.failure);
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const box = (field: TextBox) => ({ id: field, value: typed[field], error: errorOf(shown, field), onChange: (value: string) => change({ [field]: value }) });

  async function save(): Promise<void> {
    const missing = missingIn(typed);
    const checked = incidents.close.input.safeParse(inputOf(typed, { id, version }));
    const asked = new Set(missing.map(({ field }) => field));
    // What has not been chosen yet is asked for in its own words only.
    const issues = checked.success ? [] : atBoxes(checked.error.issues).filter(({ field }) => typed.ended !== '' || field !== 'ended').filter(({ field }) => !asked.has(field));
    const found = [...missing, ...issues];
    setErrors(inOrder(found, boxes));
    close.reset();
    if (found.length > 0 || !checked.success || (await close.run(checked.data)) === undefined) return;
    onDone(`${number} is closed.`);
    if (typed.plan && typed.learned === 'yes') onPlan(typed.lesson.trim());
  }

  return (
    <FormDialog title={`Close ${number}`} submitTitle={`Close ${number}`} closeTitle={leaveTitle} wide errors={shown} busy={close.busy} onSubmit={() => void save()} onClose={onClose}>
      <UnsettledList title="Not everything is settled" unsettled={unsettled} />
      <div className="account-form">
        <Group title="How it ended">
          <SelectField
            id="ended"
            label="Outcome"
            emptyOption="Choose how it ended"
            required
            value={typed.ended}
            error={errorOf(shown, 'ended')}
            options={incidentEnd.options.map((value) => ({ value, title: endWords[value] }))}
            onChange={(value) => {
              const chosen = incidentEnd.safeParse(value);
              change({ ended: chosen.success ? chosen.data : '' });
            }}
          />
          <DateField {...box('on')} label="Closed on" required />
          <div className="form-wide">
            <TextField {...box('outcome')} label={typed.ended === 'other' ? 'How it ended' : 'More about how it ended (optional)'} required={typed.ended === 'other'} />
            <TextArea {...box('reason')} label="Why it can be closed" required rows={2} />
          </div>
        </Group>
        <Group title="What was learned">
          <div className="form-wide">
            <RadioGroup
              id="learned"
              label="Is there something to learn from it?"
              inline
              required
              value={typed.learned}
              error={errorOf(shown, 'learned')}
              options={learnedWords}
              onChange={(value) => change({ learned: value === 'yes' || value === 'none' ? value : '' })}
            />
            {typed.learned === 'yes' ? (
              <>
                <TextArea {...box('lesson')} label="Lesson" hint="What should be done otherwise, so that it does not happen again" required rows={3} />
                <CheckboxField id="plan" label="Begin an action plan from it next" hint="Its form opens with the lesson in it" value={typed.plan} onChange={(plan) => change({ plan })} />
              </>
            ) : null}
            {typed.learned === 'none' ? <TextField {...box('noLessonBecause')} label="Why there is nothing to learn" required /> : null}
          </div>
        </Group>
        <Group title="Feedback to the reporter">
          <div className="form-wide">
            <p className="muted">Reported by {detail.facts.reportedBy}.</p>
            <RadioGroup
              id="told"
              label="Has the reporter been told how it ended?"
              inline
              required
              value={typed.told}
              error={errorOf(shown, 'told')}
              options={toldWords}
              onChange={(value) => change({ told: value === 'yes' || value === 'no' ? value : '' })}
            />
            {typed.told === 'no' ? <TextField {...box('notToldBecause')} label="Why they are not told" suggestions={becauseSuggestions} required /> : null}
          </div>
          {typed.told === 'yes' ? (
            <>
              <DateField {...box('toldOn')} label="Told on" required />
              <TextField {...box('toldHow')} label="Told how" suggestions={howSuggestions} required />
            </>
          ) : null}
          {typed.told === 'no' ? null : (
            <div className="form-wide">
              {typed.ended === '' ? <p className="muted">Choose the outcome above, and words to the reporter are prepared here.</p> : <PreparedWords key={typed.ended} id={id} ended={typed.ended} />}
            </div>
          )}
        </Group>
      </div>
    </FormDialog>
  );
}

function missingIn({ ended, learned, told }: Typed): readonly FieldError[] {
  return [
    ...(ended === '' ? [{ field: 'ended', message: 'Choose how it ended.' }] : []),
    ...(learned === '' ? [{ field: 'learned', message: 'Say whether there is something to learn.' }] : []),
    ...(told === '' ? [{ field: 'told', message: 'Say whether the reporter has been told.' }] : []),
  ];
}

/** As the contract takes it. What has not been chosen stands as anything, and is asked for by itself. */
function inputOf(typed: Typed, rest: { readonly id: string; readonly version: number }): object {
  const { on, ended, outcome, reason } = typed;
  return {
    ...rest, on, ended, outcome, reason,
    lesson: typed.learned === 'yes' ? { learned: 'yes', lesson: typed.lesson } : { learned: 'none', noLessonBecause: typed.learned === '' ? '-' : typed.noLessonBecause },
    feedback: typed.told === 'yes' ? { told: 'yes', toldOn: typed.toldOn, toldHow: typed.toldHow } : { told: 'no', notToldBecause: typed.told === '' ? '-' : typed.notToldBecause },
  };
}
