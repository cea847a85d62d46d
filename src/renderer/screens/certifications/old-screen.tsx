import { useEffect, useRef, useState } from 'react';
import { certificationReturns } from '../../../preload/contract/certifications-returns.ts';
import type { CertificationMatrix } from '../../../preload/contract/certifications-values.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup, SelectField, TextField } from '../../components/field.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { sizeProblem } from '../../lib/file-words.ts';
import { fileSize, todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { useFileDrop } from '../../lib/use-file-drop.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import { futureProblem } from '../accounts/account-dialog-checks.ts';
import { CertificationsNav } from './certifications-nav.tsx';
import { FactsFields } from './facts-fields.tsx';
import { noFacts } from './facts-values.ts';
import { certificatePath } from './words.ts';

/** A certificate from before the register: its scan, its day and its version, without a record of its issue. */
export function OldCertificateScreen() {
  const { search } = useRoute();
  const { data, error } = useRegister('certifications.matrix', { policyId: null });
  return (
    <div className="page">
      <PageHeader title="Add an old certificate" sub="Signed before the register knew of it: no record of its issue is made up" />
      <CertificationsNav current="matrix" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined ? null : data.policies.length === 0 ? <Notice kind="info" title="No policy is turned on. The head turns policies on in Settings." /> : <OldForm policies={data.policies} search={search} />}
    </div>
  );
}

/** A version that the library does not have. */
const another = '';

