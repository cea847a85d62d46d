import { useState } from 'react';
import type { LibraryVersion } from '../../../preload/contract/policies-library.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { LibraryFiles } from './library-files.tsx';
import type { PolicyPartProps } from './part-props.ts';
import { VersionDialog } from './version-dialog.tsx';

/** The versions, the newest first, each with its file. */
export function VersionsPart({ detail, mayChange, onDone }: PolicyPartProps) {
  const [correcting, setCorrecting] = useState<LibraryVersion | null>(null);
  const control = useRegisterCall('policies.printControl');
  async function print(version: LibraryVersion): Promise<void> {
    const file = await control.run({ policyId: detail.row.id, versionId: version.id });
    if (file !== undefined) onDone(`The control sheet of version ${version.number} is saved as ${file.name}.`);
  }
  return (
    <>
      <JobProgress call={control.name} label="Printing" busy={control.busy} />
      {control.failure === null ? null : <Notice kind="error" title={control.failure.message} onClose={control.reset} />}
      {detail.versions.map((version) => (
        <section key={version.id} className="policy-version" aria-labelledby={`version-${version.id}`}>
          <div className="cards__head">
            <h3 id={`version-${version.id}`}>
              Version {version.number}, {version.date}
            </h3>
            {version.inForce ? <Tag tone="green">In force</Tag> : <Tag tone="grey">Replaced</Tag>}
            {version.own ? <Tag tone="blue">Ours</Tag> : null}
            {/* That of the version in force stands above the parts. */}
            {version.inForce ? null : (
              <Button variant="quiet" disabled={control.busy} label={`Control sheet of version ${version.number}`} onClick={() => void print(version)}>
                Control sheet
              </Button>
            )}
            {mayChange ? (
              <Button variant="quiet" label={`Correct version ${version.number}`} onClick={() => setCorrecting(version)}>
                Correct…
              </Button>
            ) : null}
          </div>
          <Facts items={facts(version)} />
          <LibraryFiles
            id={version.id}
            what={`version ${version.number}`}
            items={version.files}
            none="Its file is not kept yet."
            add="Keep the file…"
            suggestions={['The policy as ratified', 'Control sheet', 'Minutes of the ratification', 'Equality analysis']}
            mayAdd={mayChange}
          />
        </section>
      ))}
      {correcting === null ? null : (
        <VersionDialog
          detail={detail}
          version={correcting}
          onClose={() => setCorrecting(null)}
          onDone={(message) => {
            setCorrecting(null);
            onDone(message);
          }}
        />
      )}
    </>
  );
}

function facts(version: LibraryVersion) {
  return [
    { term: 'What changed', value: version.description === '' ? <span className="muted">Not stated</span> : version.description },
    ...(version.ratifiedBy === '' && version.ratifiedOn === null ? [] : [{ term: 'Ratified', value: [version.ratifiedBy, longDate(version.ratifiedOn)].filter((words) => words !== '').join(', ') }]),
    ...(version.approvedBy === '' ? [] : [{ term: 'Approved by', value: version.approvedBy }]),
    ...(version.reviewOn === null ? [] : [{ term: 'Review date', value: longDate(version.reviewOn) }]),
    ...(version.own ? [{ term: 'Recorded by', value: version.recordedBy }] : []),
  ];
}
