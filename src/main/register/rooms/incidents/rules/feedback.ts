import type { IncidentEnd } from '../../../../../preload/contract/incidents-closing.ts';

/** What the words to a reporter are made of: facts that name nobody, and nothing of what was said. */
export interface FeedbackFacts {
  readonly typeId: string;
  readonly staffConduct: boolean;
  readonly ended: IncidentEnd;
  readonly number: string;
  /** Account of the Trust; empty for anywhere else, whose address could name somebody. */
  readonly account: string;
  /** "20 November 2026" */
  readonly reportedOn: string;
  readonly trustName: string;
}

/** What it was about, for "Thank you for telling us about …". What has no words of its own is said in general ones. */
const subjects: Readonly<Record<string, string>> = {
  'hacked-account': 'posts that did not come from us',
  'fake-account': 'an account that pretended to be ours',
  'unapproved-account': 'an account that uses the Trust’s name',
  'site-unclear': 'a site of which it is not clear whether it is ours',
  complaint: 'what you were not content with',
  'press-contact': 'your question',
  inaccuracy: 'a statement about the Trust that was not right',
  'objectionable-post': 'a post or comment that you found offensive',
  'unlawful-content': 'a post or comment that you found offensive',
  'unsuitable-link': 'a link that should not have been there',
  'logo-misuse': 'a use of the Trust’s logo',
  'logo-on-personal-page': 'a use of the Trust’s logo',
  'consent-missing': 'a picture or recording that was shown without consent',
  'posted-without-permission': 'a picture or information that was posted without permission',
  'removal-refused': 'something that you had asked to be taken down',
  'confidentiality-breach': 'information that should not have been published',
  'personal-data': 'personal information that should not have been published',
  copyright: 'somebody’s work that was used without permission',
  safeguarding: 'somebody who may have been in danger',
};

const ends: Readonly<Record<IncidentEnd, string>> = {
  recovered: 'The account is in our hands again, and what did not come from us has been taken down.',
  'taken-down': 'It is no longer online.',
  corrected: 'It has been corrected.',
  answered: 'We have answered it.',
  'to-manager': 'We have passed it to the manager who is responsible, who takes it from here.',
  'to-hr': 'We have passed it to our Human Resources department, who take it from here.',
  'to-pals': 'We have passed it to our Patient Advice and Liaison Service (PALS), who take it from here and will be in touch with you if they need to know more.',
  'advice-given': 'We have given advice to those who are concerned.',
  stands: 'We have looked at it with care. It stays online: it is not against our policies, or it is not in our hands to take it down.',
  'nothing-wrong': 'We have looked into it with care, and have found nothing that is against our policies.',
  other: 'We have looked into it, and it is settled.',
};

/** Types after which somebody should look after themselves. */
const advice: Readonly<Record<string, string>> = {
  'hacked-account': 'If you followed a link in one of those posts, change the password that you entered there, and tell your bank if you gave any details of a card or an account.',
  'fake-account': 'If you sent that account money, or details of yourself, tell your bank and report it to Action Fraud. Our own accounts are listed on our website.',
};

/**
 * The prepared words to whoever reported an incident. An officer looks at them, changes them and sends them herself.
 *
 * @returns subject and text; a line feed breaks the line
 */
export function feedbackText(facts: FeedbackFacts): { readonly subject: string; readonly text: string } {
  const { typeId, staffConduct, ended, number, account, reportedOn, trustName } = facts;
  const what = subjects[typeId] ?? 'what you had seen online';
  const where = account === '' ? '' : ` (${account})`;
  const paragraphs = [
    'Hello,',
    `Thank you for getting in touch with us about ${what}${where}. It came to us on ${reportedOn}, and we have dealt with it.`,
    ends[ended],
    // What follows for a member of staff is nobody else's business; what is passed on has been said already.
    ...(staffConduct ? ['We cannot tell you what follows for a member of staff: that is confidential.'] : []),
    ...(advice[typeId] === undefined ? [] : [advice[typeId]]),
    ...(typeId === 'complaint' && ended !== 'to-pals' ? ['If you are still not content, our Patient Advice and Liaison Service (PALS) will help you further.'] : []),
    `If you see something like it again, or this is not how you find it, please tell us. Our reference is ${number}.`,
    `Communications Team\n${trustName}`,
  ];
  return { subject: `What you told us: ${number}`, text: paragraphs.join('\n\n') };
}
