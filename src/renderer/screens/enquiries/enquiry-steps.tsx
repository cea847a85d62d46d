import { useState } from 'react';
import { enquiries, type EnquiryDetail, type EnquiryFacts, type EnquiryStepName } from '../../../preload/contract/enquiries.ts';
import { type EnquiryField, enquiryFieldsOf } from '../../../preload/contract/enquiries-words.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { atBoxes, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { AnswerFields, Box } from './enquiry-fields.tsx';
import { inputOf, isShown, type Typed, typedOfRow } from './enquiry-values.ts';

interface StepForm {
  readonly button: string;
  readonly submit: string;
  readonly fields: readonly string[];
  /** What must be filled in here although the form of the whole does not ask for it. */
  readonly required: readonly string[];
}

const forms: Readonly<Record<EnquiryStepName, StepForm>> = {
  'equality-told': { button: 'Note that Equality and Diversity was told', submit: 'Note that they were told', fields: ['equalityToldOn', 'equalityToldBy'], required: ['equalityToldOn', 'equalityToldBy'] },
  'translator-asked': { button: 'Note who translates', submit: 'Keep the translator', fields: ['translator', 'translatorAskedOn'], required: ['translator', 'translatorAskedOn'] },
  translated: { button: 'Note the delivery', submit: 'Keep the delivery', fields: ['deliveredOn', 'englishCopy'], required: ['deliveredOn'] },
  decided: { button: 'Note the decision', submit: 'Keep the decision', fields: ['decision', 'giver', 'decidedOn', 'decisionReason', 'conditions', 'validUntil'], required: ['giver', 'decidedOn'] },
  withdrawn: { button: 'Note a withdrawal', submit: 'Keep the withdrawal', fields: ['withdrawnOn', 'withdrawnReason'], required: ['withdrawnOn', 'withdrawnReason'] },
  'taken-down': { button: 'Note what was taken down', submit: 'Keep what was taken down', fields: ['takenDownOn', 'takenDown'], required: ['takenDownOn', 'takenDown'] },
  'form-held': { button: 'Note who holds the form', submit: 'Keep who holds it', fields: ['formHolder', 'formPlace'], required: ['formHolder'] },
  signposted: { button: 'Note that it was signposted', submit: 'Keep the day', fields: ['palsOn'], required: ['palsOn'] },
};

/** A colleague's own post has no delivery: only its English copy is noted. */
const englishCopy: StepForm = { button: 'Note the English copy', submit: 'Keep the English copy', fields: ['englishCopy'], required: ['englishCopy'] };

function formOf(step: EnquiryStepName, facts: EnquiryFacts): StepForm {
  return step === 'translated' && facts.kind === 'translation' && facts.origin === 'staff-post' ? englishCopy : forms[step];
}

/** What a step's day begins with. */
const todayFields: ReadonlySet<string> = new Set(['equalityToldOn', 'translatorAskedOn', 'deliveredOn', 'decidedOn', 'withdrawnOn', 'takenDownOn', 'palsOn']);

type Asked = EnquiryStepName | 'answer';

