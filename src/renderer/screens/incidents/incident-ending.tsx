import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { longDate } from '../../lib/format.ts';
import { newPlanAddress } from '../actions/plan-values.ts';

/** How a closed incident ended, what was learned, and what the reporter was told. */
export function IncidentEnding({ detail, mayChange }: { readonly detail: IncidentDetail; readonly mayChange: boolean }) {
  const newest = detail.closings.at(-1);
  // A newer closing than the newest that was asked about would be one from before; its words stand in the row.
  const closing = newest?.outcome === detail.outcome && newest.on === detail.row.closedOn ? newest : undefined;
  const notAsked = 'Not asked then';
  return (
    <section className="incident-ending">
      <h3>How it ended</h3>
      <Facts
        items={[
          { term: 'Outcome', value: detail.outcome },
          { term: 'Closed on', value: longDate(detail.row.closedOn) },
          { term: 'Reason', value: detail.closeReason },
          { term: 'Lesson', value: closing === undefined ? notAsked : closing.lesson === '' ? `None: ${closing.noLessonBecause}` : closing.lesson },
          { term: 'Reporter told', value: closing === undefined ? notAsked : closing.feedback === null ? `No: ${closing.noFeedbackBecause}` : `${longDate(closing.feedback.on)}, ${closing.feedback.how}` },
        ]}
      />
      {mayChange && closing !== undefined && closing.lesson !== '' ? (
        <div className="bar">
          <Button variant="quiet" onClick={() => go(lessonPlanAddress(detail, closing.lesson))}>
            Begin an action plan from this lesson
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** The longest title that a plan takes. */
const longestTitle = 120;

/** The form of an action plan with what the incident knows. Of the clauses it touches the plan begins with the first. */
export function planAddress({ row }: IncidentDetail, more: { readonly title?: string; readonly why?: string } = {}): string {
  const [clause = ''] = row.clauses.split('; ');
  return newPlanAddress({ source: 'incident', id: row.id, label: row.limited ? row.number : `${row.number}: ${row.typeTitle}`, account: row.accountId ?? '', clause, ...more });
}

/** The same from a lesson: its first line names the plan, and all of it says why. */
export function lessonPlanAddress(detail: IncidentDetail, lesson: string): string {
  const [first = ''] = lesson.split('\n');
  return planAddress(detail, { title: first.length > longestTitle ? `${first.slice(0, longestTitle - 1).trimEnd()}…` : first, why: lesson });
}
