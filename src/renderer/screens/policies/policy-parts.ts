import type { ComponentType } from 'react';
import type { PolicyDetail } from '../../../preload/contract/policies-library.ts';
import type { Waiting } from '../../components/part-tabs.tsx';
import type { PolicyPartProps } from './part-props.ts';
import { ControlPart } from './control-part.tsx';
import { CoveragePart } from './coverage-part.tsx';
import { ToldPart } from './told-part.tsx';
import { VersionsPart } from './versions-part.tsx';

/* The parts of a policy's detail, as the address names them: /policies/cp371/versions. Another part is another line here. */

interface PolicyPart {
  readonly title: string;
  readonly View: ComponentType<PolicyPartProps>;
  /** What waits in it, in few words. */
  readonly waiting?: (detail: PolicyDetail) => Waiting | undefined;
}

export const policyParts: Readonly<Record<string, PolicyPart>> = {
  control: { title: 'Document control', View: ControlPart },
  obligations: { title: 'Obligations', View: CoveragePart },
  versions: { title: 'Versions', View: VersionsPart },
  told: { title: 'Told to staff', View: ToldPart, waiting: notTold },
};

const first = 'control';

/** The part that an address names; document control where it names none. */
export function policyPart(named: string | undefined): string {
  return named !== undefined && named in policyParts ? named : first;
}

/** The place of a part. */
export function policyPath(id: string, part: string = first): string {
  return part === first ? `/policies/${id}` : `/policies/${id}/${part}`;
}

function notTold({ row }: PolicyDetail): Waiting | undefined {
  const count = row.askedWays - row.toldWays;
  return row.on && count > 0 ? { count, words: count === 1 ? 'way not told yet' : 'ways not told yet' } : undefined;
}
