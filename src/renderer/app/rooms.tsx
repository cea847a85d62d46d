import { useState } from 'react';
import { number, plural, todayIso } from '../lib/format.ts';
import { useRegister } from '../lib/register.ts';
import { overdueCount } from '../screens/actions/words.ts';
import { isLate } from '../screens/notices/notice-words.ts';
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
  const groups = useGroups();
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

function useGroups(): readonly (readonly Room[])[] {
  // Not the list itself: it would be read again at every change, whichever room is open.
  const accounts = useRegister('accounts.count', {}).data?.accounts ?? 0;
  const reviews = useRegister('reviews.worklist', { period: null }).data?.totals;
  const certificates = useRegister('certifications.list', {}).data;
  const policies = useRegister('policies.list', {}).data;
  const open = useRegister('applications.list', {}).data?.filter(({ state }) => state === 'submitted' || state === 'with-board').length ?? 0;
  const owed = useRegister('logins.list', {}).data?.filter((login) => login.endedOn === null && login.rotationOwed.length > 0).length ?? 0;
  const unanswered = useRegister('notices.list', {}).data?.filter((notice) => isLate(notice, todayIso())).length ?? 0;
  const overdue = overdueCount(useRegister('actions.list', {}).data ?? []);
  const openIncidents = useRegister('incidents.list', {}).data?.filter(({ state }) => state === 'open') ?? [];
  const urgent = openIncidents.some(({ severity }) => severity === 'critical');
  const asked = useRegister('enquiries.list', {}).data?.filter(({ answer }) => answer === null).length ?? 0;
  const log = useRegister('monitoring.standing', {}).data;
  const late = reviews === undefined ? 0 : reviews.neverReviewed + reviews.overdue;
  const due = reviews === undefined ? 0 : reviews.dueSoon + reviews.due;
  const missing = certificates?.filter((row) => row.last === null && !row.voluntary).length ?? 0;
  const past = policies?.filter((policy) => policy.on && policy.pastReview).length ?? 0;
  return [
    [
      { path: '/accounts', title: 'Accounts', count: some(accounts, 'plain', plural(accounts, 'account')) },
      { path: '/applications', title: 'Applications', count: some(open, 'warm', `${plural(open, 'application')} waiting for us or for the decision`) },
      { path: '/logins', title: 'Logins', count: some(owed, 'red', `${plural(owed, 'new password')} owed`) },
      {
        path: '/reviews',
        title: 'Reviews',
        count:
          late > 0
            ? some(late, 'red', `${plural(late, 'account')} never reviewed or overdue`)
            : some(due, 'warm', `${plural(due, 'account')} due this quarter`),
      },
      { path: '/actions', title: 'Actions', count: some(overdue, 'red', plural(overdue, 'overdue action plan')) },
      { path: '/incidents', title: 'Incidents', count: some(openIncidents.length, urgent ? 'red' : 'warm', `${plural(openIncidents.length, 'incident')} open`) },
      { path: '/enquiries', title: 'Enquiries', count: some(asked, 'warm', `${plural(asked, 'enquiry', 'enquiries')} unanswered`) },
      {
        path: '/monitoring',
        title: 'Monitoring',
        count: some(log?.gaps ?? 0, log?.urgent === true ? 'red' : 'warm', `${plural(log?.gaps ?? 0, 'day')} of the last 4 weeks not monitored`),
      },
      { path: '/people', title: 'People' },
      { path: '/notices', title: 'Notices', count: some(unanswered, 'warm', `${plural(unanswered, 'notice')} with late answers`) },
    ],
    [
      { path: '/certifications', title: 'Certifications', count: some(missing, 'warm', `${plural(missing, 'certification')} never printed`) },
      {
        path: '/policies',
        title: 'Policies',
        count: some(past, 'red', `${plural(past, 'policy', 'policies')} past ${past === 1 ? 'its' : 'their'} review date`),
      },
    ],
    [
      { path: '/reports', title: 'Reports' },
      { path: '/audit', title: 'Audit trail' },
      { path: '/settings', title: 'Settings' },
      { path: '/help', title: 'Help' },
    ],
  ];
}

function some(value: number, tone: Count['tone'], words: string): Count | null {
  return value === 0 ? null : { value, tone, words };
}
