import { useState } from 'react';
import type { DayReport } from '../../preload/contract/today.ts';
import { number, plural } from '../lib/format.ts';
import { useRegister } from '../lib/register.ts';
import { Link } from './link.tsx';
import { useRoute } from './navigation.ts';

interface Count {
  readonly value: number;
  readonly tone: 'plain' | 'red' | 'warm';
  /** What the number counts, for screen readers and as a tooltip. */
  readonly words: string;
}

interface Room {
  readonly path: string;
  readonly title: string;
  readonly count?: Count | null;
}

/** The rooms, with the counts that matter beside them. */
export function Rooms() {
  const { path } = useRoute();
  const groups = groupsOf(useRegister('today.get', {}).data);
  // Only where the window is small: elsewhere the rooms are always shown, and the button is not.
  // It was opened at one place, so that it is closed at the next.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === path;
  const here = groups.flat().find((room) => isIn(path, room));
  return (
    <nav
      className={open ? 'rooms rooms--open' : 'rooms'}
      aria-label="Rooms"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpenAt(null);
        event.currentTarget.querySelector<HTMLElement>('.rooms__button')?.focus();
      }}
    >
      <button type="button" className="rooms__button" aria-expanded={open} onClick={() => setOpenAt(open ? null : path)}>
        <span>
          <span className="rooms__word">Rooms:</span> {here?.title ?? 'Start'}
        </span>
        <span className="rooms__arrow" aria-hidden="true">
          {open ? '▲' : '▼'}
        </span>
      </button>
      {groups.map((rooms) => (
        <ul key={rooms[0]?.path}>
          {rooms.map((room) => (
            <li key={room.path}>
              <Link to={room.path} current={isIn(path, room)}>
                {room.title}
                {room.count === undefined || room.count === null ? null : (
                  <span className={`count count--${room.count.tone}`} title={room.count.words}>
                    <span aria-hidden="true">{number(room.count.value)}</span>
                    <span className="visually-hidden">, {room.count.words}</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function isIn(path: string, room: Room): boolean {
  return path === room.path || path.startsWith(`${room.path}/`);
}

function groupsOf(day: DayReport | undefined): readonly (readonly Room[])[] {
  return [
    [{ path: '/today', title: 'Today' }],
    workRooms(day),
    [
      {
        path: '/certifications',
        title: 'Certifications',
        count: some(day?.certifications.overdue, 'red', (overdue) => `${plural(overdue, 'certification')} overdue`)
          ?? some(day?.certifications.toAsk, 'warm', (toAsk) => `${plural(toAsk, 'certification')} not asked for`),
      },
      {
        path: '/policies',
        title: 'Policies',
        count: some(day?.policies.pastReview, 'red', (past) => `${plural(past, 'policy', 'policies')} past ${past === 1 ? 'its' : 'their'} review date`),
      },
    ],
    [
      { path: '/retention', title: 'Retention', count: retentionCount(day) },
      { path: '/reports', title: 'Reports' },
      { path: '/hr-returns', title: 'HR annual return', count: some(day?.hrReturns.toDo, day?.hrReturns.late === true ? 'red' : 'warm', (count) => `${plural(count, 'annual return')} to ask for, chase or confirm`) },
      { path: '/audit', title: 'Audit trail' },
      { path: '/settings', title: 'Settings' },
      { path: '/help', title: 'Help' },
    ],
  ];
}

function workRooms(day: DayReport | undefined): readonly Room[] {
  const waiting = day === undefined ? 0 : day.applications.submitted + day.applications.withBoard;
  const asked = day === undefined ? 0 : day.enquiries.late + day.enquiries.open;
  const open = day === undefined ? 0 : day.incidents.critical + day.incidents.high + day.incidents.medium + day.incidents.low;
  return [
    { path: '/accounts', title: 'Accounts', count: some(day?.accounts.all, 'plain', (accounts) => plural(accounts, 'account')) },
    { path: '/applications', title: 'Applications', count: some(waiting, 'warm', (count) => `${plural(count, 'application')} waiting for us or for the decision`) },
    { path: '/logins', title: 'Logins', count: some(day?.logins.passwordsOwed, 'red', (owed) => `${plural(owed, 'new password')} owed`) },
    { path: '/reviews', title: 'Reviews', count: reviewCount(day) },
    { path: '/actions', title: 'Actions', count: some(day?.actions.overdue, 'red', (overdue) => plural(overdue, 'overdue action plan')) },
    { path: '/incidents', title: 'Incidents', count: some(open, day?.incidents.critical === 0 ? 'warm' : 'red', (count) => `${plural(count, 'incident')} open`) },
    { path: '/enquiries', title: 'Enquiries', count: some(asked, day?.enquiries.late === 0 ? 'warm' : 'red', (count) => `${plural(count, 'enquiry', 'enquiries')} waiting`) },
    {
      path: '/monitoring',
      title: 'Monitoring',
      count: some(day?.monitoring.gaps, day?.monitoring.urgent === true ? 'red' : 'warm', (gaps) => `${plural(gaps, 'day')} of the last 4 weeks not monitored`),
    },
    { path: '/people', title: 'People' },
    { path: '/notices', title: 'Notices', count: some(day?.notices.late, 'warm', (late) => `${plural(late, 'notice')} with overdue answers`) },
  ];
}

function reviewCount(day: DayReport | undefined): Count | null {
  if (day === undefined) return null;
  const { neverReviewed, overdue, dueSoon, due } = day.reviews.quarterly;
  return (
    some(neverReviewed + overdue, 'red', (late) => `${plural(late, 'account')} never reviewed or overdue`) ??
    some(dueSoon + due, 'warm', (left) => `${plural(left, 'account')} due this quarter`)
  );
}

function retentionCount(day: DayReport | undefined): Count | null {
  const { due, waiting } = day?.retention ?? { due: 0, waiting: 0 };
  return some(due + waiting, 'warm', () =>
    [...(due === 0 ? [] : [`${plural(due, 'record')} to decide on`]), ...(waiting === 0 ? [] : [`${plural(waiting, 'disposal')} waiting for a second officer`])].join(', '));
}

function some(value: number | undefined, tone: Count['tone'], words: (value: number) => string): Count | null {
  return value === undefined || value === 0 ? null : { value, tone, words: words(value) };
}
