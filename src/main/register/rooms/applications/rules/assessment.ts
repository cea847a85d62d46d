import type { Assessment } from '../../../../../preload/contract/applications.ts';

/** @returns what an assessment still lacks before the application goes to the body that decides (CP371 2.3, App 2), or null */
export function assessmentProblem({ benefit, commitment, view }: Assessment): { readonly field: string; readonly message: string } | null {
  if (benefit === '') return { field: 'assessment.benefit', message: 'Assess the benefit to patients, colleagues or the wider community first (CP371 2.3).' };
  if (commitment === '') return { field: 'assessment.commitment', message: 'Assess the commitment of the team and department first (CP371 2.3).' };
  return view === 'none' ? { field: 'assessment.view', message: 'Record the Communications Team’s own view first.' } : null;
}
