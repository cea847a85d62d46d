import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { PackContents, PackEdit, PackItem, PackPart } from '../../../preload/contract/policies-packs.ts';
import { Button } from '../../components/button.tsx';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { errorOf, failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { PackFields } from './pack-fields.tsx';
import { PackPreview } from './pack-preview.tsx';
import { atPackBoxes, boxOf, typedOf, valuesOf } from './pack-values.ts';

interface PackEntryDialogProps {
  readonly contents: PackContents;
  readonly part: PackPart;
  /** Null for a new one. */
  readonly item: PackItem | null;
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

/** Changes one entry of a policy: first what it would do is shown, then it is saved with a reason. */
export function PackEntryDialog({ contents, part, item, onClose, onDone }: PackEntryDialogProps) {
  const look = useRegisterCall('policies.previewEdit');
  const save = useRegisterCall('policies.edit');
  const [version, setVersion] = useState(contents.version);
  const [typed, setTyped] = useState(() => typedOf(part.form, item?.values ?? null));
  const [step, setStep] = useState<PackEdit | null>(null);
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<OutputOf<'policies.previewEdit'> | null>(null);
  const [problems, setProblems] = useState<readonly FieldError[]>([]);
  const failure = save.failure ?? look.failure;
  const isStale = failure?.code === 'conflict';
  const errors = [...problems, ...(isStale ? [] : failureErrors(failure, 'edit.values.').map(({ field, message }) => ({ field: field === '' ? '' : boxOf(field), message })))];
  const { id } = contents;
  const name = item?.title ?? 'new entry';

  function forget(): void {
    setPreview(null);
    setProblems([]);
    look.reset();
    save.reset();
  }

  const typedEdit = (): PackEdit => (item === null ? { take: 'add', to: part.addTo ?? '', values: valuesOf(part.form, typed) } : { take: 'change', key: item.key, values: valuesOf(part.form, typed) });

  async function show(edit: PackEdit, based = version): Promise<void> {
    forget();
    const answer = await look.run({ id, version: based, edit });
    if (answer === undefined) return;
    const same = answer.problems.length === 0 && answer.changes.length === 0;
    setProblems(same ? [{ field: '', message: 'Nothing is different from what is there now. Change something first.' }] : atPackBoxes(answer.problems));
    if (answer.problems.length > 0 || same) return;
    setStep(edit);
    setPreview(answer);
  }

  async function keep(): Promise<void> {
    if (preview === null || step === null) return await show(typedEdit());
    if (reason.trim() === '') return setProblems([{ field: boxOf('reason'), message: 'Say why, for whoever reads the history.' }]);
    setProblems([]);
    save.reset();
    if ((await save.run({ id, version, edit: step, reason })) !== undefined) onDone('Saved. It holds from now on; what was there before is in the history.');
  }

  async function over(): Promise<void> {
    setVersion(contents.version);
    await show(step ?? typedEdit(), contents.version);
  }

  return (
    <FormDialog wide title={item === null ? `Add to: ${part.title}` : item.title} submitTitle={preview === null ? 'See what it changes' : `Save ${name}`} errors={errors} busy={look.busy || save.busy} onSubmit={() => void keep()} onClose={onClose}>
      {isStale ? <ChangedMeanwhile what="this policy" onOver={() => void over()} /> : null}
      {item === null ? null : <Steps part={part} item={item} onStep={(edit) => void show(edit)} />}
      <PackFields
        form={part.form}
        typed={typed}
        choices={contents.choices}
        errors={errors}
        onChange={(next) => {
          setTyped(next);
          if (preview !== null || problems.length > 0) forget();
        }}
      />
      {preview === null ? null : <PackPreview preview={preview} reason={reason} reasonError={errorOf(errors, boxOf('reason'))} onReason={setReason} />}
    </FormDialog>
  );
}

/** What can be done with an entry beside changing its words. */
function Steps({ part, item, onStep }: { readonly part: PackPart; readonly item: PackItem; readonly onStep: (edit: PackEdit) => void }) {
  const { key } = item;
  const at = part.items.indexOf(item);
  const isList = part.items.length > 1;
  const hasRetiring = part.form === 'question' || part.form === 'incident-type';
  return (
    <div className="bar pack-steps">
      {isList && at > 0 ? <Button variant="quiet" onClick={() => onStep({ take: 'move', key, by: -1 })}>Move up</Button> : null}
      {isList && at < part.items.length - 1 ? <Button variant="quiet" onClick={() => onStep({ take: 'move', key, by: 1 })}>Move down</Button> : null}
      {hasRetiring ? <Button variant="quiet" onClick={() => onStep({ take: 'retire', key, retired: !item.retired })}>{item.retired ? 'Use it again' : 'Retire'}</Button> : null}
      {item.own === 'as-shipped' ? null : <Button variant="quiet" onClick={() => onStep({ take: 'reset', key })}>{item.own === 'added' ? 'Take it out again' : 'Back to how it came'}</Button>}
    </div>
  );
}
