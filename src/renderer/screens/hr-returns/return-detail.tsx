import { useState } from 'react';
import type { HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import { oftenInWords } from '../../../preload/contract/wording.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { ChaseDialog, ConfirmDialog, PresentDialog, TakeBackDialog } from './return-dialogs.tsx';
import { ReturnFiguresPart } from './return-figures.tsx';
import { ReturnPapers } from './return-papers.tsx';
import { returnAction, stateWords } from './words.ts';

interface ReturnDetailProps {
  readonly id: string;
  /** By when HR would be asked to answer, if it is asked again today. */
  readonly replyBy: string;
  /** HR was asked again: the message that was written, or null where that was in another way. */
  readonly onWritten: (file: { readonly name: string; readonly title: string } | null) => void;
}

/** One year: where it stands, its figures, its papers and what was done. */
export function ReturnDetail({ id, replyBy, onWritten }: ReturnDetailProps) {
  const { data, error } = useRegister('hrReturns.get', { id });
  const role = useSession().session?.officer?.role;
  const mayChange = role !== 'viewer';
  const [open, setOpen] = useState<Dialog | null>(null);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the return…</p>;
  const { row } = data;
  const { tone, text } = stateWords(row.state);
  const close = () => setOpen(null);
  return (
    <article className="account-detail hr-detail">
      <header className="detail-head">
        <h2>{row.title}</h2>
        <Tag tone={tone}>{text}</Tag>
      </header>
      <p className="detail-sub">
        {longDate(row.from)} to {longDate(row.to)} · for the {data.reportsTo} ({data.clause})
      </p>
      {mayChange ? <Next detail={data} isHead={role === 'head'} onOpen={setOpen} /> : null}
      <Facts items={facts(data)} />
      <ReturnFiguresPart detail={data} mayChange={mayChange} />
      <ReturnPapers detail={data} />
      <RecordHistory entries={data.history.map((entry) => ({ ...entry, note: entry.reason }))} words={{ action: returnAction, field: (field) => field, value: (_, value) => value }} />
      {open === 'chase' ? (
        <ChaseDialog
          detail={data}
          replyBy={replyBy}
          onClose={close}
          onWritten={(file) => {
            close();
            onWritten(file === null ? null : { name: file, title: `The message for ${row.title} is written, and HR counts as asked again` });
          }}
        />
      ) : null}
      {open === 'confirm' ? <ConfirmDialog detail={data} onClose={close} onDone={close} /> : null}
      {open === 'present' ? <PresentDialog detail={data} onClose={close} onDone={close} /> : null}
      {open === 'take-back' ? <TakeBackDialog detail={data} onClose={close} onDone={close} /> : null}
    </article>
  );
}

type Dialog = 'chase' | 'confirm' | 'present' | 'take-back';

interface NextProps {
  readonly detail: HrReturnDetail;
  readonly isHead: boolean;
  readonly onOpen: (dialog: Dialog) => void;
}

/** What comes next, first; what can be done besides, after it. */
function Next({ detail: { row, printedOn, withheldSince }, isHead, onOpen }: NextProps) {
  const figures = () => go(`/hr-returns/${row.id}/figures`);
  return (
    <div className="bar detail-actions">
      {row.returnedOn === null ? (
        <>
          <Button variant={row.state === 'late' ? 'secondary' : 'primary'} onClick={figures}>
            Enter what HR returned
          </Button>
          <Button variant={row.state === 'late' ? 'primary' : 'secondary'} onClick={() => onOpen('chase')}>
            Ask again
          </Button>
        </>
      ) : (
        <>
          {row.confirmedOn === null ? (
            <Button variant="primary" onClick={() => onOpen('confirm')}>
              HR has confirmed them
            </Button>
          ) : null}
          <Button onClick={figures}>Correct the figures</Button>
          <Button onClick={() => onOpen('present')}>{row.presentedOn === null ? 'Note the presentation' : 'Change the day of presentation'}</Button>
          {isHead && (printedOn !== null || withheldSince !== null) ? <Button onClick={() => onOpen('take-back')}>Take the reports back</Button> : null}
        </>
      )}
    </div>
  );
}

function facts({ row, askedOf, askedHow, askedBy, chases, confirmedBy, confirmedRole, reportsTo }: HrReturnDetail) {
  return [
    { term: 'Asked', value: `${longDate(row.askedOn)}: ${askedOf}, ${askedHow === 'message' ? 'by message' : 'by other means'}, by ${askedBy}` },
    {
      term: 'Asked again',
      value: chases.length === 0 ? 'Not needed so far' : chases.map(({ on, how }) => `${longDate(on)}${how === 'message' ? '' : ' (by other means)'}`).join(', '),
    },
    { term: 'To be answered by', value: longDate(row.replyBy) },
    {
      term: 'Returned',
      value: row.returnedOn === null ? 'Not yet' : `${longDate(row.returnedOn)}${row.nil ? ', nil return' : ''}${row.corrections === 0 ? '' : `, corrected ${oftenInWords(row.corrections)} since`}`,
    },
    { term: 'Confirmed by HR', value: row.confirmedOn === null ? 'Not confirmed' : `${longDate(row.confirmedOn)}, ${confirmedBy}, ${confirmedRole}` },
    { term: `Presented to the ${reportsTo}`, value: row.presentedOn === null ? 'Not yet' : longDate(row.presentedOn) },
  ];
}
