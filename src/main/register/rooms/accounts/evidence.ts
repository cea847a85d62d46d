import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job } from '../../work.ts';

export function attachEvidence(_job: Job, _input: InputOf<'accounts.attach'>): Promise<OutputOf<'accounts.attach'>> {
  throw new Error('Not built yet.');
}

export function saveAccountEvidence(_job: Job, _input: InputOf<'accounts.saveEvidence'>): Promise<OutputOf<'accounts.saveEvidence'>> {
  throw new Error('Not built yet.');
}