function OldForm({ policies, search }: { readonly policies: readonly CertificationMatrix[]; readonly search: Readonly<Record<string, string | undefined>> }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.addOld', certificationReturns.addOld.input, 'certifications.matrix');
  const [policyId, setPolicyId] = useState(policies.some((one) => one.policyId === search['policy']) ? (search['policy'] ?? '') : (policies[0]?.policyId ?? ''));
  const [directorateId, setDirectorateId] = useState(search['directorate'] ?? '');
  const [version, setVersion] = useState(search['version'] ?? policies.find((one) => one.policyId === policyId)?.versions.at(-1)?.number ?? another);
  const [otherNumber, setOtherNumber] = useState('');
  const [otherDate, setOtherDate] = useState('');
  const [kind, setKind] = useState<'main' | 'subordinate'>('main');
  const [department, setDepartment] = useState('');
  const [facts, setFacts] = useState(() => noFacts(todayIso()));
  const [file, setFile] = useState<File | null>(null);
  const [fileName, setFileName] = useState('');
  const [typed, setTyped] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): void => {
    setFile(files[0] ?? null);
    setFileName(files[0]?.name ?? '');
    setTyped(true);
  };
  const drop = useFileDrop(take);
  const guard = useLeaveGuard(typed && added === null);
  useEffect(() => {
    if (added !== null) go(certificatePath(added), { replace: true });
  }, [added]);
  const matrix = policies.find((one) => one.policyId === policyId);
  const row = matrix?.rows.find((one) => one.directorateId === directorateId);
  const known = matrix?.versions.find((one) => one.number === version);
  const levels = [...new Set(matrix?.rows.map(({ level }) => level) ?? [])];
  const fileProblem = file === null ? 'Choose the scan of the signed certificate.' : sizeProblem(file.name, file.size);

  async function save(): Promise<void> {
    if (busy) return;
    const missing = [
      ...(fileProblem === null ? [] : [{ field: 'file', message: fileProblem }]),
      ...(directorateId === '' ? [{ field: 'directorateId', message: 'Choose the directorate.' }] : []),
      ...(facts.signedOn.trim() === '' ? [{ field: 'facts.signedOn', message: 'Enter the day that stands beside the signature.' }] : futureProblem('facts.signedOn', facts.signedOn, todayIso())),
      ...(facts.holder.name.trim() === '' ? [{ field: 'facts.holder.name', message: 'Say who holds the signed original.' }] : []),
      ...(kind === 'subordinate' && department.trim() === '' ? [{ field: 'department', message: 'Say which part of the directorate it is for.' }] : []),
    ];
    const content = new Uint8Array((await file?.arrayBuffer().catch(() => null)) ?? []);
    const done = await carryOut({
      directorateId, policyId, versionNumber: known?.number ?? otherNumber, versionDate: known?.date ?? otherDate, kind, department: kind === 'main' ? '' : department, facts,
      file: { name: fileName, content },
    }, missing);
    if (done !== undefined) setAdded(done.id);
  }

  return (
    <>
      <RecordForm errors={errors} busy={busy} saveTitle="Add the certificate" onSave={() => void save()} onCancel={() => go('/certifications')}>
        <div onInput={() => setTyped(true)}>
          <div className={drop.over ? 'drop-place drop-place--over' : 'drop-place'} {...drop.handlers}>
            {errorOf('file') === undefined ? null : (
              <p className="nhsuk-error-message" id="file--error">
                {errorOf('file')}
              </p>
            )}
            <div className="bar">
              <Button id="file" describedBy={errorOf('file') === undefined ? 'file-hint' : 'file--error'} onClick={() => input.current?.click()}>
                {file === null ? 'Choose the scan' : 'Choose another file'}
              </Button>
              {file === null ? null : (
                <span>
                  {file.name}, {fileSize(file.size)}
                </span>
              )}
            </div>
            <FileInput input={input} onFiles={take} />
            {file !== null && (errorOf('file.name') !== undefined || fileName !== file.name) ? (
              <TextField id="file.name" label="Name under which it is kept" hint="The name of the file may identify a person. The file itself stays as it is." value={fileName} error={errorOf('file.name')} onChange={setFileName} />
            ) : null}
            <p className="muted" id="file-hint">
              Or drop it here. It is kept with its SHA-256.
            </p>
          </div>
          <div className="form-grid">
            <SelectField id="policyId" label="Policy" value={policyId} options={policies.map((one) => ({ value: one.policyId, title: `${one.policyReference}, ${one.policyTitle}` }))} error={errorOf('policyId')} onChange={(value) => {
              setPolicyId(value);
              setVersion(policies.find((one) => one.policyId === value)?.versions.at(-1)?.number ?? another);
            }} />
            <SelectField
              id="version"
              label="Version on the form"
              value={version}
              options={[...(matrix?.versions ?? []).map((one) => ({ value: one.number, title: `Version ${one.number}${one.inForce ? ', in force' : ''}` })), { value: another, title: 'An older version' }]}
              onChange={setVersion}
            />
            {known === undefined ? (
              <>
                <TextField id="versionNumber" label="Version number on the form" value={otherNumber} error={errorOf('versionNumber')} onChange={setOtherNumber} />
                <TextField id="versionDate" label="Version date on the form (optional)" hint="For example, April 2015" value={otherDate} error={errorOf('versionDate')} onChange={setOtherDate} />
              </>
            ) : null}
            <SelectField
              id="directorateId"
              label="Directorate"
              value={directorateId}
              emptyOption="Choose the directorate"
              options={(matrix?.rows ?? []).map((one) => ({ value: one.directorateId, title: one.active ? one.directorate : `${one.directorate} (no longer in use)` }))}
              error={errorOf('directorateId')}
              onChange={(value) => {
                setDirectorateId(value);
                const next = matrix?.rows.find((one) => one.directorateId === value);
                if (next !== undefined) setFacts({ ...facts, directorateAsSigned: facts.directorateAsSigned === '' || facts.directorateAsSigned === row?.directorate ? next.directorate : facts.directorateAsSigned, level: next.level });
              }}
            />
            <RadioGroup
              id="kind"
              label="Whose certificate?"
              value={kind}
              options={[{ value: 'main', title: 'The directorate’s own' }, { value: 'subordinate', title: 'Of a level below', hint: 'Additional; it certifies no directorate.' }]}
              onChange={(value) => setKind(value === 'main' ? 'main' : 'subordinate')}
            />
            {kind === 'subordinate' ? <TextField id="department" label="Part of the directorate" value={department} error={errorOf('department')} onChange={setDepartment} /> : null}
          </div>
          <FactsFields facts={facts} asked={kind === 'main' ? (row?.level ?? null) : null} levels={levels} errorOf={errorOf} onChange={setFacts} />
        </div>
      </RecordForm>
      <LeaveDialog guard={guard} title="Leave without adding it?" text="The file and what you typed here have not been saved and would be lost." leaveTitle="Leave without saving" />
    </>
  );
}
