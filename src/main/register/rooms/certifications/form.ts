import type { CertificateForm } from '../../reports/documents/certificate.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';

/**
 * The words of the form that a manager signs, from the policy's pack: what is certified is the policy's own wording.
 *
 * @throws Error when the pack's form lacks a field, which its schema does not rule out for a Trust's own pack
 */
export function certificateForm({ certification }: PolicyPack): CertificateForm {
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
