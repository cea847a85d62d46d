/** What the parts of a pack that speak to staff refer to. Pure. */
import type { Inconsistency } from './pack-error.ts';
import type { PackShape } from './pack-shape.ts';

type Path = Inconsistency['path'];

/** Every clause that they name, with its place. */
export function staffClauses({ staffTold, staffGuide, dutiesSheet }: PackShape): { clause: string; path: Path }[] {
  const told = staffTold.map(({ clause }, index) => ({ clause, path: ['staffTold', index, 'clause'] }));
  const guide = staffGuide === null ? [] : [
    { clause: staffGuide.clause, path: ['staffGuide', 'clause'] },
    ...(['dos', 'donts'] as const).flatMap((list) => staffGuide[list].map(({ clause }, index) => ({ clause, path: ['staffGuide', list, index, 'clause'] }))),
  ];
  const duties = (dutiesSheet?.clauses ?? []).map((clause, index) => ({ clause, path: ['dutiesSheet', 'clauses', index] }));
  return [...told, ...guide, ...duties];
}

/** Every contact that they name, with its place. */
export function staffContacts({ staffGuide, dutiesSheet }: PackShape): { contact: string; path: Path }[] {
  return [
    ...(staffGuide?.contacts ?? []).map(({ contact }, index) => ({ contact, path: ['staffGuide', 'contacts', index, 'contact'] })),
    ...(dutiesSheet?.contacts ?? []).map((contact, index) => ({ contact, path: ['dutiesSheet', 'contacts', index] })),
  ];
}
