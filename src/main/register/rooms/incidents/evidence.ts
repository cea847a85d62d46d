import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { evidenceContent, evidenceOf, keepEvidence, readEvidenceFile } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { openIncident, standingIncident } from './checked.ts';
import { firstClause } from './rules/types.ts';

/** Keeps a file with an incident: a screenshot, a message, a reference. @throws Refusal `not-found`, `closed`, `cancelled`, `invalid` for a file that cannot be kept */
export async function attachIncidentEvidence(job: Job, { id, kind }: InputOf<'incidents.attach'>): Promise<OutputOf<'incidents.attach'>> {
  job.read((work) => openIncident(work, id));
  const file = await readEvidenceFile(job.file().path);
  await job.breathe();
  return job.commit((work) => {
    const { clauses } = openIncident(work, id);
    const item = keepEvidence(work, { room: 'incidents', recordId: id, kind }, file);
    work.record({
      action: 'evidence.attached', room: 'incidents', recordId: id, clause: firstClause(clauses),
      details: { evidenceId: item.id, kind: item.kind, name: item.name, bytes: item.bytes, sha256: item.sha256 },
    });
    return item;
  });
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function saveIncidentEvidence(job: Job, { id, evidenceId }: InputOf<'incidents.saveEvidence'>): Promise<OutputOf<'incidents.saveEvidence'>> {
  const { path } = job.file();
  const { item, content } = job.read((work) => evidenceContent(work, 'incidents', id, evidenceId));
  return await writeRecordedFile(job, path, content, (work, file) => {
    const { clauses } = standingIncident(work, id);
    work.record({
      action: 'evidence.saved', room: 'incidents', recordId: id, clause: firstClause(clauses),
      details: { evidenceId, kept: item.name, name: file.name, sha256: file.sha256 },
    });
  });
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function incidentEvidenceName(work: Work, { id, evidenceId }: InputOf<'incidents.saveEvidence'>): string {
  const item = evidenceOf(work, 'incidents', id).find((file) => file.id === evidenceId);
  if (item === undefined) throw missingRecord('file');
  return item.name;
}
