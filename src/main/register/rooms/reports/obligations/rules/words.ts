import type { PolicyPack } from '../../../policies/pack-schema.ts';

type Obligation = PolicyPack['obligations'][number];

/** How often something is done, as people read it. */
export const oftenWords: Readonly<Record<Obligation['frequency'], string>> = {
  'always': 'Always', 'before-starting': 'Before starting', 'each-time': 'Each time', 'at-once': 'At once', 'when-asked': 'When asked', 'when-it-changes': 'When something changes',
  'daily': 'Every day', 'monthly': 'Every month', 'quarterly': 'Every quarter', 'annually': 'Every year', 'as-agreed': 'As agreed', 'each-version': 'For each version', 'at-review-date': 'By the review date',
};

/** Kinds of record, as people read them. */
export const evidenceWords: Readonly<Record<Obligation['evidence'][number], string>> = {
  'account': 'Accounts', 'administrator': 'Administrators', 'application': 'Applications', 'login': 'Logins', 'review': 'Reviews', 'letter': 'Letters after reviews',
  'incident': 'Incidents', 'enquiry': 'Enquiries', 'approval': 'Approvals', 'consent': 'Consents', 'action-plan': 'Action plans', 'monitoring-log': 'Monitoring log',
  'policy': 'Policy', 'briefing': 'How staff were told', 'certificate': 'Certifications', 'hr-return': 'Annual return of HR', 'report': 'Reports',
};
