import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { type ActionPlanData, actionPlanPaper } from '../../reports/documents/action-plan.ts';
import { fileSlug } from '../../reports/house-style.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { type AccountNames, planClause, planOf } from './record.ts';
import { plan } from './service.ts';

/** Prints an action plan as it stands. @throws Refusal `not-found`, `cancelled`, `invalid` for another kind of file, `not-printed`, `not-written` */
export async function printPlan(job: Job, { id }: InputOf<'actions.print'>, accountNames: AccountNames): Promise<OutputOf<'actions.print'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The action plan is saved as a PDF file.');
  const data = job.read((work) => planData(work, id, accountNames));
  const printed = await printPaper(job, actionPlanPaper(data), 'Printing the action plan');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'action-plan.printed', room: 'actions', recordId: id, clause: planClause,
    details: { number: data.plan.row.number, file: file.name, sha256: file.sha256 },
  }));
}

/** File name to suggest: "Action plan AP 2026-003 alternative-text.pdf". */
export function planFileName(work: Work, { id }: InputOf<'actions.print'>): string {
  const row = planOf(work, id);
  return `Action plan ${row.number} ${fileSlug(row.title, 'plan')}.pdf`;
}

function planData(work: Work, id: string, accountNames: AccountNames): ActionPlanData {
  return {
    plan: plan(work, { id }, accountNames), trustName: trustName(work), createdAt: work.clock.now(),
    officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
}
