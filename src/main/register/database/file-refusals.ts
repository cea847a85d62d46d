import { Refusal } from '../refusal.ts';

/* What an officer reads when the register's file cannot be opened. Each says what happened, what is safe, what to do. */

export const fileRefusals = {
  missing: () =>
    new Refusal('missing', 'The register file is not there, although its keys are. Put the file back where it was, or restore a backup. No new register was made.'),
  truncated: () =>
    new Refusal('truncated', 'The register file has been cut short, as happens when a disk is full or a copy is interrupted. Nothing was changed. Restore the latest backup.'),
  notARegister: () =>
    new Refusal('not-a-register', 'The file in the place of the register is not a Comms Register file. Nothing was changed. Move it away and put the register back, or restore a backup.'),
  foreignRegister: () =>
    new Refusal('foreign-register', 'The register file belongs to other keys than the ones beside it. Nothing was changed. Put back the keys file that belongs to it, or the register that belongs to these keys.'),
  wrongKey: () =>
    new Refusal('wrong-key', 'The keys file beside the register is for an earlier or later key of it. Nothing was changed. Put back the keys file that was kept with this register, or restore a backup with its keys.'),
  damaged: () =>
    new Refusal('damaged', 'The register file is damaged. Nothing was changed. Restore the latest backup, and keep the damaged file: parts of it may still be readable.'),
};
