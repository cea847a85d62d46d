import { linkTargets } from './link-targets.ts';
import type { CallName, CallsWith, InputOf, OutputOf } from '../../preload/contract/index.ts';
import { printRecoverySheet } from './recovery-sheet.ts';
import { attachEvidence, evidenceFileName, saveAccountEvidence } from './rooms/accounts/evidence.ts';
import { exportAccounts, exportFileName } from './rooms/accounts/export.ts';
import { planImport, readPasted, readSpreadsheet, saveRefusedRows } from './rooms/accounts/import/service.ts';
import { accountNames } from './rooms/accounts/service.ts';
import { attachPlanEvidence, planEvidenceName, savePlanEvidence } from './rooms/actions/evidence.ts';
import { planFileName, printPlan } from './rooms/actions/papers.ts';
import { attachSigned, saveApplicationEvidence } from './rooms/applications/certifications.ts';
import { importForms, readForms, readPastedForms } from './rooms/applications/import/service.ts';
import { applicationLetter, letterDraft, letterDraftName, letterName } from './rooms/applications/letters.ts';
import { blankForm, blankFormName, changeForm, changeFormName, filledForm, filledFormName } from './rooms/applications/papers.ts';
import { verifyChain } from './rooms/audit/service.ts';
import { badDaySheetName, printBadDaySheet } from './rooms/bad-day/print.ts';
import { certificationFileNames, certificationJobs } from './calls-certifications.ts';
import { askDraft, askDraftName } from './rooms/conduct/ask-draft.ts';
import { attachEnquiryEvidence, enquiryEvidenceName, saveEnquiryEvidence } from './rooms/enquiries/evidence.ts';
import { equalityMessage, equalityMessageName } from './rooms/enquiries/equality-message.ts';
import { enquiryFileName, enquiryLogName, printEnquiry, saveEnquiryLog } from './rooms/enquiries/papers.ts';
import { handoverFileName, handoverLetters } from './rooms/handover/letters.ts';
import { runImportAndOwe } from './rooms/handover/owed.ts';
import {
  askFileName, askHr, blankFileName, blankReturn, chaseFileName as hrChaseFileName, chaseHr, readReturned,
} from './rooms/hr-returns/messages.ts';
import { exportedFileName, exportReport, printReport, reportFileName } from './rooms/hr-returns/report.ts';
import { incidentLetter, incidentLetterDraft, incidentLetterDraftName, incidentLetterName } from './rooms/incidents/letters.ts';
import { feedbackDraft, feedbackDraftName } from './rooms/incidents/closing.ts';
import { incidentEvidenceName, saveIncidentEvidence } from './rooms/incidents/evidence.ts';
import { incidentNumbers } from './rooms/incidents/service.ts';
import { exportIncidentLog, incidentFileName, incidentLogFileName, printIncident, printIncidentLog } from './rooms/incidents/print.ts';
import { showComplainant } from './rooms/incident-records/complainants.ts';
import { contactList } from './rooms/contacts/service.ts';
import { checkKeychain } from './rooms/logins/check.ts';
import { importPasswordList, planPasswordList, readPasswordList } from './rooms/logins/import/service.ts';
import { addLogin, copyPassword, endLogin, revealPassword, setPassword } from './rooms/logins/passwords.ts';
import { attachModerationCopy, moderationCopyName, saveModerationCopy } from './rooms/moderation/evidence.ts';
import { exportModeration, moderationExportName } from './rooms/moderation/export.ts';
import { monitoringTableName, printMonitoringTable } from './rooms/monitoring/print.ts';
import { makeNotice, noticeFileName } from './rooms/notices/make.ts';
import { exportPack, importPack, packExportName, readPack } from './rooms/policies/pack-files.ts';
import { printRegister, registerFileName } from './rooms/reports/print-register.ts';
import { makeQuarterlyReport, quarterlyFileName } from './rooms/reports/quarterly.ts';
import { makeAuditPack, packFileName } from './rooms/reports/service.ts';
import { exportDisclosure } from './rooms/disclosure/export.ts';
import { filesFileName, listFileName, printDisclosure } from './rooms/disclosure/print.ts';
import { search } from './rooms/disclosure/search.ts';
import { certificateName, printDisposalCertificate } from './rooms/retention/disposal/certificate.ts';
import { disposeOf } from './rooms/retention/disposal/service.ts';
import { keptRecord } from './rooms/retention/service.ts';
import { reviewFileName, saveReviewFile } from './rooms/reviews/files.ts';
import { followUpLetter, followUpLetterDraft, followUpLetterDraftName, followUpLetterName } from './rooms/reviews/follow-up-letters.ts';
import { importReturns, planReturns, readPastedReturns, readReturns, saveRefusedReturns } from './rooms/reviews/import/service.ts';
import { attachPolicyFile, policyFileName, savePolicyFile } from './rooms/policies/files.ts';
import { controlFileName, dutiesFileName, guideFileName, printControl, printDuties, printGuide } from './rooms/policies/papers.ts';
import { chase, chaseFileName } from './rooms/reviews/returns/chase.ts';
import { makeWorksheetMessages, worksheetMessagesFileName } from './rooms/reviews/returns/messages.ts';
import { printWorklist, worklistFileName } from './rooms/reviews/returns/worklist-print.ts';
import { printWorksheets, worksheetsFileName } from './rooms/reviews/returns/worksheets.ts';
import { reviewsOnTime } from './rooms/today/on-time.ts';
import { packUses } from './pack-uses.ts';
import type { Job, Work } from './work.ts';

