import { stepOf } from '../../../../preload/contract/conduct-standing.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { Refusal } from '../../refusal.ts';
import { factFindingLetter } from '../../reports/documents/conduct-letter.ts';
import { letterText } from '../../reports/documents/letter.ts';
import { messageDraft } from '../../reports/message-draft.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { conductChoices, staffIncident, standingSteps } from './service.ts';

type Input = InputOf<'conduct.askDraft'>;

/**
 * Writes the request to the manager to find the facts as a message that the officer looks at and sends (10022 4.1.2). Who it
 * is about is not in it, nor what was seen or an address outside the register, which may name people. Making it is no step: that the manager was asked is noted when it is sent.
 *
 * @throws Refusal `not-found`, `not-opened`; `invalid` for a day that has passed; `cancelled`, `not-written`
 */
export async function askDraft(job: Job, input: Input): Promise<OutputOf<'conduct.askDraft'>> {
  const { path } = job.file();
  const { number, letter, officerName, trust } = job.read((work) => write(work, input));
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  const message = await messageDraft({ to: [{ name: input.manager, email: input.email }], subject: letter.subject, text: letterText({ officerName, trustName: trust }, letter) });
  return await writeRecordedFile(job, path, message, (work, file) => {
    staffIncident(work, input.incidentId);
    work.record({
      action: 'conduct.ask-drafted', room: 'incidents', recordId: input.incidentId, clause: '4.1.2', details: { number, file: file.name, sha256: file.sha256 },
    });
  });
}

/** File name to suggest for the message. @throws Refusal as `askDraft`: better told before a file is chosen */
export function askDraftName(work: Work, input: Input): string {
  return `${write(work, input).number} Fact-finding.eml`;
}

function write(work: Work, { incidentId, manager, replyBy, note }: Input) {
  const { row } = staffIncident(work, incidentId);
  if (replyBy !== null && replyBy < work.clock.today()) throw new Refusal('invalid', 'This day has passed. Enter today or a later day.', 'replyBy');
  const { categories, policies, assistance } = conductChoices(work);
  const person = stepOf(standingSteps(work, incidentId), 'person');
  const letter = factFindingLetter({
    manager, number: row.number, what: row.typeTitle, clauses: row.clauses, where: row.account, reportedOn: row.reportedOn,
    adviceFirst: row.adviceFirst, route: categories.find(({ id }) => id === person?.category)?.route ?? '', policies: policies.map(({ title }) => title),
    assistance: assistance.map(({ title }) => title), replyBy, note,
  });
  return { number: row.number, letter, officerName: work.officer.name, trust: trustName(work) };
}
