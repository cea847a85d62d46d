import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job } from '../../work.ts';

export function exportAccounts(_job: Job, _input: InputOf<'accounts.export'>): Promise<OutputOf<'accounts.export'>> {
  throw new Error('Not built yet.');
}
