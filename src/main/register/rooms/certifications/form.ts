import type { CertificateForm } from '../../reports/documents/certificate.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';

type Words = PolicyPack['certification'];

/** The words that a form is made with, as they are kept with it: what the policy says later is not what was signed. */
export function keptForm({ certification }: PolicyPack): string {
  return JSON.stringify(certification);
}

/**
 * The form that a manager signs, in the words that were kept with it: what is certified is the policy's own wording of that day.
 *
 * @param pack for a form of an earlier version of the app, with which none were kept
 * @throws Error when the pack's form lacks a field, which its schema does not rule out for a Trust's own pack
 */
export function certificateForm(kept: string, pack: PolicyPack): CertificateForm {
  // Only this room writes it, from a pack that was checked.
  const certification = kept === '' ? pack.certification : JSON.parse(kept) as Words;
  const label = (id: string): string => {
    const field = certification.fields.find((candidate) => candidate.id === id);
    if (field === undefined) throw new Error(`The certification of this policy has no field ${id}.`);
    return field.label;
  };
  return {
    title: certification.title,
    statementLead: certification.statementLead,
    statementPoints: certification.statementPoints,
    labels: {
      documentTitle: label('document-title'), versionNumber: label('version-number'), versionDate: label('version-date'),
      signature: label('signature'), printName: label('print-name'), date: label('date'), directorate: label('directorate'),
    },
  };
}
