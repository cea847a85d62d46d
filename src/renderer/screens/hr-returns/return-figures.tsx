import { useState } from 'react';
import type { HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import { nilReturnWords } from '../../../preload/contract/hr-returns-words.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime, longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { ReturnTable, withTotals } from './return-table.tsx';

interface ReturnFiguresProps {
  readonly detail: HrReturnDetail;
  readonly mayChange: boolean;
}

/** The figures as everybody may see them; officers can look at HR's own. */
export function ReturnFiguresPart({ detail, mayChange }: ReturnFiguresProps) {
  const [exact, setExact] = useState(false);
  const { table, threshold, row, printedOn, withheldSince } = detail;
  return (
    <section>
      <h3>Figures</h3>
      {table === null ? <p className="muted">{row.returnedOn === null ? 'HR has returned nothing yet.' : 'HR has returned its figures. They can be seen here once an officer has made the first report.'}</p> : null}
      {withheldSince === null ? null : (
        <Notice kind="warning" title={`Corrected since ${longDate(withheldSince)}, when other figures were reported: all are withheld`}>
          <p>Two reports of one year that differ can give a small number away together. Once nobody holds the former report any more, a head can take it back here, and the next report has these figures.</p>
        </Notice>
      )}
      {row.nil ? <p>{nilReturnWords(row.confirmedOn !== null)}.</p> : null}
      {table !== null && withheldSince === null && !exact ? (
        <>
          <ReturnTable caption={`Cases in ${row.title}, small numbers withheld`} detail={detail} {...table} />
          <p className="muted hr-meaning">
            [c] is a number from 1 to {threshold - 1}, or a larger one from which such a number could be worked out.{' '}
            {printedOn === null ? 'This is what the report will print.' : `It stays as it was first reported on ${longDate(printedOn)}.`}
          </p>
        </>
      ) : null}
      {table !== null && exact ? <Exact detail={detail} /> : null}
      {table !== null && mayChange ? (
        <Button variant="quiet" pressed={exact} onClick={() => setExact(!exact)}>
          {exact ? 'Show what is printed' : 'Show HR’s exact figures'}
        </Button>
      ) : null}
    </section>
  );
}

function Exact({ detail }: { readonly detail: HrReturnDetail }) {
  const { data, error } = useRegister('hrReturns.figures', { id: detail.row.id });
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Reading the figures…</p>;
  return (
    <>
      <Notice kind="warning" title="Exact figures: not to be handed on">
        <p>Whoever knows the ward could recognise a person in a small number. Print the report instead.</p>
      </Notice>
      {data.map((version, place) => (
        <div key={version.number}>
          <h4>{place === 0 ? 'As they stand' : `What stood there until ${dateTime(data[place - 1]?.enteredAt ?? version.enteredAt)}`}</h4>
          <p className="muted hr-meaning">
            Returned {longDate(version.returnedOn)}, entered {dateTime(version.enteredAt)} by {version.enteredBy}
            {version.reason === '' ? '' : `. Corrected because: ${version.reason}`}
          </p>
          <ReturnTable caption={`HR’s exact figures for ${detail.row.title}${place === 0 ? '' : `, version ${version.number}`}`} detail={detail} {...withTotals(version.figures)} />
        </div>
      ))}
    </>
  );
}
