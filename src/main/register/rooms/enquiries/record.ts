import type { EnquiryAnswer, EnquiryFacts, FactsOf } from '../../../../preload/contract/enquiries.ts';
import type {
  EnquiriesTable, EnquiryConsentsTable, EnquiryFeedbackTable, EnquiryPermissionsTable, EnquiryTranslationsTable,
} from '../../database/tables-enquiries.ts';

/* An enquiry as the contract has it, and as its tables keep it. */

/** The row of `enquiries`, and the row of its kind's own table where that has one. */
export type EnquiryRecord = EnquiriesTable & {
  readonly translation?: EnquiryTranslationsTable;
  readonly permission?: EnquiryPermissionsTable;
  readonly consent?: EnquiryConsentsTable;
  readonly feedback?: EnquiryFeedbackTable;
};

/** @returns its facts @throws Error where the row of its kind is missing, which the tables rule out */
export function factsOf(record: EnquiryRecord): EnquiryFacts {
  const shared = { accountId: record.account_id, incidentId: record.incident_id, askedBy: record.asked_by, askedOn: record.asked_on, question: record.question };
  switch (record.kind) {
    case 'advice':
    case 'other':
      return { kind: record.kind, ...shared };
    case 'translation': {
      const row = there(record.translation);
      return {
        kind: record.kind, ...shared, origin: row.origin, language: row.language, equalityToldOn: row.equality_told_on, equalityToldBy: row.equality_told_by,
        translator: row.translator, translatorAskedOn: row.translator_asked_on, deliveredOn: row.delivered_on, skills: row.skills, englishCopy: row.english_copy,
      };
    }
    case 'consent': {
      const row = there(record.consent);
      return {
        kind: record.kind, ...shared, medium: row.medium, usedWhere: row.used_where, people: row.people, formHolder: row.form_holder, formPlace: row.form_place,
        agreedUse: row.agreed_use, validUntil: row.valid_until, withdrawnOn: row.withdrawn_on, withdrawnReason: row.withdrawn_reason,
        takenDownOn: row.taken_down_on, takenDown: row.taken_down,
      };
    }
    case 'feedback': {
      const row = there(record.feedback);
      return { kind: record.kind, ...shared, sort: row.sort, palsOn: row.pals_on };
    }
    case 'approval':
    case 'recording':
    case 'citation':
      return { ...shared, ...permissionOf(record.kind, there(record.permission)) };
  }
}

type OfPermission<Kind extends 'approval' | 'recording' | 'citation'> = Omit<FactsOf<Kind>, 'accountId' | 'incidentId' | 'askedBy' | 'askedOn' | 'question'>;

function permissionOf(kind: 'approval' | 'recording' | 'citation', row: EnquiryPermissionsTable): OfPermission<'approval'> | OfPermission<'recording'> | OfPermission<'citation'> {
  const permission = {
    giver: row.giver, decision: row.decision, decidedOn: row.decided_on, decisionReason: row.decision_reason, conditions: row.conditions,
    validFrom: row.valid_from, validUntil: row.valid_until, withdrawnOn: row.withdrawn_on, withdrawnReason: row.withdrawn_reason,
  };
  if (kind === 'approval') return { kind, ...permission, activity: row.activity, personId: row.person_id, goingOn: row.going_on === 1 };
  return kind === 'recording' ? { kind, ...permission, role: row.role, scope: row.scope } : { kind, ...permission, workOwner: row.work_owner, sourceLink: row.source_link };
}

function there<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The row of an enquiry’s kind is missing.');
  return row;
}

/** An approval as the policy has it now, kept with what it approves. */
export interface Activity {
  readonly title: string;
  readonly clause: string;
}

/** The rows for facts. @param activity of an approval; ignored for anything else */
export function rowsOf(base: Omit<EnquiriesTable, 'kind' | 'account_id' | 'incident_id' | 'asked_by' | 'asked_on' | 'question'>, facts: EnquiryFacts, activity: Activity): EnquiryRecord {
  const row: EnquiriesTable = {
    ...base, kind: facts.kind, account_id: facts.accountId, incident_id: facts.incidentId, asked_by: facts.askedBy, asked_on: facts.askedOn, question: facts.question,
  };
  const enquiry_id = base.id;
  switch (facts.kind) {
    case 'advice':
    case 'other':
      return row;
    case 'translation':
      return {
        ...row, translation: {
          enquiry_id, origin: facts.origin, language: facts.language, equality_told_on: facts.equalityToldOn, equality_told_by: facts.equalityToldBy,
          translator: facts.translator, translator_asked_on: facts.translatorAskedOn, delivered_on: facts.deliveredOn, skills: facts.skills, english_copy: facts.englishCopy,
        },
      };
    case 'consent':
      return {
        ...row, consent: {
          enquiry_id, medium: facts.medium, used_where: facts.usedWhere, people: facts.people, form_holder: facts.formHolder, form_place: facts.formPlace,
          agreed_use: facts.agreedUse, valid_until: facts.validUntil, withdrawn_on: facts.withdrawnOn, withdrawn_reason: facts.withdrawnReason,
          taken_down_on: facts.takenDownOn, taken_down: facts.takenDown,
        },
      };
    case 'feedback':
      return { ...row, feedback: { enquiry_id, sort: facts.sort, pals_on: facts.palsOn } };
    case 'approval':
    case 'recording':
    case 'citation':
      return {
        ...row, permission: {
          enquiry_id, giver: facts.giver, decision: facts.decision, decided_on: facts.decidedOn, decision_reason: facts.decisionReason, conditions: facts.conditions,
          valid_from: facts.validFrom, valid_until: facts.validUntil, withdrawn_on: facts.withdrawnOn, withdrawn_reason: facts.withdrawnReason,
          ...(facts.kind === 'approval' ? { activity: facts.activity, activity_title: activity.title, activity_clause: activity.clause, person_id: facts.personId, going_on: facts.goingOn ? 1 : 0 }
            : { activity: '', activity_title: '', activity_clause: '', person_id: null, going_on: 0 }),
          role: facts.kind === 'recording' ? facts.role : '', scope: facts.kind === 'recording' ? facts.scope : '',
          work_owner: facts.kind === 'citation' ? facts.workOwner : '', source_link: facts.kind === 'citation' ? facts.sourceLink : '',
        },
      };
  }
}

/** Its answer; null while it has none. */
export function answerOf(row: EnquiriesTable): EnquiryAnswer | null {
  return row.answered_on === null ? null : { answer: row.answer, answeredOn: row.answered_on, answeredBy: row.answered_by };
}

export function answerColumns(answer: EnquiryAnswer | null): Pick<EnquiriesTable, 'answer' | 'answered_on' | 'answered_by'> {
  return { answer: answer?.answer ?? '', answered_on: answer?.answeredOn ?? null, answered_by: answer?.answeredBy ?? '' };
}
