import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import type { Keeping } from '../../../preload/contract/incidents-runbook.ts';
import { sourceTitles } from '../../../preload/contract/incidents-words.ts';
import { lowerFirst } from '../../../preload/contract/wording.ts';
import { Link } from '../../app/navigation.ts';
import { Facts } from '../../components/facts.tsx';
import { dateTime, dayAndTime, plural } from '../../lib/format.ts';
import { malpracticeWords } from './words.ts';

/** What is known of an incident, with the three times kept apart: when it happened, was reported, was recorded. */
export function IncidentFacts({ detail }: { readonly detail: IncidentDetail }) {
  const { row, facts, danger, staffConduct, speakingUp } = detail;
  return (
    <section>
      <h3>Facts</h3>
      <Facts
        items={[
          ...(row.accountId === null ? [] : [{ term: 'Account', value: <Link to={`/accounts/${row.accountId}`}>{row.account}</Link> }]),
          ...(facts.address === '' ? [] : [{ term: row.accountId === null ? 'Where it is' : 'Where exactly', value: facts.address }]),
          { term: 'Happened', value: dayAndTime(facts.happenedOn, facts.happenedTime) },
          { term: 'Reported', value: `${dayAndTime(facts.reportedOn, facts.reportedTime)}, by ${facts.reportedBy}` },
          { term: 'Recorded', value: `${dateTime(detail.recordedAt)}, by ${detail.recordedBy}` },
          { term: 'How it came to our notice', value: facts.sourceWords === '' ? sourceTitles[facts.source] : `${sourceTitles[facts.source]}: ${facts.sourceWords}` },
          { term: 'Immediate danger', value: `${danger.answer === 'yes' ? 'Yes' : 'No'}, asked ${dateTime(danger.askedAt)}` },
          ...(staffConduct && speakingUp !== 'not-asked' ? [{ term: 'Malpractice raised', value: malpracticeWords[speakingUp] }] : []),
          ...(detail.keeping === null ? [] : [{ term: 'Kept', value: keptFor(detail.keeping) }]),
          ...(row.grossMisconduct ? [{ term: 'Conduct', value: 'The policy says that this may be gross misconduct' }] : []),
        ]}
      />
    </section>
  );
}

/** "At least 20 years from its closing: serious incidents (NHS Records Management Code …)" */
function keptFor({ years, records, source }: Keeping): string {
  return `At least ${plural(years, 'year')} from its closing: ${lowerFirst(records)} (${source})`;
}
