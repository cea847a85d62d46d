import { useState } from 'react';
import type { LibraryVersion } from '../../../preload/contract/policies-library.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { LibraryFiles } from './library-files.tsx';
import type { PolicyPartProps } from './part-props.ts';
import { VersionDialog } from './version-dialog.tsx';

/** The versions, the newest first, each with its file. */
export function VersionsPart({ detail, mayChange, onDone }: PolicyPartProps) {
  const [correcting, setCorrecting] = useState<LibraryVersion | null>(null);
  return (
    <>
      {detail.versions.map((version) => (
        <section key={version.id} className="policy-version" aria-labelledby={`version-${version.id}`}>
          <div className="cards__head">
            <h3 id={`version-${version.id}`}>
              Version {version.number}, {version.date}
            </h3>
            {version.inForce ? <Tag tone="green">In force</Tag> : <Tag tone="grey">Replaced</Tag>}
            {version.own ? <Tag tone="blue">Ours</Tag> : null}
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
