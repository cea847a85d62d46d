import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { NoticeRow } from '../../../../preload/contract/notices.ts';
import type { NoticesTable } from '../../database/tables-applications.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { audienceOf } from './audience.ts';
import { noticeRow, noticeRows, recipientCounts, recipientRows, setAcknowledged } from './table.ts';

/** Every notice, the newest first, with how many have acknowledged it. */
export function notices(work: Work, _input: InputOf<'notices.list'>): OutputOf<'notices.list'> {
  const counts = new Map(recipientCounts(work.db).map((count) => [count.notice_id, count]));
  return noticeRows(work.db).map((row) => rowOf(row, counts.get(row.id)));
}

/** One notice with everybody it reached. @throws Refusal `not-found` */
export function notice(work: Work, { id }: InputOf<'notices.get'>): OutputOf<'notices.get'> {
  const row = noticeRow(work.db, id);
  if (row === undefined) throw missingRecord('notice');
  const recipients = recipientRows(work.db, id);
  return {
    row: rowOf(row, { recipients: recipients.length, acknowledged: recipients.filter(({ acknowledged_on: on }) => on !== null).length }),
    body: row.body,
    recipients: recipients.map((recipient) => ({
      personId: recipient.person_id, name: recipient.name, email: recipient.email, concerning: recipient.concerning,
      acknowledgedOn: recipient.acknowledged_on, how: recipient.acknowledged_how, recordedBy: recipient.recorded_by,
    })),
  };
}

/** Whom a notice would reach, each person once, and how many have no e-mail address. @throws Refusal `not-found` */
export function previewNotice(work: Work, input: InputOf<'notices.preview'>): OutputOf<'notices.preview'> {
  return audienceOf(work, input);
}

/**
 * Notes that people have acknowledged a notice; done again for somebody, it corrects what stands there.
 *
 * @throws Refusal `not-found`; `invalid` for a day that lies ahead or before the notice, or somebody whom it did not reach
 */
export function acknowledge(work: Work, { id, personIds, on, how }: InputOf<'notices.acknowledge'>): OutputOf<'notices.acknowledge'> {
  const row = noticeRow(work.db, id);
  if (row === undefined) throw missingRecord('notice');
  refuseFutureDay(on, work.clock.today(), 'on');
  // An instant is in UTC, whose day is London's or the one before: nobody is refused who read it on the day it was made.
  const made = row.made_at.slice(0, 10);
  if (on < made) throw new Refusal('invalid', `The notice was made on ${formatDate(made)}. Enter that day or a later one.`, 'on');
  const recipients = new Map(recipientRows(work.db, id).map((recipient) => [recipient.person_id, recipient]));
  const acknowledged = [...new Set(personIds)].map((personId) => {
    const recipient = recipients.get(personId);
    if (recipient === undefined) throw new Refusal('invalid', 'The notice did not go to everybody you have chosen. Choose among those it went to.', 'personIds');
    setAcknowledged(work.db, id, personId, on, how, work.officer.name);
    return { name: recipient.name, before: recipient.acknowledged_on };
  });
  work.record({
    action: 'notice.acknowledged', room: 'notices', recordId: id,
    details: {
      number: row.number, on, how, people: acknowledged.map(({ name }) => name),
      corrected: acknowledged.filter(({ before }) => before !== null && before !== on),
    },
  });
  return {};
}

function rowOf(row: NoticesTable, counts: { readonly recipients: number; readonly acknowledged: number } | undefined): NoticeRow {
  return {
    id: row.id, number: row.number, kind: row.kind, subject: row.subject, madeAt: row.made_at, madeBy: row.made_by, replyBy: row.reply_by,
    accounts: row.accounts, recipients: counts?.recipients ?? 0, acknowledged: counts?.acknowledged ?? 0,
  };
}
