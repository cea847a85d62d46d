import type { z } from 'zod';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { applications } from './applications.ts';
import { audit } from './audit.ts';
import type { CallShape } from './call.ts';
import { certifications } from './certifications.ts';
import { badDay, contacts } from './contacts.ts';
import { conduct } from './conduct.ts';
import { coverage } from './coverage.ts';
import { desktop } from './desktop.ts';
import { disclosure } from './disclosure.ts';
import { enquiries } from './enquiries.ts';
import { handover } from './handover.ts';
import { hrReturns } from './hr-returns.ts';
import { incidentRecords } from './incident-records.ts';
import { incidents } from './incidents.ts';
import { logins } from './logins.ts';
import { moderation } from './moderation.ts';
import { monitoring } from './monitoring.ts';
import { notices } from './notices.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import type { Kept } from './prose.ts';
import type { RegisterEvent, Reply } from './reply.ts';
import { reports } from './reports.ts';
import { retention } from './retention.ts';
import { reviews } from './reviews.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';

/** Every call there is. The bridge, the relay, the dispatcher and the fuzz tests all derive from this one object. */
export const contract = {
  session, settings, people, policies, accounts, applications, logins, notices, handover, reviews, monitoring, contacts, badDay, incidents, incidentRecords, moderation, conduct, enquiries, hrReturns, certifications, actions, retention, disclosure, reports, coverage, audit, today, desktop,
};

export type Contract = typeof contract;
export type RoomName = keyof Contract;

/** `room.call`, for every call of the contract. */
export type CallName = { [R in RoomName]: `${R}.${Extract<keyof Contract[R], string>}` }[RoomName];

type ShapeOf<Name extends CallName> = Name extends `${infer R extends RoomName}.${infer C}`
  ? C extends keyof Contract[R]
    ? Contract[R][C]
    : never
  : never;

export type InputOf<Name extends CallName> = ShapeOf<Name> extends { input: infer I extends z.ZodType } ? z.output<I> : never;
export type OutputOf<Name extends CallName> = ShapeOf<Name> extends { output: infer O extends z.ZodType } ? z.output<O> : never;
export type EffectOf<Name extends CallName> = ShapeOf<Name> extends { effect: infer E } ? E : never;

/** The names of all calls with one of the given effects. */
export type CallsWith<E> = { [N in CallName]: EffectOf<N> extends E ? N : never }[CallName];

/** What the window sees as `window.register`. */
export type RegisterClient = {
  readonly [R in RoomName]: {
    readonly [C in Extract<keyof Contract[R], string>]: (
      input: Contract[R][C] extends { input: infer I extends z.ZodType } ? z.input<I> : never,
      /** Why identifiers of private persons stay in it. */
      kept?: readonly Kept[],
    ) => Promise<Reply<Contract[R][C] extends { output: infer O extends z.ZodType } ? z.output<O> : never>>;
  };
} & {
  /** Listens to events; returns a function that stops listening. */
  readonly on: (listener: (event: RegisterEvent) => void) => () => void;
  /** Asks a running job to stop. Harmless when nothing of that name runs. */
  readonly cancel: (call: CallName) => void;
};

const shapes: ReadonlyMap<string, CallShape> = new Map(
  Object.entries(contract).flatMap(([room, calls]) =>
    Object.entries(calls).map(([name, shape]): [string, CallShape] => [`${room}.${name}`, shape]),
  ),
);

/** The declared shape of a call, or undefined for a name that the contract does not know. */
export function shapeOf(name: string): CallShape | undefined {
  return shapes.get(name);
}

/** All call names, in the order of the contract. */
export const callNames: readonly CallName[] = [...shapes.keys()] as CallName[];

export type { CallShape, FileDialog } from './call.ts';
export type { CallError, LockReason, MenuCommand, RegisterEvent, Reply } from './reply.ts';
