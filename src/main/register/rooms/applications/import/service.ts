import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { Job } from '../../../work.ts';

export function readForms(_job: Job, _input: InputOf<'applications.readForms'>): Promise<OutputOf<'applications.readForms'>> {
  throw new Error('Not built yet.');
}

export function readPastedForms(_job: Job, _input: InputOf<'applications.readPastedForms'>): Promise<OutputOf<'applications.readPastedForms'>> {
  throw new Error('Not built yet.');
}

export function importForms(_job: Job, _input: InputOf<'applications.importForms'>): Promise<OutputOf<'applications.importForms'>> {
  throw new Error('Not built yet.');
}
