/** What the steps of a runbook must be for the types of incident that are worked with it. Pure; the reasons are read by whoever edits a pack. */
import { conductRunbookSteps } from '../../../../preload/contract/conduct.ts';
import type { Inconsistency } from './pack-error.ts';
import type { PackShape } from './pack-shape.ts';

type Step = Readonly<PackShape['runbooks'][number]['steps'][number]>;
interface Runbook { readonly id: string; readonly steps: readonly Step[] }
interface Runbooks { readonly runbooks: readonly Runbook[] }

/** The steps that the part about conduct settles, by their ids: any other would wait for ever. */
const conductSteps: readonly string[] = Object.values(conductRunbookSteps);
/** Without these a report about staff has no way to its end. */
const staffSteps = [conductRunbookSteps.asked, conductRunbookSteps.decision];

/** Lists what would make a runbook wait for ever, lose its evidence, leave a question unasked, or mean two things by one step. */
export function runbookProblems(pack: Pick<PackShape, 'runbooks' | 'incidentTypes'>): Inconsistency[] {
  return [...typeProblems(pack), ...pack.runbooks.flatMap((runbook, at) => orderProblems(runbook, at)), ...meaningProblems(pack)];
}

function typeProblems({ runbooks, incidentTypes }: Pick<PackShape, 'runbooks' | 'incidentTypes'>): Inconsistency[] {
  return incidentTypes.flatMap((type, index) => {
    const steps = runbooks.find(({ id }) => id === type.runbook)?.steps;
    if (steps === undefined) return [];
    const wrong = (reason: string): Inconsistency => ({ path: ['incidentTypes', index, 'runbook'], reason: `"${type.runbook}" ${reason}` });
    const conduct = steps.filter(({ does }) => does === 'conduct').map(({ id }) => id);
    const lacking = type.staffConduct === true ? staffSteps.filter((id) => !conduct.includes(id)) : [];
    const asks = type.notify.some(({ onPersonalData }) => onPersonalData === true);
    return [
      ...(type.staffConduct !== true && conduct.length > 0 ? [wrong(`has the step "${conduct[0] ?? ''}", which only a type about staff conduct can settle`)] : []),
      ...lacking.map((id) => wrong(`lacks the step "${id}" that does "conduct", which every type about staff conduct needs`)),
      ...(asks && !steps.some(({ does }) => does === 'personal-data') ? [wrong('does not ask whether personal information was exposed, though somebody is told if it was')] : []),
    ];
  });
}

function orderProblems({ steps }: Runbook, at: number): Inconsistency[] {
  const keeps = steps.some(({ phase }) => phase === 'keep');
  return steps.flatMap((step, index) => {
    const path = (key: string) => ['runbooks', at, 'steps', index, key];
    const takesDown = step.phase === 'take-down' || step.does === 'removal' || step.does === 'moderation';
    return [
      ...(step.does === 'conduct' && !conductSteps.includes(step.id) ? [{ path: path('id'), reason: `"${step.id}" is not one of ${conductSteps.join(', ')}` }] : []),
      ...(takesDown && !keeps ? [{ path: path('phase'), reason: 'takes something down, but the runbook has no step that keeps a copy' }] : []),
      // What is only hidden is still there for whoever runs the account, and is hidden at once.
      ...(step.does === 'removal' && (step.phase === 'contain' || step.phase === 'keep') ? [{ path: path('phase'), reason: 'asks for something to be removed before a copy is kept' }] : []),
    ];
  });
}

function meaningProblems({ runbooks }: Runbooks): Inconsistency[] {
  const first = new Map<string, Step>();
  return runbooks.flatMap(({ steps }, at) => steps.flatMap((step, index) => {
    const same = first.get(step.id);
    first.set(step.id, same ?? step);
    return same === undefined || meansTheSame(same, step) ? []
      : [{ path: ['runbooks', at, 'steps', index, 'id'], reason: `"${step.id}" means something else in another runbook; give it an id of its own` }];
  }));
}

/** Steps of several packs that have one id and mean different things, each by the later pack. */
export function stepsThatDisagree(packs: readonly (Runbooks & { readonly id: string })[]): { readonly pack: string; readonly runbook: string; readonly id: string }[] {
  const all = packs.flatMap(({ id: pack, runbooks }) => runbooks.flatMap(({ id: runbook, steps }) => steps.map((step) => ({ pack, runbook, step }))));
  return all.flatMap(({ pack, runbook, step }) => {
    const before = all.find((other) => other.step.id === step.id);
    return before === undefined || meansTheSame(before.step, step) ? [] : [{ pack, runbook, id: step.id }];
  });
}

/** The help may differ: that of both is shown. */
function meansTheSame(one: Step, other: Step): boolean {
  return one.title === other.title && one.phase === other.phase && one.does === other.does;
}
