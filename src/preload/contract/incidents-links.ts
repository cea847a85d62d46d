import { z } from 'zod';
import { call } from './call.ts';
import { id, instant, isoDate, line, paragraph } from './values.ts';

/* What belongs together: other incidents, accounts, people, enquiries, applications; and incidents like one another. */

export const linkKind = z.enum(['incident', 'account', 'person', 'enquiry', 'application']);
export type LinkKind = z.output<typeof linkKind>;

/**
 * How an incident is linked with something. Between incidents `follows-from` and `duplicate-of` have a direction: the
 * incident on which the link was made follows from the other, or says the same again.
 */
export const linkHow = z.enum(['same-cause', 'follows-from', 'duplicate-of', 'also-concerned', 'reporter', 'witness', 'owner', 'affected', 'belongs']);
export type LinkHow = z.output<typeof linkHow>;

/** The ways in which each kind of record can be linked, the usual one first. Nobody is linked as the one who did it: that has a room of its own. */
export const waysToLink: Readonly<Record<LinkKind, readonly [LinkHow, ...LinkHow[]]>> = {
  incident: ['same-cause', 'follows-from', 'duplicate-of'],
  account: ['also-concerned'],
  person: ['reporter', 'witness', 'owner', 'affected'],
  enquiry: ['belongs'],
  application: ['belongs'],
};

export const incidentLink = z.strictObject({
  id,
  kind: linkKind,
  /** What it is linked with, as seen from the incident that is shown. */
  recordId: id,
  /** "Ward news", "INC 2026-001: Fake account". */
  title: z.string(),
  /** "Open", "Closed", a job title; empty where there is nothing to say. */
  note: z.string(),
  how: linkHow,
  /** `there`: the link was made on the other incident, which reads it the other way round. */
  made: z.enum(['here', 'there']),
  /** Empty where it belongs to a limited incident that the reader has not opened. */
  reason: z.string(),
  at: instant,
  by: z.string(),
  removed: z.strictObject({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
export type IncidentLink = z.output<typeof incidentLink>;

/** An incident as another room shows it. */
const linkedIncident = z.strictObject({ id, number: z.string(), typeTitle: z.string(), state: z.enum(['open', 'closed']), reportedOn: isoDate, how: linkHow });

const why = paragraph(1000).min(1, 'Give the reason.');

const compared = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('filed'), id }),
  /** A report that is being typed. */
  z.strictObject({ as: z.literal('typed'), typeId: line(60), accountId: id.nullable(), address: line(500), seen: paragraph(8000), on: isoDate }),
]);

const similarIncident = z.strictObject({
  id, number: z.string(), typeTitle: z.string(), state: z.enum(['open', 'closed']), reportedOn: isoDate,
  /** The account or the address. */
  where: z.string(),
  /** In words, the strongest first: "same account", "2 days apart". */
  why: z.array(z.string()),
});
export type SimilarIncident = z.output<typeof similarIncident>;

export const incidentLinks = {
  link: call({
    input: z.strictObject({ id, kind: linkKind, recordId: id, how: linkHow, reason: why }),
    output: z.strictObject({ linkId: id }), access: 'officer', effect: 'change',
  }),
  /** A link that was wrong is taken off with the reason; it stays in the history. */
  unlink: call({
    input: z.strictObject({ id, linkId: id, reason: why }), output: z.strictObject({}), access: 'officer', effect: 'change',
  }),
  /** What an incident is linked with, links made on the other side included; the newest first, those taken off last. */
  links: call({ input: z.strictObject({ id }), output: z.array(incidentLink), access: 'viewer', effect: 'read' }),
  /** Incidents that are linked with a record of another room. */
  linkedTo: call({
    input: z.strictObject({ kind: linkKind, recordId: id }), output: z.array(linkedIncident), access: 'viewer', effect: 'read',
  }),
  /** Incidents of the last 12 months that read like one, the most alike first. */
  similar: call({ input: z.strictObject({ to: compared }), output: z.array(similarIncident), access: 'viewer', effect: 'read' }),
};
