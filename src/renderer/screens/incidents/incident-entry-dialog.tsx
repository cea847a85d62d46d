import { useState } from 'react';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import { complaintContacts, type StepStanding, type TellStanding } from '../../../preload/contract/incidents-runbook.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { referenceTitles, whenInWords } from '../../../preload/contract/incidents-words.ts';
import { DateField, RadioGroup, SelectField, TextArea, TextField, TimeField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { nowTime, todayIso } from '../../lib/format.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';

/** What an entry of the timeline is about. */
export type EntryAbout =
  | { readonly what: 'note' | 'reference' }
  | { readonly what: 'tell'; readonly contact: TellStanding }
  | { readonly what: 'step'; readonly step: StepStanding };

interface EntryDialogProps {
  readonly detail: IncidentDetail;
  readonly about: EntryAbout;
  readonly onClose: () => void;
  /** It is done: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

type Entry = Pick<InputOf<'incidents.addEntry'>, 'kind' | 'contact' | 'step'>;

const kinds = [
  { value: 'note', title: 'Note' },
  { value: 'step', title: 'Something was done' },
  { value: 'told', title: 'Somebody was told' },
] as const;

type FreeKind = (typeof kinds)[number]['value'];

/** The words of a dialog, which depend on what is noted. */
interface Words {
  readonly title: string;
  readonly submit: string;
  readonly text: string;
  readonly when: string;
  readonly done: string;
  readonly hint?: string;
}

function wordsOf(about: EntryAbout, kind: FreeKind, needed: boolean): Words {
  switch (about.what) {
    case 'note': {
      const told = kind === 'told';
      return { title: 'Add to the timeline', submit: 'Add it', when: told ? 'Told on' : 'When it was', done: 'Added to the timeline.', text: told ? 'Who was told, and what' : 'What happened or was done' };
    }
    case 'reference':
      return { title: 'Note a reference', submit: 'Note it', when: 'Given on', done: 'Reference noted.', text: 'Number or reference' };
    case 'tell': {
      const { role, when } = about.contact;
      const title = `${role}: told`;
      return needed
        ? { title, submit: 'Note that they were told', when: 'Told on', done: `Noted: ${role} told.`, text: 'Who, and what was said (optional)', hint: `To be told ${whenInWords(when)}.` }
        : { title, submit: 'Keep the reason', when: 'Decided on', done: `Noted: ${role} need not be told.`, text: 'Why they need not be told' };
    }
    case 'step': {
      const { title, help } = about.step;
      return needed
        ? { title, submit: 'Mark done', when: 'Done on', done: `Done: ${title}.`, text: 'What was done, by whom (optional)', hint: help }
        : { title, submit: 'Keep the reason', when: 'Decided on', done: `Noted as not needed: ${title}.`, text: 'Why it is not needed', hint: help };
    }
  }
}

function entryOf(about: EntryAbout, kind: FreeKind, system: string, needed: boolean): Entry {
  switch (about.what) {
    case 'note':
      return { kind, contact: null, step: null };
    case 'reference':
      return { kind: 'reference', contact: system, step: null };
    case 'tell':
      return { kind: needed ? 'told' : 'not-needed', contact: about.contact.contact, step: null };
    case 'step':
      return { kind: needed ? 'ticked' : 'not-needed', contact: null, step: about.step.id };
  }
}

/** Adds to the timeline, whatever it is about. */
export function EntryDialog({ detail, about, onClose, onDone }: EntryDialogProps) {
  const change = useAccountChange('incidents.addEntry', incidents.addEntry.input, 'incidents.get');
  const [kind, setKind] = useState<FreeKind>('note');
  const [system, setSystem] = useState('platform');
  const [text, setText] = useState('');
  const [on, setOn] = useState(todayIso());
  const [time, setTime] = useState(nowTime());
  // What waits for something cannot be ticked, but can turn out not to be needed.
  const [needed, setNeeded] = useState(about.what !== 'step' || about.step.waitsFor === '');
  const words = wordsOf(about, kind, needed);
  const passedOn = about.what === 'tell' && complaintContacts.includes(about.contact.contact);
  const tooSoon = passedOn ? detail.steps.find(({ does, state }) => does === 'complainant' && state === 'open') : undefined;
  const mayBeEmpty = needed && (about.what === 'tell' || about.what === 'step');

  async function save(): Promise<void> {
    const empty = mayBeEmpty || text.trim() !== '' ? [] : [{ field: 'text', message: about.what === 'reference' ? 'Enter the number or reference.' : `Fill this in: ${words.text.toLowerCase()}.` }];
    const input = { id: detail.row.id, ...entryOf(about, kind, system, needed), text, on, time };
    if (await change.carryOut(input, empty)) onDone(words.done);
  }

  return (
    <FormDialog title={words.title} submitTitle={words.submit} errors={change.errors} busy={change.busy} onSubmit={() => void save()} onClose={onClose}>
      {words.hint === undefined ? null : <p className="muted">{words.hint}</p>}
      {needed && tooSoon !== undefined ? (
        <Notice kind="info" title="Nobody has noted that the person was contacted privately">
          <p>That comes before a complaint is passed on ({tooSoon.clauses}). Note it under Put right, Complainant. A formal complaint can have come by itself.</p>
        </Notice>
      ) : null}
      {about.what === 'note' ? (
        <RadioGroup id="kind" label="What is it?" inline value={kind} options={kinds} onChange={(value) => setKind(kinds.find((one) => one.value === value)?.value ?? 'note')} />
      ) : null}
      {about.what === 'tell' || about.what === 'step' ? (
        <RadioGroup
          id="needed"
          label="What is to be noted?"
          inline
          value={needed ? 'yes' : 'no'}
          options={[
            ...(about.what === 'step' && about.step.waitsFor !== '' ? [] : [{ value: 'yes', title: about.what === 'tell' ? 'They were told' : 'It is done' }]),
            { value: 'no', title: about.what === 'tell' ? 'They need not be told' : 'It is not needed' },
          ]}
          onChange={(value) => setNeeded(value === 'yes')}
        />
      ) : null}
      {about.what === 'reference' ? (
        <SelectField
          id="contact"
          label="Whose number it is"
          value={system}
          options={Object.entries(referenceTitles).map(([value, title]) => ({ value, title }))}
          error={change.errorOf('contact')}
          onChange={setSystem}
        />
      ) : null}
      <DateField id="on" label={words.when} value={on} error={change.errorOf('on')} onChange={setOn} />
      <TimeField id="time" label="At (optional)" value={time} error={change.errorOf('time')} onChange={setTime} />
      {about.what === 'reference' ? (
        <TextField id="text" label={words.text} value={text} error={change.errorOf('text')} spellCheck={false} onChange={setText} />
      ) : (
        <TextArea id="text" label={words.text} rows={4} value={text} error={change.errorOf('text')} onChange={setText} />
      )}
    </FormDialog>
  );
}

interface CorrectDialogProps {
  readonly id: string;
  readonly entry: IncidentDetail['entries'][number];
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

/** Says what is wrong about an entry, which stays. */
export function CorrectDialog({ id, entry, onClose, onDone }: CorrectDialogProps) {
  const change = useAccountChange('incidents.correctEntry', incidents.correctEntry.input, 'incidents.get');
  const [text, setText] = useState('');

  async function save(): Promise<void> {
    if (await change.carryOut({ id, entryId: entry.id, text })) onDone('Corrected: the entry stays on the timeline, and counts no more.');
  }

  return (
    <FormDialog title="Correct an entry" submitTitle="Keep the correction" errors={change.errors} busy={change.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">No entry is changed or taken away. Your correction stands after it, and the entry counts no more.</p>
      <blockquote className="incident-words">{entry.text}</blockquote>
      <TextArea id="text" label="What is wrong about it, and what is right" rows={4} required value={text} error={change.errorOf('text')} onChange={setText} />
    </FormDialog>
  );
}
