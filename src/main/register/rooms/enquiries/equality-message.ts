import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { isMailAddress, messageDraft } from '../../reports/message-draft.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { contactValue, enquiries, standingEnquiry, trailClause } from './reading.ts';

/**
 * Writes a message to the Equality and Diversity team about a translation that was asked for (CP371 2.6). The address is the
 * Trust's own where the register has one; otherwise the officer adds it. That they were told is noted when it has been sent.
 *
 * @throws Refusal `not-found`, `invalid` for what is no translation that somebody asked for, or another kind of file; `cancelled`, `not-written`
 */
export async function equalityMessage(job: Job, { id }: InputOf<'enquiries.equalityMessage'>): Promise<OutputOf<'enquiries.equalityMessage'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  const message = await messageDraft(job.read((work) => written(work, id)));
  return await writeRecordedFile(job, path, message, (work, file) => {
    const record = standingEnquiry(work, id);
    work.record({
      action: 'enquiry.equality-message-drafted', room: 'enquiries', recordId: id, clause: trailClause(record), details: { number: record.number, file: file.name, sha256: file.sha256 },
    });
  });
}

/** @throws Refusal as `equalityMessage`: better told before a file is chosen */
export function equalityMessageName(work: Work, { id }: InputOf<'enquiries.equalityMessage'>): string {
  written(work, id);
  return `${standingEnquiry(work, id).number} Equality and Diversity.eml`;
}

function written(work: Work, id: string) {
  const { number } = standingEnquiry(work, id);
  const row = enquiries(work).find((one) => one.id === id);
  if (row?.facts.kind !== 'translation' || row.facts.origin !== 'requested') throw new Refusal('invalid', 'The Equality and Diversity team is told of translations that somebody asked for.');
  const { facts } = row;
  const address = /[^\s@<>(),;]+@[^\s@<>(),;]+/u.exec(contactValue(work, 'equality-diversity'))?.[0] ?? '';
  return {
    to: isMailAddress(address) ? [{ name: 'Equality and Diversity team', email: address }] : [],
    subject: `Translation asked for: ${facts.language === '' ? 'language not known yet' : facts.language} (${number})`,
    text: [
      'Dear colleagues', '',
      `Somebody has asked us for information in another language. The policy has us ask for your advice before anything is translated (CP371 2.6).`, '',
      `Asked on: ${formatDate(facts.askedOn)}`, `Language: ${facts.language === '' ? 'not known yet' : facts.language}`,
      ...(row.account === '' ? [] : [`Account: ${row.account}`]), `Our number: ${number}`, '', 'What is to be translated:', facts.question, '',
      'Please tell us who can translate it professionally, and whether there is anything else we should do.', '', `${work.officer.name}`, 'Communications Team', trustName(work),
    ].join('\n'),
  };
}
