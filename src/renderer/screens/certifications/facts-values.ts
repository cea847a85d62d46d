import type { CertificateItem, SignedFacts } from '../../../preload/contract/certifications-values.ts';

/* What is typed from a signed form. Pure. */

/** The facts as they are typed. */
export type TypedFacts = SignedFacts;

/** What the form begins with: all that the certificate knows already, so that only the signature is left to be typed. */
export function factsBegun(certificate: CertificateItem, receivedOn: string, holderEmail: string): TypedFacts {
  return {
    receivedOn,
    signedOn: '',
    printName: certificate.manager,
    directorateAsSigned: [certificate.directorate, certificate.department].filter((part) => part !== '').join(', '),
    level: certificate.level,
    levelReason: '',
    staffGroups: '',
    arrangements: '',
    holder: { name: certificate.manager, email: holderEmail },
  };
}

/** Nothing known yet. @param receivedOn YYYY-MM-DD */
export function noFacts(receivedOn: string): TypedFacts {
  return { receivedOn, signedOn: '', printName: '', directorateAsSigned: '', level: '', levelReason: '', staffGroups: '', arrangements: '', holder: { name: '', email: '' } };
}
