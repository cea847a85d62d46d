import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { SelectField, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { number } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { Checksum } from './checksum.tsx';
import { fileSize } from './periods.ts';

const makeId = 'make-quarterly';

type Made = OutputOf<'reports.quarterlyReport'>;

/** The report on a quarter's reviews. The quarter that has just ended is what a committee waits for. */
export function QuarterlyForm() {
  const periods = useRegister('reviews.periods', {});
  const job = useRegisterCall('reports.quarterlyReport');
  const [chosen, setChosen] = useState('');
  const [addressee, setAddressee] = useState('');
  const [made, setMade] = useState<Made | null>(null);
  const offered = periods.data ?? [];
  const period = chosen === '' ? (offered[1]?.id ?? offered[0]?.id ?? '') : chosen;

  async function make(): Promise<void> {
    setMade(null);
    const report = await job.run({ period, addressee: addressee.trim() });
    if (report === undefined) focusIfLost(makeId);
    else setMade(report);
  }

  return (
    <section className="panel pack-form" aria-labelledby="quarterly-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <h2 id="quarterly-title">Quarterly review report</h2>
        {job.failure === null ? null : <Notice kind="error" title={job.failure.message} onClose={job.reset} />}
        <div className="pack-form__columns">
          <div>
            <SelectField
              id="quarterly-period"
              label="Quarter"
              value={period}
              options={offered.map(({ id, title }) => ({ value: id, title }))}
              onChange={setChosen}
            />
            <TextField id="quarterly-addressee" label="For whom (optional)" hint="As it is to stand on the cover, such as “For the Digital Board”" value={addressee} onChange={setAddressee} />
          </div>
          <div>
            <h3>What is in it</h3>
            <ul className="pack-form__contents">
              <li>How many accounts were reviewed, in time or late, and how many were not, with charts</li>
              <li>Outcomes, concerns with what became of each, shortfalls and secondary reviews</li>
              <li>The trend over eight quarters; shares by directorate and by channel; what the line managers returned</li>
              <li>Account by account what was not reviewed and why, and what was (PDF/A)</li>
            </ul>
          </div>
        </div>
        <div className="bar">
          <Button id={makeId} type="submit" variant="primary" busy={job.busy}>
            Make the quarterly report
          </Button>
        </div>
        <JobProgress call="reports.quarterlyReport" label="Making the quarterly report" busy={job.busy} />
      </form>
      {made === null ? null : <QuarterlyMade made={made} onClose={() => setMade(null)} />}
    </section>
  );
}

function QuarterlyMade({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const show = useRegisterCall('desktop.showSaved');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="quarterly-made">
      <header className="detail-head">
        <h3 ref={heading} tabIndex={-1}>
          Report {made.number} is ready
        </h3>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
      </header>
      <p role="status">
        {number(made.reviewed)} reviewed, {number(made.notReviewed)} not reviewed
        {made.notYetDue === 0 ? '' : `, ${number(made.notYetDue)} not yet due`}
        {made.notKnown === 0 ? '' : `, ${number(made.notKnown)} not known from before this register`}
        {made.stopped === 0 ? '' : `, ${number(made.stopped)} given up before the review was due`}; {number(made.concerns)} points of concern. Saved as{' '}
        {made.file.name} ({fileSize(made.file.bytes)}).
      </p>
      <p>
        SHA-256 <Checksum sum={made.file.sha256} of={made.file.name} /> · audit trail head <code>{made.trailHead}</code>
      </p>
      <div className="bar">
        <Button onClick={() => void show.run({})}>Show in folder</Button>
      </div>
    </div>
  );
}