/* Contract name → job. A job of the contract without a line here does not compile, nor does a line without a job. */

type Jobs = { readonly [N in CallsWith<'job'>]: (job: Job, input: InputOf<N>) => Promise<OutputOf<N>> };

/** What takes longer: each job reports its progress and can be cancelled. */
export const jobs: Jobs = {
  'session.printRecoverySheet': printRecoverySheet,
  'accounts.readSpreadsheet': readSpreadsheet,
  'accounts.readPasted': readPasted,
  'accounts.planImport': planImport,
  'accounts.runImport': runImportAndOwe,
  'accounts.saveRefusedRows': saveRefusedRows,
  'accounts.attach': attachEvidence,
  'accounts.export': exportAccounts,
  'accounts.saveEvidence': saveAccountEvidence,
  'actions.attach': attachPlanEvidence,
  'actions.print': (job, input) => printPlan(job, input, accountNames),
  'actions.saveEvidence': savePlanEvidence,
  'applications.attachSigned': attachSigned,
  'applications.blankForm': blankForm,
  'applications.changeForm': changeForm,
  'applications.filledForm': filledForm,
  'applications.importForms': importForms,
  'applications.letter': applicationLetter,
  'applications.letterDraft': letterDraft,
  'applications.readForms': readForms,
  'applications.readPastedForms': readPastedForms,
  'applications.saveEvidence': saveApplicationEvidence,
  'badDay.printSheet': printBadDaySheet,
  'conduct.askDraft': askDraft,
  'handover.letter': handoverLetters,
  'hrReturns.ask': askHr,
  'hrReturns.blank': blankReturn,
  'hrReturns.chase': chaseHr,
  'hrReturns.csv': exportReport,
  'hrReturns.print': printReport,
  'hrReturns.readReturn': readReturned,
  'enquiries.attach': attachEnquiryEvidence,
  'enquiries.equalityMessage': equalityMessage,
  'enquiries.print': (job, input) => printEnquiry(job, input, incidentNumbers),
  'enquiries.saveEvidence': saveEnquiryEvidence,
  'enquiries.saveLog': (job, input) => saveEnquiryLog(job, input, incidentNumbers),
  'incidents.feedbackDraft': feedbackDraft,
  'incidents.letter': incidentLetter,
  'incidents.letterDraft': incidentLetterDraft,
  'incidents.exportLog': exportIncidentLog,
  'incidents.print': (job, input) => printIncident(job, input, linkTargets),
  'incidents.printLog': printIncidentLog,
  'incidentRecords.showComplainant': showComplainant,
  'incidents.saveEvidence': saveIncidentEvidence,
  'disclosure.export': exportDisclosure,
  'disclosure.print': printDisclosure,
  'disclosure.search': search,
  'retention.dispose': (job, input) => disposeOf(job, input, (work, subject) => keptRecord(work, subject).confirmed),
  'retention.disposalCertificate': printDisposalCertificate,
  'logins.add': addLogin,
  'logins.check': checkKeychain,
  'logins.copy': copyPassword,
  'logins.end': endLogin,
  'logins.importPasswordList': importPasswordList,
  'logins.planPasswordList': planPasswordList,
  'logins.readPasswordList': readPasswordList,
  'logins.reveal': revealPassword,
  'logins.setPassword': setPassword,
  'moderation.attach': attachModerationCopy,
  'moderation.export': exportModeration,
  'moderation.saveEvidence': saveModerationCopy,
  'monitoring.printTable': printMonitoringTable,
  'notices.make': makeNotice,
  'policies.attach': attachPolicyFile,
  'policies.printControl': printControl,
  'policies.printDuties': (job, input) => printDuties(job, input, contactList),
  'policies.printGuide': (job, input) => printGuide(job, input, contactList),
  'policies.saveFile': savePolicyFile,
  'policies.exportPack': exportPack,
  'policies.importPack': (job, input) => importPack(job, input, packUses),
  'policies.readPack': (job) => readPack(job, packUses),
  'reviews.letter': followUpLetter,
  'reviews.saveFile': saveReviewFile,
  'reviews.letterDraft': followUpLetterDraft,
  'reports.printRegister': printRegister,
  'reports.quarterlyReport': makeQuarterlyReport,
  'reviews.chase': chase,
  'reviews.importReturns': importReturns,
  'reviews.planReturns': planReturns,
  'reviews.readPastedReturns': readPastedReturns,
  'reviews.readReturns': readReturns,
  'reviews.saveRefusedReturns': saveRefusedReturns,
  'reviews.worklistPrint': printWorklist,
  'reviews.worksheetMessages': makeWorksheetMessages,
  'reviews.worksheets': printWorksheets,
  ...certificationJobs,
  'reports.auditPack': makeAuditPack,
  'audit.verify': verifyChain,
  'today.onTime': reviewsOnTime,
};

