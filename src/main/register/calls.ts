import type { CallsWith, InputOf, OutputOf } from '../../preload/contract/index.ts';
import { grantAccess } from './rooms/accounts/access.ts';
import { correctAdministrator } from './rooms/accounts/administrator-days.ts';
import { bulkEdit } from './rooms/accounts/bulk-edit.ts';
import { addContributor } from './rooms/accounts/contributors.ts';
import { accountDraft, keepAccountDraft } from './rooms/accounts/drafts.ts';
import { setDuty } from './rooms/accounts/duties.ts';
import { recordLook, watchList } from './rooms/accounts/handles.ts';
import { accountChoices, accountNames, accounts, addTypedAccount } from './rooms/accounts/service.ts';
import { removeView, savedViews, saveView } from './rooms/accounts/views.ts';
import { keepPlanDraft, planDraft } from './rooms/actions/drafts.ts';
import { abandonPlan, putInHand, reopenPlan, sendBackPlan, signOff } from './rooms/actions/moves.ts';
import { editPlan, startTypedPlan } from './rooms/actions/plans.ts';
import { plan, planChoices, plans } from './rooms/actions/service.ts';
import { addStep, editStep, finishStep, giveUpStep, reopenStep } from './rooms/actions/steps.ts';
import { assess } from './rooms/applications/assessing.ts';
import { certify } from './rooms/applications/certifications.ts';
import { decide } from './rooms/applications/decisions.ts';
import { applicationDraft, keepApplicationDraft } from './rooms/applications/drafts.ts';
import { editApplication, startApplication } from './rooms/applications/editing.ts';
import { application, applicationChoices, applications } from './rooms/applications/service.ts';
import { passToBoard, sendBack, submit, withdraw } from './rooms/applications/steps.ts';
import { findHead, trailHead, trailPage } from './rooms/audit/service.ts';
import { reviewFormWithApplication } from './rooms/dossier/review-form.ts';
import { accountDossier } from './rooms/dossier/service.ts';
import { mergePeople } from './rooms/handover/merge.ts';
import { editAccountAndOwe, editPersonAndOwe, endContributorAndOwe, removeAccessAndOwe, supersedeAndOwe } from './rooms/handover/owed.ts';
import { peopleList, personDossier } from './rooms/handover/people.ts';
import { carryOut } from './rooms/handover/service.ts';
import { accountPicture } from './rooms/accounts/evidence.ts';
import { planPicture } from './rooms/actions/evidence.ts';
import { changeStatusAndFollow } from './rooms/handover/status.ts';
import { passwordLists, sourceDestroyed } from './rooms/logins/import/service.ts';
import { confirmLogin, editLogin, generatePassword, login, logins, oweRotation } from './rooms/logins/service.ts';
import { dayDraftOf, keepDayDraft } from './rooms/monitoring/drafts.ts';
import { correctDay, recordDay, recordQuietDay } from './rooms/monitoring/recording.ts';
import { monitoringTable } from './rooms/monitoring/section-three.ts';
import { monitoringDay, monitoringGaps, monitoringMonth, monitoringStanding } from './rooms/monitoring/service.ts';
import { editMonitoringSettings, monitoringSettings } from './rooms/monitoring/settings.ts';
import { acknowledge, notice, notices, previewNotice } from './rooms/notices/service.ts';
import { addPerson } from './rooms/people/service.ts';
import { papersBearing } from './rooms/certifications/bearing.ts';
import { addVersion, correctVersion, editControl, setReview } from './rooms/policies/changes.ts';
import { policyPicture } from './rooms/policies/files.ts';
import { policyDetail } from './rooms/policies/library.ts';
import { answerUpdate, offeredUpdate } from './rooms/policies/pack-updates.ts';
import { editPack, ownPackChanges, packContents, packStandings, previewPackEdit } from './rooms/policies/packs.ts';
import { availablePolicies, policyRows } from './rooms/policies/service.ts';
import { noteTelling, undoTelling } from './rooms/policies/tellings.ts';
import { policyCoverage, setNotApplicable, takeBackNotApplicable } from './rooms/reports/obligations/service.ts';
import { packs } from './rooms/reports/service.ts';
import { deadline, disclosures } from './rooms/disclosure/service.ts';
import { recordedReview } from './rooms/reviews/recorded.ts';
import { listedAccount } from './rooms/reviews/listed.ts';
import { attachToReview, removeReviewFile, reviewFileContent } from './rooms/reviews/files.ts';
import { takeStep } from './rooms/reviews/follow-up-steps.ts';
import { followUp, followUps, followUpsOfAccount } from './rooms/reviews/follow-ups.ts';
import { returns, returnsOf } from './rooms/reviews/returns/service.ts';
import { changePeriod, moveDue, planPeriod, schedule, skipHolidays } from './rooms/reviews/schedule.ts';
import { recordAnyReview } from './rooms/reviews/secondary.ts';
import { keepReviewDraft } from './rooms/reviews/drafts.ts';
import { assignReviews, shareOutReviews } from './rooms/reviews/sharing.ts';
import { periods, worklist } from './rooms/reviews/worklist.ts';
import { addDirectorate, editDirectorate, editTrust, settings } from './rooms/settings/service.ts';
import { dayReport } from './rooms/today/service.ts';
import { badDayUses } from './calls-bad-day.ts';
import { certificationUses } from './calls-certifications.ts';
import { keepingUses } from './calls-keeping.ts';
import { jobs, suggestions } from './calls-jobs.ts';
import { packUses } from './pack-uses.ts';
import { hasSource } from './plan-sources.ts';
import type { UsesOf } from './calls-uses.ts';
import type { Session } from './session.ts';
import type { Job, Work } from './work.ts';

