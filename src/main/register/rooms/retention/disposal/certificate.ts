import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import { printPaper } from '../../../paper-jobs.ts';
import { Refusal } from '../../../refusal.ts';
import { type DisposalCertificateData, disposalCertificatePaper } from '../../../reports/documents/disposal-certificate.ts';
import type { Job, Work } from '../../../work.ts';
import { writeRecordedFile } from '../../../written-file.ts';
import { trustName } from '../../settings/service.ts';
import { finishDisposals, forgetDisposedPasswords } from './finish.ts';
import { disposal } from './reading.ts';

/**
 * Prints the certificate of a disposal. What was left to be done after it is tried again first, so that the paper says how it is.
 *
 * @throws Refusal `not-found`, `not-allowed` to whom one of its records was closed, `cancelled`, `not-written`
 */
export async function printDisposalCertificate(job: Job, input: InputOf<'retention.disposalCertificate'>): Promise<OutputOf<'retention.disposalCertificate'>> {
  const { path } = job.file();
  await forgetDisposedPasswords(job);
  job.read(finishDisposals);
  const data = job.read((work) => certificateData(work, input));
  const printed = await printPaper(job, disposalCertificatePaper(data), 'Printing the certificate');
  return await writeRecordedFile(job, path, printed.bytes, (work, { name, sha256 }) =>
    work.record({ action: 'disposal.certificate-printed', room: 'retention', recordId: input.id, clause: '2.4', details: { number: data.number, name, sha256 } }));
}

/** The file name to suggest: its number tells certificates apart. */
export function certificateName(work: Work, input: InputOf<'retention.disposalCertificate'>): string {
  return `Disposal certificate ${disposal(work, input).number}.pdf`;
}

function certificateData(work: Work, input: InputOf<'retention.disposalCertificate'>): DisposalCertificateData {
  const { at, by, id: _id, on: _on, limited, ...shown } = disposal(work, input);
  // It is signed as a whole, so that none of it is printed without the rest.
  if (limited > 0) throw new Refusal('not-allowed', 'A record of this disposal was limited to named officers. Ask the Head of Communications to save its certificate.');
  return {
    ...shown, disposedAt: at, disposedBy: by, trustName: trustName(work), createdAt: work.clock.now(), officerName: work.officer.name,
    trailHead: work.trail.head().hash, sample: work.sample,
  };
}
