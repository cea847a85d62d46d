import { bareText, maybeSameBearer, naturalName } from './names.ts';

/** Somebody whom an application names, and as what. */
export interface Named {
  readonly name: string;
  readonly as: string;
}

/**
 * Who decides and is named in the application as well: applicant, line manager or administrator. Nobody decides on an
 * application of her own without a recorded reason. A name counts however it is written: a false alarm only costs a reason.
 *
 * @param officer who records the decision
 * @param decidedBy people or meeting, as it was typed: several names stand with commas or “and” between them
 */
export function interestedDeciders(named: readonly Named[], officer: string, decidedBy: string): Named[] {
  const deciders = [officer, ...namesAmong(decidedBy)];
  return named.filter(({ name }) => deciders.some((decider) => maybeSameBearer(decider, name)));
}

/** Everything in the text that may be a name: what stands between commas, “Surname, Forename”, and words within a sentence. */
function namesAmong(text: string): string[] {
  return text.split(/[;:&/()\n]|\band\b/iu).flatMap((chunk) => {
    const parts = chunk.split(',').map((part) => part.trim()).filter((part) => part !== '');
    const turned = parts.slice(1).map((part, place) => `${part} ${parts[place] ?? ''}`);
    return [naturalName(chunk), ...parts, ...turned, ...parts.flatMap(wordsTogether)].filter((name) => name !== '');
  });
}

/** Two and three words that stand together: “chaired by Ann Other” has no comma. A hyphen makes one word of two. */
function wordsTogether(part: string): string[] {
  const words = bareText(part).split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  return [2, 3].flatMap((many) => words.slice(many - 1).map((_, place) => words.slice(place, place + many).join(' ')))
    .filter((name) => !/-/u.test(name));
}
