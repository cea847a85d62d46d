import { number, plural } from '../../lib/format.ts';
import { countedLines } from './disposal-words.ts';

/** How many of each thing go or went. */
export function CountedLines(props: Parameters<typeof countedLines>[0]) {
  return (
    <ul className="disposal-counts">
      {countedLines(props).map(({ what, count }) => (
        <li key={what}>
          <b>{number(count)}</b> {what}
        </li>
      ))}
    </ul>
  );
}

const shownAtMost = 8;

/** What stays although it has to do with the record; one reason stands once. */
export function StayingLines({ stays }: { readonly stays: readonly { readonly what: string; readonly why: string }[] }) {
  return (
    <ul className="disposal-lines">
      {[...Map.groupBy(stays, ({ why }) => why)].map(([why, all]) => (
        <li key={why}>
          {all.slice(0, shownAtMost).map(({ what }) => what).join('; ')}
          {all.length > shownAtMost ? `; and ${plural(all.length - shownAtMost, 'other')}` : ''}
          <small>{why}</small>
        </li>
      ))}
    </ul>
  );
}

/** A list that is folded together when it is long. */
export function LongList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const list = (
    <ul className="disposal-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (lines.length <= shownAtMost) return list;
  return (
    <details>
      <summary>{title}</summary>
      {list}
    </details>
  );
}
