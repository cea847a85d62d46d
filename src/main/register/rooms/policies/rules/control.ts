import type { ControlFacts } from '../../../../../preload/contract/policies-library.ts';
import type { PolicyPack } from '../pack-schema.ts';

/* Document control: what the pack says, with what the Trust says otherwise. Pure. */

/** What the Trust says otherwise; a field that is missing is as the pack has it. */
export type OwnControl = { readonly [Field in keyof ControlFacts]?: ControlFacts[Field] };

/** The control sheet as the pack has it. */
export function packControl({ documentControl: sheet }: PolicyPack): ControlFacts {
  const { equalityAnalysis } = sheet;
  return {
    reference: sheet.reference, documentType: sheet.documentType, firstPublished: sheet.firstPublished ?? '',
    leadDirectorPost: sheet.leadDirectorPost ?? '', managedByPost: sheet.managedByPost ?? '', authorPost: sheet.authorPost ?? '',
    assetOwnerPost: sheet.assetOwnerPost ?? '', issuingDirectorate: sheet.issuingDirectorate ?? '', developedInResponseTo: sheet.developedInResponseTo ?? '',
    ratificationGroup: sheet.ratificationGroup, approvalGroup: sheet.approvalGroup ?? '', cqcRegulation: sheet.cqcRegulation ?? '',
    targetGroups: [...sheet.targetGroups], sites: [...sheet.sites], consultation: [...sheet.consultation], distribution: [...sheet.distribution],
    relatedPolicies: [...sheet.relatedPolicies], keywords: [...sheet.keywords],
    equalityDate: equalityAnalysis.date, equalityResult: equalityAnalysis.result, equalityBy: equalityAnalysis.completedByPost ?? '',
    equalityAnswers: equalityAnalysis.answers.map(({ question, answer }) => ({ question, answer })),
  };
}

/** The control sheet as it stands for the Trust. */
export function controlNow(pack: PolicyPack, own: OwnControl): ControlFacts {
  return { ...packControl(pack), ...own };
}

/** What of it the Trust says otherwise than the pack: what is as there goes on following the pack. */
export function ownOf(pack: PolicyPack, facts: ControlFacts): OwnControl {
  const shipped = new Map(Object.entries(packControl(pack)));
  return Object.fromEntries(Object.entries(facts).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(shipped.get(field))));
}
