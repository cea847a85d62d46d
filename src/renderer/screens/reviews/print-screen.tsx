import { useState } from 'react';
import type { WorklistFilter } from '../../../preload/contract/reviews.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckboxField, SelectField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall } from '../../lib/register.ts';

const states: readonly { readonly value: WorklistFilter['state']; readonly title: string }[] = [
  { value: 'to-do', title: 'Still to do' },
  { value: 'never-reviewed', title: 'Never reviewed' },
  { value: 'overdue', title: 'Overdue' },
  { value: 'due-soon', title: 'Due soon' },
  { value: 'due', title: 'Due' },
  { value: 'all', title: 'All of them' },
];

const choices = (names: readonly string[]) => names.map((name) => ({ value: name, title: name }));

/** The quarter's worklist on paper, with worksheets, for an officer who reviews away from the register. */
export function PrintWorklistScreen() {
  const print = useRegisterCall('reviews.worklistPrint');
  const show = useRegisterCall('desktop.showSaved');
  const periods = useRegister('reviews.periods', {}).data ?? [];
  const [asked, setPeriod] = useState('');
  const [filter, setFilter] = useState<WorklistFilter>({ state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: '' });
  const [sheets, setSheets] = useState(true);
  const [made, setMade] = useState('');
  const period = asked === '' ? null : asked;
  const list = useRegister('reviews.worklist', { period, filter }, { keepPrevious: true }).data;

  async function make(): Promise<void> {
    setMade('');
    const done = await print.run({ period, filter, worksheets: sheets });
    if (done === undefined) return;
    setMade(`Worklist of ${plural(done.accounts, 'account')}${done.worksheets === 0 ? '' : ` with ${plural(done.worksheets, 'worksheet')}`} saved as ${done.file.name}`);
  }

  return (
    <div className="page">
      <PageHeader title="Print for working away" sub="The worklist and worksheets as one PDF, to review without this register" />
      <form
        className="panel"
        aria-label="What to print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!print.busy) void make();
        }}
      >
        <ErrorSummary errors={failureErrors(print.failure).map(({ message }) => ({ field: 'print-state', message }))} />
        {made === '' ? null : (
          <Notice kind="success" title={made}>
            <p>Enter the answers when you are back: until then these accounts count as not reviewed.</p>
            <Button variant="quiet" onClick={() => void show.run({})}>
              Show in folder
            </Button>
          </Notice>
        )}
        <SelectField id="print-period" label="Quarter" value={asked} options={periods.map(({ id, title }, place) => ({ value: place === 0 ? '' : id, title }))} onChange={setPeriod} />
        <SelectField
          id="print-state"
          label="Which accounts?"
          value={filter.state}
          options={states}
          onChange={(state) => setFilter({ ...filter, state: states.find(({ value }) => value === state)?.value ?? 'to-do' })}
        />
        <SelectField id="print-directorate" label="Directorate" value={filter.directorate} emptyOption="any" options={choices(list?.directorates ?? [])} onChange={(directorate) => setFilter({ ...filter, directorate })} />
        <SelectField id="print-channel" label="Channel" value={filter.channel} emptyOption="any" options={choices(list?.channels ?? [])} onChange={(channel) => setFilter({ ...filter, channel })} />
        <SelectField id="print-reviewer" label="Shared out to" value={filter.reviewer} emptyOption="anybody" options={choices(list?.reviewers ?? [])} onChange={(reviewer) => setFilter({ ...filter, reviewer })} />
        <CheckboxField id="print-sheets" label="With a worksheet for each account that is still to do" hint="The checklist is long: a worksheet has several pages." value={sheets} onChange={setSheets} />
        <p role="status">{list === undefined ? '' : `${plural(list.shown, 'account')} on the list`}</p>
        <JobProgress call="reviews.worklistPrint" label="Printing the worklist" busy={print.busy} />
        <div className="bar">
          <Button variant="primary" type="submit" busy={print.busy}>
            Print the worklist
          </Button>
          <Button onClick={() => go('/reviews')}>Back to the reviews</Button>
        </div>
      </form>
    </div>
  );
}
