import type { Migration } from '../migrate.ts';
import { auditTrail } from './0010-audit-trail.ts';
import { register } from './0020-register.ts';

/** Every migration of the register, in order. */
export const migrations: readonly Migration[] = [auditTrail, register];
