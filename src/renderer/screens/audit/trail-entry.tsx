import { Facts } from '../../components/facts.tsx';
import { dateTime, number } from '../../lib/format.ts';
import { HeadText } from './head-text.tsx';
import type { TrailRow } from './use-trail.ts';
import { actionWords, roomWords } from './words.ts';

/** One entry of the trail. */
export function TrailEntry({ row }: { readonly row: TrailRow }) {
  return (
    <>
      <h2>Entry {number(row.sequence)}</h2>
      <Facts
        items={[
          { term: 'What', value: actionWords(row.action) },
          { term: 'When', value: dateTime(row.at) },
          { term: 'Officer', value: row.officer },
          { term: 'Room', value: roomWords(row.room) },
          { term: 'Record', value: row.subject === '' ? row.recordId : `${row.subject} (${row.recordId})` },
          { term: 'Clause', value: row.clause === '' ? 'None' : row.clause },
          ...(row.kept === '' ? [] : [{ term: 'Note', value: row.kept }]),
          { term: 'Head after it', value: <HeadText head={row.head} /> },
        ]}
      />
      <p>
        A head stands for everything up to its entry. If somebody changed an earlier entry, this head would come out differently, and a paper
        with the old head would show it.
      </p>
    </>
  );
}
