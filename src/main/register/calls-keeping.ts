import type { CallsWith } from '../../preload/contract/index.ts';
import type { UsesOf } from './calls-uses.ts';
import { decide } from './rooms/retention/decide.ts';
import { editSchedule, previewChange, retentionSchedule } from './rooms/retention/schedule.ts';
import { keptRecord, keptRecords } from './rooms/retention/service.ts';

/** How long records are kept, and what is decided about them. */
export const keepingUses: UsesOf<Extract<CallsWith<'read' | 'change'>, `retention.${string}`>> = {
  'retention.decide': decide,
  'retention.editSchedule': editSchedule,
  'retention.get': keptRecord,
  'retention.list': keptRecords,
  'retention.previewChange': previewChange,
  'retention.schedule': (work) => retentionSchedule(work),
};
