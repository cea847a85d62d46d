import { execFileSync } from 'node:child_process';
import type { ApplicationForm } from '../../src/preload/contract/applications.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { Applicant, fullForm } from './applications.ts';
import type { House } from './house.ts';

/** Names and answers that paper has to set right: letters of other languages, and a department beside the directorate. */
const answers: Partial<ApplicationForm> = {
  date: '2026-11-02', name: 'Zoë Fairweather', email: 'zoe@example.nhs.uk', lineManager: 'Łukasz Brandt', lineManagerEmail: 'l.brandt@example.nhs.uk',
  firstAdministrator: 'Zoë Fairweather', firstAdministratorEmail: 'zoe@example.nhs.uk', audience: 'Families of patients',
  successMeasure: 'Fewer calls about visiting times.', postingStandard: 'Two posts a week',
};

/** An application as it was typed, for the directorate of medicine, not yet certified. */
export async function startedApplication(house: House, changes: Partial<ApplicationForm> = {}, contributeTo: string | null = null): Promise<{ id: string; number: string }> {
  const { directorates } = await house.call('settings.get', {});
  const directorateId = directorates.find(({ name }) => name === 'Medicine')?.id ?? null;
  return await house.call('applications.start', {
    kind: contributeTo === null ? 'new-account' : 'contribute', accountId: contributeTo, form: { ...fullForm, directorateId, ...answers, ...changes },
  });
}

/** Version of an application now. */
export async function versionOf(house: House, id: string): Promise<number> {
  return (await house.call('applications.get', { id })).version;
}

/** Has everybody who is named certify on 4 November 2026, and submits it two days later. */
export async function submitApplication(house: House, id: string): Promise<void> {
  const applicant = applicantOf(house, id);
  for (const { certifier, named } of (await applicant.get()).certifications) if (named !== '') await applicant.certify(certifier, '2026-11-04');
  await applicant.submit('2026-11-06');
}

/** Assesses a submitted application and passes it to the deciding body, which decides on 16 November 2026. */
export async function decideApplication(
  house: House, id: string, decision: Partial<InputOf<'applications.decide'>>, assessment: Partial<InputOf<'applications.assess'>['assessment']> = {},
): Promise<void> {
  const applicant = applicantOf(house, id);
  await applicant.assess(assessment);
  await applicant.passToBoard('2026-11-09');
  await applicant.decide({
    decidedOn: '2026-11-16', decidedBy: 'Meeting of 16 November 2026', reason: 'Clear benefit to families.', account: null, ...decision,
  });
}

function applicantOf(house: House, id: string): Applicant {
  const applicant = new Applicant(house);
  applicant.id = id;
  return applicant;
}

/** Text of a PDF as it is laid out, with runs of spaces as one. */
export function textOfPdf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replaceAll(/[ \t]+/gu, ' ');
}

/** Text of a PDF in the order of its content, as one line. */
export function flowOfPdf(path: string): string {
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
}

/** How many pages a PDF has. */
export function pagesOfPdf(path: string): number {
  return Number(/^Pages:\s+(\d+)/mu.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);
}
