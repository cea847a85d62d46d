/**
 * The shape of a policy pack: everything that a policy decides, as data, so that
 * the code never has to. Both shipped packs and a Trust's own are held to it.
 */
import { findInconsistencies } from './pack-consistency.ts';
import type { DIRECTORATE_KINDS } from './pack-parts.ts';
import { packShape } from './pack-shape.ts';
import type { PackShape } from './pack-shape.ts';

/**
 * Checks an unknown value as a policy pack: its shape, and that every clause and
 * id it refers to exists in the pack itself. Fails with zod issues whose paths are the places.
 */
export const policyPackSchema = packShape.superRefine((pack, context) => {
  for (const { path, reason } of findInconsistencies(pack)) {
    context.addIssue({ code: 'custom', path, message: reason });
  }
});

/** Packs are shared by every room, so nobody may change one in passing. */
type Frozen<T> = T extends readonly (infer Item)[] ? readonly Frozen<Item>[]
  : T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** A validated policy pack. */
export type PolicyPack = Frozen<PackShape>;
export type PackCadence = PolicyPack['cadences'][number];
export type PackQuestion = PolicyPack['checklists'][number]['questions'][number];
export type PackGroundsList = PolicyPack['grounds'][number];
export type PackOutcome = PolicyPack['outcomes'][number];
export type PackStatus = PolicyPack['statuses'][number];
export type PackDuty = PolicyPack['duties'][number];
export type PackChannel = PolicyPack['channels'][number];
export type PackIncidentType = PolicyPack['incidentTypes'][number];
export type PackRetention = PolicyPack['retention'][number];
export type PackApplicationForm = NonNullable<PolicyPack['applicationForm']>;
export type PackHrReturn = NonNullable<PolicyPack['hrReturn']>;
export type DirectorateKind = (typeof DIRECTORATE_KINDS)[number];
