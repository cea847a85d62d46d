import type { NoticeRow } from '../../../../../preload/contract/notices.ts';

/** Whether answers to a notice are missing although the day for them has passed. @param today YYYY-MM-DD */
export function areAnswersLate({ recipients, acknowledged, replyBy }: Pick<NoticeRow, 'recipients' | 'acknowledged' | 'replyBy'>, today: string): boolean {
  return replyBy !== null && replyBy < today && acknowledged < recipients;
}
