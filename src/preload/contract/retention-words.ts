import { z } from 'zod';

/* Keeping and disposing in words and choices, the same in the window and in the register. Pure. */

/** What is kept as one thing and decided on as one. Days of the monitoring log are decided on by the year. */
export const recordKind = z.enum([
  'account', 'application', 'incident', 'enquiry', 'moderation', 'plan', 'monitoring-year', 'certificate', 'hr-return', 'notice', 'pack', 'person', 'policy',
]);
export type RecordKind = z.output<typeof recordKind>;

export const recordKindTitles: Readonly<Record<RecordKind, string>> = {
  account: 'Account', application: 'Application', incident: 'Incident', enquiry: 'Enquiry', moderation: 'Moderation entry', plan: 'Action plan', 'monitoring-year': 'Monitoring log',
  certificate: 'Certificate', 'hr-return': 'HR annual return', notice: 'Notice', pack: 'Audit pack', person: 'Person', policy: 'Policy',
};

/** What the years run from. */
export const keptFrom = z.enum(['signature', 'closure', 'decision', 'record-date', 'organisation-life']);
export type KeptFrom = z.output<typeof keptFrom>;

export const keptFromTitles: Readonly<Record<KeptFrom, string>> = {
  signature: 'From the signature', closure: 'From the closure', decision: 'From the decision', 'record-date': 'From the day of the record',
  'organisation-life': 'While the organisation exists, and then',
};

/**
 * Where a record stands. `open`: its years do not run yet. `life`: kept while the organisation exists. `kept`: its day has not passed.
 * `due`: it has. `held`: nobody may dispose of it until a hold is lifted. `proposed`: waits for the second officer. `confirmed`: may be disposed of.
 */
export const keepingState = z.enum(['open', 'life', 'kept', 'due', 'held', 'proposed', 'confirmed']);
export type KeepingState = z.output<typeof keepingState>;

export const keepingStateTitles: Readonly<Record<KeepingState, string>> = {
  open: 'Still open', life: 'Not by date', kept: 'Kept', due: 'To decide', held: 'On hold', proposed: 'Waiting for a second officer', confirmed: 'Confirmed for disposal',
};

export const holdGround = z.enum(['legal', 'foi', 'inquiry', 'other']);
export type HoldGround = z.output<typeof holdGround>;

export const holdGroundTitles: Readonly<Record<HoldGround, string>> = {
  legal: 'Legal claim or advice', foi: 'Freedom of information or subject access', inquiry: 'Inquiry', other: 'Another reason',
};

/** What is shown of all that is kept. */
export const keepingScope = z.enum(['due', 'waiting', 'soon', 'held', 'longer', 'all']);
export type KeepingScope = z.output<typeof keepingScope>;

export const keepingScopeTitles: Readonly<Record<KeepingScope, string>> = {
  due: 'To decide', waiting: 'Proposed', soon: 'Next 12 months', held: 'On hold', longer: 'Kept longer', all: 'Everything',
};

/** What somebody decides about a record that is kept. */
export const decisionTake = z.enum(['propose', 'withdraw', 'confirm', 'keep-longer', 'hold', 'lift', 'transfer']);
export type DecisionTake = z.output<typeof decisionTake>;

export const decisionTitles: Readonly<Record<DecisionTake, string>> = {
  propose: 'Disposal proposed', withdraw: 'Proposal taken back', confirm: 'Disposal confirmed', 'keep-longer': 'Kept longer', hold: 'Hold set', lift: 'Hold lifted', transfer: 'Transferred',
};