/* Contract name → service. A call of the contract without a line here does not compile, nor does a line without a call. */

type Uses = UsesOf<CallsWith<'read' | 'change' | 'draft'>>;

const uses: Uses = {
  'settings.get': settings,
  'settings.editTrust': editTrust,
  'settings.addDirectorate': addDirectorate,
  'settings.editDirectorate': editDirectorate,
  'policies.addVersion': addVersion,
  'policies.correctVersion': (work, input) => correctVersion(work, input, papersBearing),
  'policies.editControl': editControl,
  'policies.get': policyDetail,
  'policies.list': policyRows,
  'policies.noteTelling': noteTelling,
  'policies.picture': policyPicture,
  'policies.setReview': setReview,
  'policies.undoTelling': undoTelling,
  'coverage.get': policyCoverage,
  'coverage.setNotApplicable': setNotApplicable,
  'coverage.takeBack': takeBackNotApplicable,
  'policies.standings': (work) => packStandings(work),
  'policies.contents': packContents,
  'policies.ownChanges': ownPackChanges,
  'policies.previewEdit': (work, input) => previewPackEdit(work, input, packUses),
  'policies.edit': (work, input) => editPack(work, input, packUses),
  'policies.offered': offeredUpdate,
  'policies.answerUpdate': (work, input) => answerUpdate(work, input, packUses),
  'accounts.list': accounts,
  'accounts.get': (work, { id }) => accountDossier(work, id),
  'accounts.choices': accountChoices,
  'accounts.add': addTypedAccount,
  'accounts.edit': editAccountAndOwe,
  'accounts.keepDraft': keepAccountDraft,
  'accounts.draft': accountDraft,
  'accounts.addContributor': addContributor,
  'accounts.bulkEdit': bulkEdit,
  'accounts.changeStatus': changeStatusAndFollow,
  'accounts.correctAdministrator': correctAdministrator,
  'accounts.endContributor': endContributorAndOwe,
  'accounts.grantAccess': grantAccess,
  'accounts.picture': accountPicture,
  'accounts.recordLook': recordLook,
  'accounts.removeAccess': removeAccessAndOwe,
  'accounts.removeView': removeView,
  'accounts.saveView': saveView,
  'accounts.setDuty': setDuty,
  'accounts.views': savedViews,
  'accounts.watchList': (work) => watchList(work),
  'actions.abandon': abandonPlan,
  'actions.addStep': addStep,
  'actions.choices': (work) => planChoices(work, accountNames),
  'actions.draft': planDraft,
  'actions.edit': (work, input) => editPlan(work, input, accountNames),
  'actions.editStep': editStep,
  'actions.finishStep': finishStep,
  'actions.get': (work, input) => plan(work, input, accountNames),
  'actions.giveUpStep': giveUpStep,
  'actions.keepDraft': keepPlanDraft,
  'actions.list': (work) => plans(work, accountNames),
  'actions.picture': planPicture,
  'actions.putInHand': putInHand,
  'actions.reopen': reopenPlan,
  'actions.reopenStep': reopenStep,
  'actions.sendBack': sendBackPlan,
  'actions.signOff': signOff,
  'actions.start': (work, input) => startTypedPlan(work, input, accountNames, hasSource),
  'applications.assess': assess,
  'applications.certify': certify,
  'applications.choices': applicationChoices,
  'applications.decide': decide,
  'applications.draft': applicationDraft,
  'applications.edit': editApplication,
  'applications.get': application,
  'applications.keepDraft': keepApplicationDraft,
  'applications.list': applications,
  'applications.passToBoard': passToBoard,
  'applications.sendBack': sendBack,
  'applications.start': startApplication,
  'applications.submit': submit,
  'applications.supersede': supersedeAndOwe,
  'applications.withdraw': withdraw,
  'handover.carryOut': carryOut,
  'logins.confirm': confirmLogin,
  'logins.edit': editLogin,
  'logins.generate': generatePassword,
  'logins.get': login,
  'logins.list': logins,
  'logins.oweRotation': oweRotation,
  'logins.passwordLists': passwordLists,
  'logins.sourceDestroyed': sourceDestroyed,
  'monitoring.correct': correctDay,
  'monitoring.day': monitoringDay,
  'monitoring.draft': dayDraftOf,
  'monitoring.editSettings': editMonitoringSettings,
  'monitoring.keepDraft': keepDayDraft,
  'monitoring.month': monitoringMonth,
  'monitoring.quietDay': (work) => recordQuietDay(work),
  'monitoring.record': recordDay,
  'monitoring.settings': (work) => monitoringSettings(work),
  'monitoring.gaps': (work) => monitoringGaps(work),
  'monitoring.standing': (work) => monitoringStanding(work),
  'monitoring.table': monitoringTable,
  'notices.acknowledge': acknowledge,
  'notices.get': notice,
  'notices.list': notices,
  'notices.preview': previewNotice,
  'people.add': addPerson,
  'people.edit': editPersonAndOwe,
  'people.get': personDossier,
  'people.list': peopleList,
  'people.merge': mergePeople,
  'disclosure.deadline': deadline,
  'disclosure.list': (work) => disclosures(work),
  'reviews.worklist': worklist,
  'reviews.form': reviewFormWithApplication,
  'reviews.listed': listedAccount,
  'reviews.keepDraft': keepReviewDraft,
  'reviews.record': recordAnyReview,
  'reviews.get': recordedReview,
  'reviews.periods': periods,
  'reviews.attach': attachToReview,
  'reviews.removeFile': removeReviewFile,
  'reviews.file': reviewFileContent,
  'reviews.schedule': schedule,
  'reviews.planPeriod': planPeriod,
  'reviews.changePeriod': changePeriod,
  'reviews.skipHolidays': skipHolidays,
  'reviews.moveDue': moveDue,
  'reviews.assign': assignReviews,
  'reviews.shareOut': shareOutReviews,
  'reviews.followUps': followUps,
  'reviews.followUp': followUp,
  'reviews.followUpsOfAccount': followUpsOfAccount,
  'reviews.takeStep': takeStep,
  'reviews.returns': returns,
  'reviews.returnsOf': returnsOf,
  'reports.list': packs,
  'audit.head': trailHead,
  'audit.page': trailPage,
  'audit.findHead': findHead,
  'today.get': (work) => dayReport(work),
  ...badDayUses,
  ...certificationUses,
  ...keepingUses,
};

