/** The form of Appendix 2 as it is copied out of a word processor: question, tab, answer. Somebody has written a password on it. */
export const returnedForm = [
  'Date\t2 November 2026', 'Name\tTess Applicant', 'Job title\tWard manager', 'Email\ttess.applicant@example.nhs.uk', 'Contact number\t01632 960001',
  'Directorate/department\tMedicine', 'Approving line manager(s)\tMorgan Manager', 'Line manager’s contact number\t01632 960002',
  'Line manager’s email\tmorgan.manager@example.nhs.uk', 'Name of nominated site administrator\tAda Primary', 'Administrator’s email\tada.primary@example.nhs.uk',
  'Name of second nominated site administrator\tBo Second', 'Administrator’s email\tbo.second@example.nhs.uk',
  'Which social media channel are you requesting?\tX', 'Is this site public or members only\tPublic', 'Intended audience\tPatients and families',
  'Anticipated number of people using this network\t500', 'a. Reason for online social network\tShare news of the wards',
  'b. How will you measure its success?\tMore questions answered', 'Is there another social network that provides a similar service that you are trying to emulate?\tNo',
  'Username\twardnews', 'Associated email address\tward.news@example.nhs.uk', 'Password (use numbers and letters)\tTr0ub4dor',
].join('\n');
