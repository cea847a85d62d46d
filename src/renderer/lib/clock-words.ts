import { useEffect, useState } from 'react';
import { plural } from './format.ts';

const minute = 60_000;

/** How a deadline stands: "38 minutes left", "2 hours 5 minutes late", "3 days left". @param now milliseconds since 1970 */
export function clockWords(dueAt: string, now: number): { readonly late: boolean; readonly words: string } {
  const left = Date.parse(dueAt) - now;
  const late = left < 0;
  // A deadline that is a moment away is not "0 minutes left".
  const minutes = Math.max(1, Math.floor(Math.abs(left) / minute));
  return { late, words: `${lengthWords(minutes)} ${late ? 'late' : 'left'}` };
}

/** "38 minutes", "2 hours 5 minutes", "3 days 4 hours": the two largest parts. */
function lengthWords(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = days > 0 ? [plural(days, 'day'), hours > 0 ? plural(hours, 'hour') : ''] : [hours > 0 ? plural(hours, 'hour') : '', rest > 0 || hours === 0 ? plural(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** The time, which goes on while somebody looks: every half minute. @returns milliseconds since 1970 */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
