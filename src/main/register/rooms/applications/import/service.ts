import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ReturnedForms } from '../../../../../preload/contract/applications-papers.ts';
import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import { Refusal } from '../../../refusal.ts';
import { readSpreadsheet } from '../../../spreadsheets/read-spreadsheet.ts';
import type { Job, Work } from '../../../work.ts';
import { readChannel } from '../../accounts/import/channel.ts';
import { directorateKey } from '../../accounts/import/directorate.ts';
import { accountNames } from '../../accounts/service.ts';
import { plainName } from '../../people/rules.ts';
import { channelsOn, channelTitles } from '../../policies/service.ts';
import { directorates } from '../../settings/service.ts';
import { addDraft } from '../editing.ts';
import { formHash, formOf } from '../record.ts';
import { titleOf } from '../rules/form.ts';
import { applicationRows } from '../table.ts';
import { type RawForms, rawFormsIn, rawFormsInText } from './raw-forms.ts';
import { type Known, type ReadForm, readForm } from './read-form.ts';

/** Returned forms that wait for the officer's word. */
interface OnDesk {
  readonly fileName: string;
  readonly raw: RawForms;
}

/** A form of the dry run. */
interface Planned extends ReadForm {
  readonly title: string;
  /** Why it cannot come in; empty when it can. */
  readonly refused: string;
}

/** Reads a returned form, or rows of forms, from a spreadsheet file: a dry run that changes nothing. @throws Refusal `invalid`, `cancelled` */
export async function readForms(job: Job, _input: InputOf<'applications.readForms'>): Promise<OutputOf<'applications.readForms'>> {
  const { path } = job.file();
  job.progress(0, 1, 'Reading the returned form');
  return shown(job, basename(path), rawFormsIn(await readSpreadsheet(path)));
}

/** Reads a pasted form, or pasted rows: a dry run that changes nothing. @throws Refusal `invalid` */
export function readPastedForms(job: Job, { text }: InputOf<'applications.readPastedForms'>): Promise<OutputOf<'applications.readPastedForms'>> {
  return Promise.resolve(shown(job, 'Pasted form', rawFormsInText(text)));
}

/**
 * Takes the chosen forms in as drafts, all or none.
 *
 * @throws Refusal `conflict` when the register has changed since the dry run, `invalid` for a form that cannot come in,
 *   `not-found` when the file is no longer open here, `cancelled`
 */
export async function importForms(job: Job, input: InputOf<'applications.importForms'>): Promise<OutputOf<'applications.importForms'>> {
  const { fileName, raw } = fromDesk(job, input.source);
  await job.breathe();
  const done = job.commit((work) => {
    const planned = planFor(work, raw);
    if (fingerprintOf(planned) !== input.fingerprint) {
      throw new Refusal('conflict', 'The register has changed since the dry run. Look at the dry run again, then take the forms in.');
    }
    return { ids: [...new Set(input.rows)].map((row) => takeIn(work, planned, row, fileName)) };
  });
  job.desk.delete(deskKey(input.source));
  return done;
}

function takeIn(work: Work, planned: readonly Planned[], row: number, fileName: string): string {
  const form = planned.find((candidate) => candidate.row === row);
  if (form === undefined) throw new Refusal('invalid', `Row ${row} is not among the forms that were read. Choose from the list.`, 'rows');
  if (form.refused !== '') throw new Refusal('invalid', `Row ${row} cannot come in. ${form.refused}`, 'rows');
  const added = addDraft(work, form, fileName);
  work.record({
    action: 'application.imported', room: 'applications', recordId: added.id, clause: 'App 2',
    details: { number: added.number, kind: added.kind, accountId: added.account_id, fileName, row, ...form.form },
  });
  return added.id;
}

function planFor(work: Work, { forms }: RawForms): Planned[] {
  const known = knownTo(work);
  const names = accountNames(work);
  const taken = new Map(applicationRows(work.db).filter(({ state }) => state !== 'withdrawn').map((row) => [formHash(row, formOf(row)), `as ${row.number}`]));
  return forms.map((raw) => {
    const read = readForm(raw, known);
    const hash = formHash({ kind: read.kind, account_id: read.accountId }, read.form);
    const before = taken.get(hash);
    const nameless = read.form.name === '' && read.form.accountName === '' && read.accountId === null;
    taken.set(hash, before ?? `in row ${raw.row}`);
    return {
      ...read, title: titleOf(read.kind, read.form, names.get(read.accountId ?? '') ?? ''),
      refused: nameless ? 'It names neither an applicant nor an account.' : before === undefined ? '' : `The same form is here already, ${before}.`,
    };
  });
}

function knownTo(work: Work): Known {
  const channels = channelsOn(work);
  const titles = channelTitles(work);
  const byKey = new Map(directorates(work).map(({ id, name }) => [directorateKey(name), { id, name }]));
  const byName = Map.groupBy(accountNames(work), ([, name]) => plainName(name));
  return {
    today: work.clock.today(),
    channel: (text, address) => {
      const { id, note } = readChannel(channels, text, address);
      return { id, title: titles.get(id ?? '') ?? '', note };
    },
    directorate: (text) => byKey.get(directorateKey(text)),
    accounts: (name) => (byName.get(plainName(name)) ?? []).map(([id]) => id),
  };
}

/** Names exactly what was shown: other answers, or other accounts and directorates to match them with, give another fingerprint. */
function fingerprintOf(planned: readonly Planned[]): string {
  return createHash('sha256').update(JSON.stringify(planned)).digest('hex');
}

function shown(job: Job, fileName: string, raw: RawForms): ReturnedForms {
  const source = job.read((work) => work.newId());
  // One returned form at a time: a second one replaces the first, so that nothing piles up in memory.
  for (const key of job.desk.keys()) if (key.startsWith(deskKey(''))) job.desk.delete(key);
  job.desk.set(deskKey(source), { fileName, raw } satisfies OnDesk);
  const planned = job.read((work) => planFor(work, raw));
  return {
    source, fileName, leftOut: [...raw.leftOut], fingerprint: fingerprintOf(planned),
    forms: planned.map(({ row, kind, form, title, answers, warnings, refused }) => ({ row, kind, applicant: form.name, title, answers, warnings, refused })),
  };
}

function fromDesk(job: Job, source: string): OnDesk {
  const forms = job.desk.get(deskKey(source));
  if (forms === undefined) throw new Refusal('not-found', 'The returned form is no longer open here. Choose or paste it again.');
  return forms as OnDesk;
}

function deskKey(source: string): string {
  return `applications.import/${source}`;
}
