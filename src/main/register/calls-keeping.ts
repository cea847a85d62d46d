import type { CallsWith } from '../../preload/contract/index.ts';
import type { UsesOf } from './calls-uses.ts';
import { decide } from './rooms/retention/decide.ts';
import { disposal, disposals, olderCopies, stub } from './rooms/retention/disposal/reading.ts';
import { previewDisposal } from './rooms/retention/disposal/service.ts';
import { editSchedule, previewChange, retentionSchedule } from './rooms/retention/schedule.ts';
import { keptRecord, keptRecords } from './rooms/retention/service.ts';

/** How long records are kept, and what is decided about them. */
export const keepingUses: UsesOf<Extract<CallsWith<'read' | 'change'>, `retention.${string}`>> = {
  'retention.decide': decide,
  'retention.disposal': disposal,
  'retention.disposals': (work) => disposals(work),
  'retention.editSchedule': editSchedule,
  'retention.get': keptRecord,
  'retention.list': keptRecords,
  'retention.olderCopies': (work) => olderCopies(work),
  'retention.preview': previewDisposal,
  'retention.previewChange': previewChange,
  'retention.schedule': (work) => retentionSchedule(work),
  'retention.stub': stub,
};
