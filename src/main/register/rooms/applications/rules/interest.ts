import { plainName, sameName } from '../../people/rules.ts';

/** Somebody whom an application names, and as what. */
export interface Named {
  readonly name: string;
  readonly as: string;
}

/** Titles that one list writes and another leaves out. */
const titles = /^(?:(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|rev|sister|matron)\.?\s+)+/iu;

/**
 * Who decides and is named in the application as well: applicant, line manager or administrator. Nobody decides on an
 * application of her own without a recorded reason.
 *
 * @param officer who records the decision
 * @param decidedBy people or meeting, as it was typed: several names stand with commas or “and” between them
 */
export function interestedDeciders(named: readonly Named[], officer: string, decidedBy: string): Named[] {
  const deciders = decidedBy.split(/[,;:&/()\n]|\band\b/iu).map(bare).filter((name) => name !== '');
  const text = ` ${plainName(decidedBy).replaceAll(/[^\p{L}\p{N}’'-]+/gu, ' ')} `;
  return named.filter(({ name }) => {
    const plain = bare(name);
    if (sameName(plain, bare(officer)) || deciders.some((decider) => sameName(decider, plain))) return true;
    // “Chaired by Ann Other” has no comma; a first name alone would be found in everybody's.
    return plain.includes(' ') && text.includes(` ${plainName(plain).replaceAll(/[^\p{L}\p{N}’'-]+/gu, ' ')} `);
  });
}

/** A name without its titles. */
function bare(name: string): string {
  return name.trim().replace(titles, '').trim();
}
