import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { IncidentAddressesTable } from '../../database/tables-incident-records.ts';
import { anyEvidenceFromBytes, evidenceOf } from '../../evidence/evidence.ts';
import { copyName, type EvidenceRecord, keepFile, keptPicture, saveFileCopy } from '../../evidence/evidence-of-record.ts';
import { Refusal } from '../../refusal.ts';
import type { Job, Work } from '../../work.ts';
import { checkAddress } from '../accounts/rules/address.ts';
import { openedIncident } from './access.ts';
import { openIncident } from './checked.ts';
import { addressOf } from './records.ts';
import { insertAddress } from './records-table.ts';
import { firstClause } from './rules/types.ts';

/** Bytes of all files of one incident. Every copy of the register carries them. */
const mostBytes = 250 * 1024 * 1024;
const mostFiles = 200;

/**
 * Keeps a file with an incident: a screenshot, a message, a program that somebody was sent. Its bytes come from the window, which
 * can hand over what was dropped on it or pasted into it and nothing else of the disk.
 *
 * @throws Refusal `not-found`, `closed`, `invalid` for a file that cannot be kept, or one too many
 */
export function attachIncidentEvidence(work: Work, { id, kind, name, content }: InputOf<'incidents.attach'>): OutputOf<'incidents.attach'> {
  openIncident(work, id);
  const file = anyEvidenceFromBytes(name, content);
  const known = evidenceOf(work, 'incidents', id);
  const bytes = known.reduce((sum, item) => sum + item.bytes, file.content.byteLength);
  if (known.length >= mostFiles || bytes > mostBytes) {
    throw new Refusal('invalid', `${file.name} would be too much: an incident keeps ${mostFiles} files of ${mostBytes / 1024 / 1024} MB together. Keep it elsewhere, and note on the timeline where.`, 'content');
  }
  return keepFile(work, recordOf(work, id), kind, file);
}

/**
 * Keeps a web address with an incident, as evidence of where something was.
 *
 * @throws Refusal `not-found`, `closed`, `invalid` for what is no web address, or holds a password
 */
export function keepIncidentAddress(work: Work, { id, title, address }: InputOf<'incidents.keepAddress'>): OutputOf<'incidents.keepAddress'> {
  const { clauses } = openIncident(work, id);
  const checked = checkAddress(address);
  if (!checked.ok) throw new Refusal('invalid', checked.reason, 'address');
  const row: IncidentAddressesTable = { id: work.newId(), incident_id: id, title, address: checked.address, added_at: work.clock.now(), added_by: work.officer.name };
  insertAddress(work.db, row);
  work.record({ action: 'evidence.address-kept', room: 'incidents', recordId: id, clause: firstClause(clauses), details: { addressId: row.id, title, address: row.address } });
  return addressOf(row);
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export function saveIncidentEvidence(job: Job, { id, evidenceId }: InputOf<'incidents.saveEvidence'>): Promise<OutputOf<'incidents.saveEvidence'>> {
  return saveFileCopy(job, (work) => recordOf(work, id), evidenceId);
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function incidentPicture(work: Work, { id, evidenceId }: InputOf<'incidents.picture'>): OutputOf<'incidents.picture'> {
  return keptPicture(work, recordOf(work, id), evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function incidentEvidenceName(work: Work, { id, evidenceId }: InputOf<'incidents.saveEvidence'>): string {
  return copyName(work, recordOf(work, id), evidenceId);
}

function recordOf(work: Work, id: string): EvidenceRecord {
  return { room: 'incidents', id, clause: firstClause(openedIncident(work, id).clauses) };
}
