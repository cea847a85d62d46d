/** Puts together the questions of a review from the packs a Trust has turned on. Pure. */
import type { PackQuestion, PolicyPack } from './pack-schema.ts';

/** A clause with the pack it stands in. */
export interface ClauseReference {
  readonly pack: string;
  /** The pack's reference as it is printed: `CP371`. */
  readonly reference: string;
  readonly clause: string;
}

/** A question as it is asked: the wording of the first pack that asks it, the clauses of all that do. */
export interface ChecklistQuestion extends PackQuestion {
  readonly pack: string;
  readonly clauses: readonly ClauseReference[];
}

/**
 * The questions of one kind of review, in order.
 * In: the packs in the Trust's order (the first one's wording wins); a cadence id; `detailed` false for
 * the short worklist (core questions), true for the full list, in which a summary question
 * gives way to the questions it stands for. Out: no id twice, questions of a topic together; empty
 * when no pack has such a checklist.
 */
export function checklistFor(
  packsInOrder: readonly PolicyPack[],
  cadenceId: string,
  { detailed }: { readonly detailed: boolean },
): ChecklistQuestion[] {
  const merged = new Map<string, ChecklistQuestion>();
  for (const pack of packsInOrder) {
    for (const question of questionsOf(pack, cadenceId)) {
      const first = merged.get(question.id);
      merged.set(question.id, first ? withSecondPack(first, question, pack) : asAsked(question, pack));
    }
  }
  return byTopic([...merged.values()]).filter((question) => (detailed ? question.splitInto === undefined : question.core));
}

/**
 * Two packs may share a question only if an answer means the same in both.
 * Out: the ids of questions that are shared but differ in kind or in the answer that raises a concern.
 */
export function questionsThatDisagree(packs: readonly PolicyPack[]): { pack: string; cadence: string; id: string }[] {
  const seen = new Map<string, PackQuestion>();
  return packs.flatMap((pack) => pack.checklists.flatMap((checklist) => checklist.questions.flatMap((question) => {
    const first = seen.get(question.id) ?? question;
    seen.set(question.id, first);
    const agrees = first.kind === question.kind && first.concernWhen === question.concernWhen;
    return agrees ? [] : [{ pack: pack.id, cadence: checklist.cadence, id: question.id }];
  })));
}

/** Topics in the order in which they first come up: a second pack's questions join their topic, not the end of the list. */
function byTopic(questions: readonly ChecklistQuestion[]): ChecklistQuestion[] {
  const remarks = questions.filter(isClosingRemark);
  const asked = questions.filter((question) => !isClosingRemark(question));
  const topics = [...new Set(asked.map((question) => question.topic))];
  return [...topics.flatMap((topic) => asked.filter((question) => question.topic === topic)), ...remarks];
}

/** "Anything else?" is only sensible once everything has been asked. */
function isClosingRemark(question: ChecklistQuestion): boolean {
  return question.kind === 'text' && !question.required;
}

function questionsOf(pack: PolicyPack, cadenceId: string): readonly PackQuestion[] {
  return (pack.checklists.find((checklist) => checklist.cadence === cadenceId)?.questions ?? []).filter(({ retired }) => retired !== true);
}

function asAsked(question: PackQuestion, pack: PolicyPack): ChecklistQuestion {
  return { ...question, pack: pack.id, clauses: clausesOf(question, pack) };
}

function withSecondPack(first: ChecklistQuestion, second: PackQuestion, pack: PolicyPack): ChecklistQuestion {
  const followUp = first.followUp ?? second.followUp;
  // A question that either pack asks as it stands is not a summary any more: dropping it from the detailed list would lose a duty.
  const { splitInto, ...rest } = first;
  const parts = splitInto && second.splitInto ? [...new Set([...splitInto, ...second.splitInto])] : undefined;
  return {
    ...rest,
    ...(followUp === undefined ? {} : { followUp }),
    ...(parts === undefined ? {} : { splitInto: parts }),
    core: first.core || second.core,
    required: first.required || second.required,
    clauses: [...first.clauses, ...clausesOf(second, pack)],
  };
}

function clausesOf(question: PackQuestion, pack: PolicyPack): ClauseReference[] {
  return [question.clause, ...(question.alsoClauses ?? [])].map((clause) => ({ pack: pack.id, reference: pack.reference, clause }));
}
