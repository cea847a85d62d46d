import { type ReviewField, reviewFieldTitles, type ReviewListKind } from '../../../../../preload/contract/reviews-import.ts';
import type { Question } from '../../../../../preload/contract/reviews.ts';
import { questionHeadings, RETURN_HEADINGS } from '../../../reports/documents/review-return.ts';

/** Headings that teams use, in plain lower-case letters and figures, most telling first. */
const names: Readonly<Record<ReviewField, readonly string[]>> = {
  reference: [plain(RETURN_HEADINGS.reference), 'register id', 'ref', 'account reference', 'account ref'],
  account: [plain(RETURN_HEADINGS.account), 'account name', 'name of account', 'page name', 'name of page', 'page', 'site name', 'title', 'name'],
  address: [plain(RETURN_HEADINGS.address), 'web address', 'url', 'link', 'web link', 'page link', 'account link', 'profile link', 'page url', 'website'],
  handle: ['handle', 'account handle', 'username', 'user name', 'screen name'],
  channel: ['channel', 'platform', 'network', 'social media', 'social media channel', 'social media platform', 'site'],
  kind: ['kind of review', 'type of review', 'review type', 'kind', 'type'],
  period: [plain(RETURN_HEADINGS.period), 'month or quarter', 'quarter', 'period', 'review period', 'for', 'month reviewed'],
  reviewedOn: [
    plain(RETURN_HEADINGS.reviewedOn), 'date of review', 'review date', 'reviewed on', 'date checked', 'checked on', 'date of check', 'last reviewed',
    'last review', 'reviewed', 'date',
  ],
  reviewer: ['reviewed by', 'reviewer', 'checked by', 'done by', 'officer', 'reviewing officer', 'who', 'by', 'line manager'],
  outcome: [plain(RETURN_HEADINGS.outcome), 'result', 'review outcome', 'finding', 'rating', 'conclusion', 'status'],
  remarks: [plain(RETURN_HEADINGS.remarks), 'comments', 'notes', 'comment', 'note', 'remark', 'observations', 'concerns', 'concern', 'details', 'what was found'],
};

/** A question that a column can hold the answers to. */
export type AskedQuestion = Pick<Question, 'id' | 'question' | 'clause' | 'kind'>;

/** The field of a question's column. */
export function answerField(questionId: string): string {
  return `answer:${questionId}`;
}

/** The question of a field; undefined for a field that is none. */
export function questionOfField(field: string): string | undefined {
  return field.startsWith('answer:') ? field.slice('answer:'.length) : undefined;
}

/** Everything that a column can be matched to, in the order in which it is offered. */
export function fieldsOffered(questions: readonly AskedQuestion[]): { field: string; title: string }[] {
  return [
    ...Object.entries(reviewFieldTitles).map(([field, title]) => ({ field, title })),
    ...questions.map(({ id, question }) => ({ field: answerField(id), title: `Answer: ${question}` })),
  ];
}

/** @returns what each heading stands for, as far as it is known; no field twice */
export function suggestFields(headings: readonly string[], questions: readonly AskedQuestion[]): (string | null)[] {
  const known: readonly (readonly [string, readonly string[]])[] = [
    // A question may read like a field; it is asked in more words, and so the more telling.
    ...questions.map((question) => [answerField(question.id), headingsOf(question)] as const),
    ...Object.entries(names).map(([field, own]) => [field, [...own, plain(reviewFieldTitles[field as ReviewField])]] as const),
  ];
  const suggested: (string | null)[] = headings.map(() => null);
  const candidates = headings.map(plain).flatMap((heading, index) => known.flatMap(([field, own]) => {
    const rank = heading === '' ? -1 : own.indexOf(heading);
    return rank < 0 ? [] : [{ index, field, rank }];
  })).toSorted((one, other) => one.rank - other.rank || one.index - other.index);
  for (const { index, field } of candidates) {
    if (suggested[index] === null && !suggested.includes(field)) suggested[index] = field;
  }
  return suggested;
}

/** As our own tables ask it, with its clause where it has to be told from another, and as it stands in the policy. */
function headingsOf(question: AskedQuestion): string[] {
  return [...questionHeadings([question]).flatMap((heading) => [heading, `${heading}, ${question.clause}`]), question.question].map(plain);
}

/** What a list seems to be: one with most of the questions of the checklist is a table that was sent out. */
export function seemsToBe(suggested: readonly (string | null)[], questions: readonly Pick<Question, 'id' | 'required'>[]): ReviewListKind {
  const required = questions.filter((question) => question.required);
  const found = required.filter(({ id }) => suggested.includes(answerField(id)));
  return required.length > 0 && found.length * 2 >= required.length ? 'returned' : 'past';
}

/** A heading without case, punctuation and double spaces. */
function plain(heading: string): string {
  return heading.normalize('NFKD').toLowerCase().replaceAll(/['’]/gu, '').replaceAll(/[^a-z0-9]+/gu, ' ').trim();
}
