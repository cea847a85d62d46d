/* Reading times of day as people type them. */

/** "17:30", "17.30", "1730", "5:30pm", "5pm", "midday" or "midnight" as HH:MM; null when it is no time. */
export function parseTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'midday' || typed === 'noon') return '12:00';
  if (typed === 'midnight') return '00:00';
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/u.exec(typed);
  if (found === null) return null;
  const [, hours = '', minutes, half] = found;
  // A bare "5" could be morning or evening.
  if (minutes === undefined && half === undefined) return null;
  const hour = half === undefined ? Number(hours) : twelve(Number(hours), half);
  const minute = Number(minutes ?? 0);
  return hour === null || hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function twelve(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