type Openings = {
  /** `session.lock` is the dispatcher's own: it has to stop the running jobs first. */
  readonly [N in Exclude<CallsWith<'session'>, 'session.lock'>]: (session: Session, input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

const openings: Openings = {
  'session.status': (session) => session.status(),
  'session.create': (session, input) => session.create(input),
  'session.recoverySheetDone': (session) => session.recoveryCodeKept(),
  'session.startSample': (session) => session.startSample(),
  'session.leaveSample': (session) => session.leaveSample(),
  'session.unlock': (session, input) => session.unlock(input),
  'session.unlockWithKeychain': (session, input) => session.unlockWithKeychain(input),
  'session.unlockWithRecoveryCode': (session, input) => session.unlockWithRecoveryCode(input),
  'session.renewRecoveryCode': (session, input) => session.renewRecoveryCode(input),
  'session.discardRecoveryCode': (session) => session.discardRecoveryCode(),
  'session.changePassphrase': (session, input) => session.changePassphrase(input),
  'session.setKeychainUnlock': (session, input) => session.setKeychainUnlock(input),
  'policies.available': (session) => availablePolicies(session.packs),
};

/** A service as the dispatcher calls it: the input has been validated against the contract before. */
type Handler = (subject: Work | Job | Session, input: never) => unknown;

const handlers: ReadonlyMap<string, Handler> = new Map(
  [...Object.entries(uses), ...Object.entries(jobs), ...Object.entries(openings)].map(([name, handler]) => [name, handler as Handler]),
);

/** @param name a call of the contract @returns its service @throws Error when there is none, which the types rule out */
export function handlerOf(name: string): Handler {
  const handler = handlers.get(name);
  if (handler === undefined) throw new Error(`No service answers ${name}.`);
  return handler;
}

/** @returns what suggests a file name for a call, if anything does */
export function suggestionOf(name: string): ((work: Work, input: never) => string) | undefined {
  return new Map(Object.entries(suggestions)).get(name) as ((work: Work, input: never) => string) | undefined;
}
