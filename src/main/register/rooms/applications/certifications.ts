import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job, Work } from '../../work.ts';

export function certify(_work: Work, _input: InputOf<'applications.certify'>): OutputOf<'applications.certify'> {
  throw new Error('Not built yet.');
}

export function attachSigned(_job: Job, _input: InputOf<'applications.attachSigned'>): Promise<OutputOf<'applications.attachSigned'>> {
  throw new Error('Not built yet.');
}

export function saveApplicationEvidence(_job: Job, _input: InputOf<'applications.saveEvidence'>): Promise<OutputOf<'applications.saveEvidence'>> {
  throw new Error('Not built yet.');
}
