import { useState } from 'react';
import type { ApplicationDetail, Assessment } from '../../../preload/contract/applications.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { RadioGroup, SelectField, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall } from '../../lib/register.ts';
import { isOpen } from './application-list.tsx';
import { viewWords } from './words.ts';

/** What the Communications Team makes of it, beside the deciding body's own decision. */
export function AssessmentSection({ detail }: { readonly detail: ApplicationDetail }) {
  const [open, setOpen] = useState(false);
  const accounts = useRegister('applications.choices', {}).data?.accounts ?? [];
  const { assessment } = detail;
  const existing = accounts.find(({ id }) => id === assessment.existingAccountId)?.name ?? '';
  const wouldServe = { yes: `Yes${existing === '' ? '' : `: ${existing}`}`, no: 'No', 'not-known': '' }[assessment.existingWouldServe];
  return (
    <section>
      <h3>Assessment by Communications</h3>
      {assessment.version === 0 ? (
        <p className="muted">Not assessed yet.</p>
      ) : (
        <>
          <Facts
            items={[
              { term: 'Benefit', value: assessment.benefit },
              { term: 'Department’s commitment', value: assessment.commitment },
              { term: 'Would an existing account serve?', value: wouldServe },
              { term: 'Need of other languages', value: assessment.languageNeed },
              { term: 'Evidence that the author writes them', value: assessment.languageEvidence },
              { term: 'Our view', value: `${viewWords[assessment.view]}${assessment.viewReason === '' ? '' : `: ${assessment.viewReason}`}` },
            ]}
          />
          <p className="muted">
            {longDate(assessment.assessedOn)}, by {assessment.officer}
          </p>
        </>
      )}
      {isOpen(detail.row) ? (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {assessment.version === 0 ? 'Assess it' : 'Change the assessment'}
        </Button>
      ) : null}
      {open ? <AssessDialog detail={detail} accounts={accounts} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

interface AssessDialogProps {
  readonly detail: ApplicationDetail;
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly channelTitle: string }[];
  readonly onClose: () => void;
}

function AssessDialog({ detail, accounts, onClose }: AssessDialogProps) {
  const assess = useRegisterCall('applications.assess');
  const { version, assessedOn: _on, officer: _by, ...begun } = detail.assessment;
  const [typed, setTyped] = useState<Assessment>(begun);
  const errors = failureErrors(assess.failure, 'assessment.');
  const box = (field: 'benefit' | 'commitment' | 'languageNeed' | 'languageEvidence' | 'viewReason') => ({
    id: field, value: typed[field], rows: 2, error: errors.find((error) => error.field === field)?.message,
    onChange: (value: string) => setTyped((now) => ({ ...now, [field]: value })),
  });
  async function save(): Promise<void> {
    if ((await assess.run({ id: detail.id, assessmentVersion: version, assessment: typed })) !== undefined) onClose();
  }
  return (
    <FormDialog title={`Assess ${detail.row.number}`} submitTitle="Save the assessment" wide errors={errors} busy={assess.busy} onSubmit={() => void save()} onClose={onClose}>
      <TextArea {...box('benefit')} label="Benefit to patients, colleagues or the Trust (2.3)" />
      <TextArea {...box('commitment')} label="Commitment of team and department (2.3)" />
      <RadioGroup
        id="existingWouldServe"
        label="Would an account the Trust has already serve?"
        inline
        value={typed.existingWouldServe}
        options={[
          { value: 'no', title: 'No' },
          { value: 'yes', title: 'Yes' },
          { value: 'not-known', title: 'Not known' },
        ]}
        onChange={(value) => setTyped((now) => ({ ...now, existingWouldServe: value === 'yes' || value === 'no' ? value : 'not-known' }))}
      />
      {typed.existingWouldServe === 'yes' ? (
        <SelectField
          id="existingAccountId"
          label="Which account"
          emptyOption="Not said"
          value={typed.existingAccountId ?? ''}
          options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))}
          onChange={(value) => setTyped((now) => ({ ...now, existingAccountId: value === '' ? null : value }))}
        />
      ) : null}
      <TextArea {...box('languageNeed')} label="Is another language needed? (2.6)" />
      <TextArea {...box('languageEvidence')} label="Evidence that the author writes it (2.6)" />
      <RadioGroup
        id="view"
        label="View of the Communications Team"
        value={typed.view}
        options={Object.entries(viewWords).map(([value, title]) => ({ value, title }))}
        onChange={(value) => setTyped((now) => ({ ...now, view: (Object.keys(viewWords) as Assessment['view'][]).find((view) => view === value) ?? 'none' }))}
      />
      <TextArea {...box('viewReason')} label="Why" />
    </FormDialog>
  );
}