/** Buttons for what can be noted next, the first of them the one that is waited for. */
export function EnquirySteps({ detail, mayAnswer }: { readonly detail: EnquiryDetail; readonly mayAnswer: boolean }) {
  const [taking, setTaking] = useState<Asked | null>(null);
  const { facts, standing } = detail.row;
  const answer: readonly Asked[] = mayAnswer ? ['answer'] : [];
  // A translation is answered when everything else has been done; what the public says, once it is signposted or instead of it.
  const steps: readonly Asked[] = [...detail.steps, ...answer];
  const waiting = standing === 'late' || standing === 'open';
  return (
    <>
      {steps.map((step, index) => (
        <Button key={step} variant={waiting && index === 0 ? 'primary' : 'secondary'} onClick={() => setTaking(step)}>
          {step === 'answer' ? 'Note the answer' : formOf(step, facts).button}
        </Button>
      ))}
      {taking === null ? null : taking === 'answer' ? <AnswerDialog detail={detail} onClose={() => setTaking(null)} /> : <StepDialog detail={detail} step={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

function StepDialog({ detail: { row }, step, onClose }: { readonly detail: EnquiryDetail; readonly step: EnquiryStepName; readonly onClose: () => void }) {
  const officer = useSession().session?.officer?.name ?? '';
  const take = useRegisterCall('enquiries.takeStep');
  const [typed, setTyped] = useState<Typed>(() => {
    const kept = typedOfRow(row);
    const begun = Object.fromEntries(Object.entries(kept).map(([field, value]) => [field, value === '' && todayFields.has(field) ? todayIso() : value]));
    return { ...begun, ...(step === 'decided' ? { decision: 'given' } : {}), ...(step === 'equality-told' ? { equalityToldBy: officer } : {}) };
  });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const form = formOf(step, row.facts);
  const specs = enquiryFieldsOf(row.facts.kind).filter(({ field }) => form.fields.includes(field)).map((field) => askedHere(field, form, typed));
  const shown = errors.length > 0 ? errors : atBoxes([], take.failure);

  async function save(): Promise<void> {
    // What is not asked for, such as the conditions of a refusal, is empty.
    const values = Object.fromEntries(specs.map((field) => [field.field, inputOf(field, isShown(field, typed) ? (typed[field.field] ?? '') : '')]));
    const more = form === englishCopy ? { deliveredOn: null } : {};
    const checked = enquiries.takeStep.input.safeParse({ id: row.id, version: row.version, step: { step, ...values, ...more } });
    setErrors(checked.success ? [] : atBoxes(checked.error.issues));
    take.reset();
    if (!checked.success || (await take.run(checked.data)) === undefined) return;
    onClose();
  }

  return (
    <FormDialog title={`${form.button}: ${row.number}`} submitTitle={form.submit} errors={shown} busy={take.busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="account-form">
        {specs.filter((field) => isShown(field, typed)).map((field) => (
          <Box
            key={field.field}
            field={field}
            typed={typed}
            errors={shown}
            onChange={(part) => setTyped({ ...typed, ...part })}
            {...(field.choices === undefined ? {} : { choices: Object.fromEntries(Object.entries(field.choices).filter(([choice]) => choice !== 'waiting')) })}
          />
        ))}
      </div>
    </FormDialog>
  );
}

/** A field as a step asks for it: a refusal needs its reason. */
function askedHere({ required: _always, ...field }: EnquiryField, { required }: StepForm, typed: Typed): EnquiryField {
  const needed = required.includes(field.field) || (field.field === 'decisionReason' && typed['decision'] === 'refused');
  return needed ? { ...field, required: true } : field;
}

function AnswerDialog({ detail: { row }, onClose }: { readonly detail: EnquiryDetail; readonly onClose: () => void }) {
  const officer = useSession().session?.officer?.name ?? '';
  const answer = useRegisterCall('enquiries.answer');
  const [typed, setTyped] = useState<Typed>(() => ({ ...typedOfRow(row), answeredOn: todayIso(), answeredBy: officer }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : atBoxes([], answer.failure);

  async function save(): Promise<void> {
    const { answer: words, answeredOn, answeredBy } = typed;
    const checked = enquiries.answer.input.safeParse({ id: row.id, version: row.version, answer: { answer: words, answeredOn, answeredBy } });
    setErrors(checked.success ? [] : atBoxes(checked.error.issues));
    answer.reset();
    if (!checked.success || (await answer.run(checked.data)) === undefined) return;
    onClose();
  }

  return (
    <FormDialog title={`Answer to ${row.number}`} submitTitle="Keep the answer" errors={shown} busy={answer.busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="account-form">
        <AnswerFields typed={typed} errors={shown} onChange={(part) => setTyped({ ...typed, ...part })} optional={false} />
      </div>
    </FormDialog>
  );
}
