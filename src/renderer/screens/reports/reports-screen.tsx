import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { CoverageLinks } from './coverage-links.tsx';
import { EarlierPacks } from './earlier-packs.tsx';
import { makeId, PackForm } from './pack-form.tsx';
import { PackResult } from './pack-result.tsx';
import type { Period } from './periods.ts';
import { QuarterlyForm } from './quarterly-form.tsx';
import '../accounts/desk.css';
import './reports.css';

interface Made {
  readonly period: Period;
  readonly pack: OutputOf<'reports.auditPack'>;
}

/** Reports for a committee. The audit pack proves a period without the app. */
export function ReportsScreen() {
  const job = useRegisterCall('reports.auditPack');
  const [made, setMade] = useState<Made | null>(null);

  async function make(period: Period): Promise<void> {
    setMade(null);
    const pack = await job.run({ from: period.from, to: period.to });
    if (pack === undefined) focusIfLost(makeId);
    else setMade({ period, pack });
  }

  return (
    <div className="page reports">
      <PageHeader title="Reports" sub="Paper and data that prove what was done, and what was not" />
      {job.failure === null ? null : <Notice kind="error" title={job.failure.message} onClose={job.reset} />}
      <PackForm busy={job.busy} onMake={(period) => void make(period)} />
      {made === null ? null : <PackResult period={made.period} pack={made.pack} onClose={() => setMade(null)} />}
      <CoverageLinks />
      <QuarterlyForm />
      <EarlierPacks />
    </div>
  );
}
