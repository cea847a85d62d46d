import { useEffect, useId, useRef, useState } from 'react';
import type { DayReport, Duty } from '../../../preload/contract/today.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { plural, shortDate } from '../../lib/format.ts';
import { dutyPath } from './links.ts';
import { dutyTones } from './words.ts';

/** Lines that are shown before somebody asks for all. */
const firstLines = 12;

const lineClass = 'do-next__link';

/** Puts the focus on a line of the list. @returns false where there is no such line */
export function focusLine(place: HTMLElement, index: number): boolean {
  const line = place.querySelectorAll<HTMLElement>(`.${lineClass}`)[index];
  line?.focus();
  return line !== undefined;
}

interface DoNextProps {
  readonly duties: readonly Duty[];
  readonly periods: DayReport['reviews'];
}

/** One list of what is to be done, the most urgent first; each line leads to its record, or to the list of several. */
export function DoNext({ duties, periods }: DoNextProps) {
  const [all, setAll] = useState(false);
  const section = useRef<HTMLElement>(null);
  const heading = useId();
  const shown = all ? duties : duties.slice(0, firstLines);
  useEffect(() => {
    const place = section.current;
    const press = (event: KeyboardEvent): void => move(event, place);
    place?.addEventListener('keydown', press);
    return () => place?.removeEventListener('keydown', press);
  }, []);
  // The button that showed the others is gone: the focus goes on where they begin.
  useEffect(() => {
    if (all && section.current !== null) focusLine(section.current, firstLines);
  }, [all]);
  return (
    <section className="panel do-next" aria-labelledby={heading} ref={section}>
      <h2 id={heading}>Do next</h2>
      {duties.length === 0 ? (
        <p className="do-next__none">Nothing is waiting. Every review is in time, nothing is open, and nobody is owed an answer.</p>
      ) : (
        <table>
          <caption className="visually-hidden">What is to be done, the most urgent first</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="do-next__where">Where</th>
              <th scope="col">Due</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((duty) => (
              <tr key={`${duty.kind} ${duty.recordId ?? duty.what}`}>
                <th scope="row">
                  <Link className={lineClass} to={dutyPath(duty, periods)}>
                    {duty.what}
                  </Link>
                  <small className="do-next__folded">{duty.where}</small>
                </th>
                <td className="do-next__where">
                  <Where words={duty.where} />
                </td>
                <td>
                  <Tag tone={dutyTones[duty.standing]}>{duty.word}</Tag>
                  {duty.on === null ? null : <small>{dayWords(duty)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {duties.length > shown.length ? (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show {plural(duties.length - shown.length, 'more line')}
        </Button>
      ) : null}
    </section>
  );
}

/** The account or whatever it is, and below it its number and who has it. */
function Where({ words }: { readonly words: string }) {
  const [first = '', ...rest] = words.split(' · ');
  return (
    <>
      {first}
      {rest.length === 0 ? null : <small>{rest.join(' · ')}</small>}
    </>
  );
}

/** Kinds whose day is the one since which something stands, and not one by which it is due. */
const standsSince: ReadonlySet<Duty['kind']> = new Set(['incident', 'incident-removal', 'password', 'enquiry', 'policy']);

function dayWords({ kind, on, count }: Duty): string {
  if (kind === 'monitoring-gap') return count === 1 ? shortDate(on) : `last on ${shortDate(on)}`;
  return standsSince.has(kind) ? `since ${shortDate(on)}` : shortDate(on);
}

function move(event: KeyboardEvent, place: HTMLElement | null): void {
  if (place === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const lines = [...place.querySelectorAll<HTMLElement>(`.${lineClass}`)];
  const at = lines.findIndex((line) => line === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: lines.length - 1 }[event.key];
  if (to === undefined || at === -1) return;
  event.preventDefault();
  lines[Math.min(to, lines.length - 1)]?.focus();
}
