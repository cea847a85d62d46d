import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';

/** The sample is thrown away; what it had put into the officer's own keychain would stay behind. @throws Refusal `invalid` in the sample */
export function refuseInSample(work: Work): void {
  if (!work.sample) return;
  throw new Refusal('invalid', 'The sample keeps no passwords: they would stay in your keychain when it is thrown away. Leave the password out here, and keep it in the register of your Trust.', 'password');
}
