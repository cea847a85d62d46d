/* How every call about certifications is asked, where all that looks or prints is walked. Nothing of an incident can be in any of it. */

const nobody = { id: '00000000-0000-4000-8000-000000000000' };
const about = 'It reads certificates, directorates and people.';

export const certificationReads = {
  'certifications.get': () => [nobody],
  'certifications.list': () => [{}],
  'certifications.managers': () => [{}],
  'certifications.matrix': () => [{ policyId: null }],
  'certifications.picture': () => [{ ...nobody, evidenceId: nobody.id }],
  'certifications.round': () => [nobody],
  'certifications.roundPlan': () => [{ policyId: 'cp371' }],
  'certifications.rounds': () => [{}],
  'certifications.unfinished': () => [{}],
};

export const certificationJobs = {
  'certifications.chase': about, 'certifications.exportTable': about, 'certifications.issue': about, 'certifications.print': about, 'certifications.printAgain': about,
  'certifications.printCoverage': about, 'certifications.printSubordinate': about, 'certifications.reissue': about, 'certifications.saveEvidence': about,
};
