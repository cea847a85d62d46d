import type { CallsWith, InputOf, OutputOf } from '../../preload/contract/index.ts';
import type { UsesOf } from './calls-uses.ts';
import { Refusal } from './refusal.ts';
import { printCertificate } from './rooms/certifications/service.ts';
import type { Job } from './work.ts';

/* The calls of certifications (CP371 App 3): who certifies, rounds, what came back, and the matrix of it all. */

const notYet = (): never => {
  throw new Refusal('not-ready', 'This part of the register is being built.');
};

export const certificationUses: UsesOf<Extract<CallsWith<'read' | 'change' | 'draft'>, `certifications.${string}`>> = {
  'certifications.addOld': notYet,
  'certifications.complete': notYet,
  'certifications.discard': notYet,
  'certifications.endRound': notYet,
  'certifications.get': notYet,
  'certifications.link': notYet,
  'certifications.list': notYet,
  'certifications.managers': notYet,
  'certifications.match': notYet,
  'certifications.matrix': notYet,
  'certifications.openRound': notYet,
  'certifications.picture': notYet,
  'certifications.receive': notYet,
  'certifications.round': notYet,
  'certifications.roundPlan': notYet,
  'certifications.rounds': notYet,
  'certifications.setHolder': notYet,
  'certifications.setManager': notYet,
  'certifications.unfinished': notYet,
  'certifications.withdraw': notYet,
};

type CertificationJobs = { readonly [N in Extract<CallsWith<'job'>, `certifications.${string}`>]: (job: Job, input: InputOf<N>) => Promise<OutputOf<N>> };

export const certificationJobs: CertificationJobs = {
  'certifications.chase': notYet,
  'certifications.exportTable': notYet,
  'certifications.issue': notYet,
  'certifications.print': printCertificate,
  'certifications.printAgain': notYet,
  'certifications.printCoverage': notYet,
  'certifications.printSubordinate': notYet,
  'certifications.reissue': notYet,
  'certifications.saveEvidence': notYet,
};