/** File names to suggest in save dialogs, where the call's input says more than its constant name. */
type Suggestions = { readonly [N in CallName]?: (work: Work, input: InputOf<N>) => string };

/** Call → the name that its save dialog suggests. */
export const suggestions: Suggestions = {
  'accounts.export': exportFileName,
  'actions.print': planFileName,
  'actions.saveEvidence': planEvidenceName,
  'applications.blankForm': blankFormName,
  'applications.changeForm': changeFormName,
  'applications.filledForm': filledFormName,
  'applications.letter': letterName,
  'applications.letterDraft': letterDraftName,
  'badDay.printSheet': badDaySheetName,
  'conduct.askDraft': askDraftName,
  'handover.letter': handoverFileName,
  'hrReturns.ask': askFileName,
  'hrReturns.blank': blankFileName,
  'hrReturns.chase': hrChaseFileName,
  'hrReturns.csv': exportedFileName,
  'hrReturns.print': reportFileName,
  'moderation.export': moderationExportName,
  'moderation.saveEvidence': moderationCopyName,
  'monitoring.printTable': monitoringTableName,
  'notices.make': noticeFileName,
  'policies.printControl': controlFileName,
  'policies.printDuties': dutiesFileName,
  'policies.printGuide': guideFileName,
  'policies.saveFile': policyFileName,
  'policies.exportPack': packExportName,
  'reviews.letter': followUpLetterName,
  'reviews.saveFile': reviewFileName,
  'reviews.letterDraft': followUpLetterDraftName,
  'accounts.saveEvidence': evidenceFileName,
  'enquiries.equalityMessage': equalityMessageName,
  'enquiries.print': enquiryFileName,
  'enquiries.saveEvidence': enquiryEvidenceName,
  'enquiries.saveLog': enquiryLogName,
  'incidents.feedbackDraft': feedbackDraftName,
  'incidents.letter': incidentLetterName,
  'incidents.letterDraft': incidentLetterDraftName,
  'incidents.exportLog': (work, input) => incidentLogFileName(work, input, 'csv'),
  'incidents.print': incidentFileName,
  'incidents.printLog': (work, input) => incidentLogFileName(work, input, 'pdf'),
  'incidents.saveEvidence': incidentEvidenceName,
  ...certificationFileNames,
  'disclosure.export': filesFileName,
  'disclosure.print': listFileName,
  'retention.disposalCertificate': certificateName,
  'reports.auditPack': packFileName,
  'reports.printRegister': registerFileName,
  'reports.quarterlyReport': quarterlyFileName,
  'reviews.chase': chaseFileName,
  'reviews.worklistPrint': worklistFileName,
  'reviews.worksheetMessages': worksheetMessagesFileName,
  'reviews.worksheets': worksheetsFileName,
};
