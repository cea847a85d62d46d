import { controlFields, equalityQuestions, type ControlFacts, type ControlFieldId } from '../../../preload/contract/policies-library.ts';

/* Document control as it is typed: lists one entry a line. Pure. */

export interface TypedControl {
  readonly fields: Readonly<Record<ControlFieldId, string>>;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

export const controlFieldIds = Object.keys(controlFields) as readonly ControlFieldId[];

/** The typing that a control sheet would have been; where its analysis has no answers, the questions of the form. */
export function typedOf(facts: ControlFacts): TypedControl {
  const fields = controlFieldIds.map((field): [string, string] => {
    const value = facts[field];
    return [field, typeof value === 'string' ? value : value.join('\n')];
  });
  return {
    // Every field of the list is there, because it is made from the list.
    fields: Object.fromEntries(fields) as Record<ControlFieldId, string>,
    answers: facts.equalityAnswers.length > 0 ? facts.equalityAnswers : equalityQuestions.map((question) => ({ question, answer: '' })),
  };
}

/** The facts as the register takes them: empty lines and questions without an answer are left out. */
export function factsOf({ fields, answers }: TypedControl): unknown {
  const facts = controlFieldIds.map((field): [string, string | string[]] => [
    field, controlFields[field].kind === 'line' ? fields[field] : fields[field].split('\n').map((line) => line.trim()).filter((line) => line !== ''),
  ]);
  return { ...Object.fromEntries(facts), equalityAnswers: answers.filter(({ answer }) => answer.trim() !== '') };
}
