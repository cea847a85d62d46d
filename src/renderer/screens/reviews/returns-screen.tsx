import { useState } from 'react';
import { go, useRoute } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { ReturnsDetail } from './returns-detail.tsx';
import { ReturnsList } from './returns-list.tsx';
import { nobody, returnsPath } from './returns-words.ts';
import { useWrongPeriod } from './use-wrong-period.tsx';
import '../accounts/desk.css';
import '../accounts/list.css';
import './returns.css';

const title = 'Worksheets and returns';

/** A month's reviews by the line managers: what is back, what is not, and what goes out to them. */
export function ReturnsScreen() {
  const { params } = useRoute();
  const asked = params['period'] ?? null;
  const managerId = params['managerId'] ?? null;
  const { data, error } = useRegister('reviews.returns', { period: asked }, { keepPrevious: true });
  const wrongPeriod = useWrongPeriod(asked, error, '/reviews/returns');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (data === undefined) {
    return (
      <div className="page">
        <PageHeader title={title} />
        {error === null ? <p role="status">Reading the month…</p> : <Notice kind="error" title={error.message} />}
      </div>
    );
  }
  const name = managerId === nobody ? 'Accounts without a line manager' : data.managers.find((manager) => manager.managerId === managerId)?.name ?? 'Line manager';
  const period = data.period.id;
  return (
    <SplitView
      list={
        <>
          {wrongPeriod}
          <ReturnsList month={data} title={title} selectedId={managerId} chosen={chosen} onChosen={setChosen} />
        </>
      }
      detail={
        managerId === null ? null : (
          <>
            <NarrowHeading title={title} />
            <ReturnsDetail key={`${period} ${managerId}`} period={period} managerId={managerId === nobody ? null : managerId} today={data.today} />
          </>
        )
      }
      onCloseDetail={() => {
        go(returnsPath(period));
        if (managerId !== null) focusRow(managerId);
      }}
      detailLabel={name}
    />
  );
}
