import type { IncidentRecord } from '../../../../../preload/contract/incident-records.ts';
import type { Unsettled } from '../../incidents/rules/unsettled.ts';

/**
 * What still waits around an incident that is about to be closed.
 *
 * @param day how a day is written
 */
export function leftOpen({ facts, state, open, dueOn }: Pick<IncidentRecord, 'facts' | 'state' | 'open' | 'dueOn'>, day: (on: string) => string): Unsettled[] {
  if (!open) return [];
  switch (facts.kind) {
    case 'removal':
      return [state === 'refused'
        ? { title: 'Something is still up', text: `${facts.whom} refused to remove it, and nobody has noted that it is gone.` }
        : { title: 'Something is still up', text: `${facts.whom} was asked to remove something, and nobody has noted that it is gone.` }];
    case 'watch':
      return [{ title: 'It is being monitored', text: `The next look is on ${dueOn === null ? 'no day' : day(dueOn)}: monitoring ends with the closing.` }];
    case 'owner':
      return [{ title: 'The account’s owner has not settled it', text: `The account of ${facts.whom} has neither been applied for nor closed.` }];
    case 'web-administrator':
      return [{ title: 'A website has not answered', text: `The administrators of ${facts.site} have not answered.` }];
    case 'correction':
      return [];
  }
}
