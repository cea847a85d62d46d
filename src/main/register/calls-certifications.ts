import type { CallsWith, InputOf, OutputOf } from '../../preload/contract/index.ts';
import type { UsesOf } from './calls-uses.ts';
import { linkCertificate, setCertificateHolder, withdrawCertificate } from './rooms/certifications/changes.ts';
import { certificateChaseName, chaseCertificates } from './rooms/certifications/chase.ts';
import { certificateTableName, coverageFileName, exportCertificates, printCoverage } from './rooms/certifications/coverage.ts';
import { certificateEvidenceName, certificatePicture, saveCertificateEvidence } from './rooms/certifications/evidence.ts';
import { issueFileName, issueRound } from './rooms/certifications/issue.ts';
import { certifyingManagers, setCertifyingManager } from './rooms/certifications/managers.ts';
import { certificationMatrixOf } from './rooms/certifications/matrix.ts';
import {
  certificateFileName, newFormFileName, printCertificate, printCertificateAgain, printSubordinateCertificate, reissueCertificate, sameFormFileName, subordinateFileName,
} from './rooms/certifications/printing.ts';
import { discardReturn, matchReturn, receiveCertificates, unfinishedReturns } from './rooms/certifications/returns.ts';
import { certificationRound, certificationRoundList, certificationRoundPlan, endCertificationRound, openCertificationRound } from './rooms/certifications/rounds.ts';
import { certificate, certificates } from './rooms/certifications/service.ts';
import { addOldCertificate, completeCertificate } from './rooms/certifications/signed.ts';
import type { Job } from './work.ts';

/* The calls of certifications (CP371 App 3): who certifies, rounds, what came back, and the matrix of it all. */

export const certificationUses: UsesOf<Extract<CallsWith<'read' | 'change' | 'draft'>, `certifications.${string}`>> = {
  'certifications.addOld': addOldCertificate,
  'certifications.complete': completeCertificate,
  'certifications.discard': discardReturn,
  'certifications.endRound': endCertificationRound,
  'certifications.get': certificate,
  'certifications.link': linkCertificate,
  'certifications.list': certificates,
  'certifications.managers': certifyingManagers,
  'certifications.match': matchReturn,
  'certifications.matrix': certificationMatrixOf,
  'certifications.openRound': openCertificationRound,
  'certifications.picture': certificatePicture,
  'certifications.receive': receiveCertificates,
  'certifications.round': certificationRound,
  'certifications.roundPlan': certificationRoundPlan,
  'certifications.rounds': certificationRoundList,
  'certifications.setHolder': setCertificateHolder,
  'certifications.setManager': setCertifyingManager,
  'certifications.unfinished': unfinishedReturns,
  'certifications.withdraw': withdrawCertificate,
};

type CertificationJobs = { readonly [N in Extract<CallsWith<'job'>, `certifications.${string}`>]: (job: Job, input: InputOf<N>) => Promise<OutputOf<N>> };

export const certificationJobs: CertificationJobs = {
  'certifications.chase': chaseCertificates,
  'certifications.exportTable': exportCertificates,
  'certifications.issue': issueRound,
  'certifications.print': printCertificate,
  'certifications.printAgain': printCertificateAgain,
  'certifications.printCoverage': printCoverage,
  'certifications.printSubordinate': printSubordinateCertificate,
  'certifications.reissue': reissueCertificate,
  'certifications.saveEvidence': saveCertificateEvidence,
};

/** Call → the name that its save dialog suggests. */
export const certificationFileNames = {
  'certifications.chase': certificateChaseName,
  'certifications.exportTable': certificateTableName,
  'certifications.issue': issueFileName,
  'certifications.print': certificateFileName,
  'certifications.printAgain': sameFormFileName,
  'certifications.printCoverage': coverageFileName,
  'certifications.printSubordinate': subordinateFileName,
  'certifications.reissue': newFormFileName,
  'certifications.saveEvidence': certificateEvidenceName,
} as const;
