import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Job } from '../../work.ts';

export function printRegister(_job: Job, _input: InputOf<'reports.printRegister'>): Promise<OutputOf<'reports.printRegister'>> {
  throw new Error('Not built yet.');
}
