import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job } from '../../work.ts';

export function handoverLetters(_job: Job, _input: InputOf<'handover.letter'>): Promise<OutputOf<'handover.letter'>> {
  throw new Error('Not built yet.');
}
