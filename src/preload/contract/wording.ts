/* Words that go on inside a sentence, or begin one. Pure. */

/** "Told by the ward" as it goes on after a colon: "told by the ward". */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** How often something was done, as people say it: "once", "twice", "3 times". @param count a whole number from 1 */
export function oftenInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count.toLocaleString('en-GB')} times`;
}

const daysOfMonth = 30.44;

/** How long something is, roughly: "12 days", "5 months", "7 years". @param days a whole number from 0 */
export function roughly(days: number): string {
  const months = Math.floor(days / daysOfMonth);
  const said = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
  if (months < 2) return said(days, 'day');
  return months < 24 ? said(months, 'month') : said(Math.floor(months / 12), 'year');
}
