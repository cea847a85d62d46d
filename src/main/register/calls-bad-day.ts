import type { CallsWith } from '../../preload/contract/index.ts';
import { badDaySheet } from './rooms/bad-day/service.ts';
import { usedChannels } from './rooms/accounts/service.ts';
import { confirmContacts, contactBook, editContact, editContactSettings, editRoute } from './rooms/contacts/service.ts';
import { adviceLeft, editReport } from './rooms/conduct/around.ts';
import { conductChoices, conductOf, recordConduct } from './rooms/conduct/service.ts';
import { enquiryPicture } from './rooms/enquiries/evidence.ts';
import { enquiryDraft, keepEnquiryDraft } from './rooms/enquiries/drafts.ts';
import { enquiries, enquiry, enquiryChoices } from './rooms/enquiries/reading.ts';
import { addEnquiry, answerEnquiry, editEnquiry, takeEnquiryStep } from './rooms/enquiries/service.ts';
import { beforeClosing, closeWithRecords } from './rooms/incident-records/ending.ts';
import { incidentFeedback } from './rooms/incidents/closing.ts';
import { editReturnSettings, exactFigures, hrReturn, hrReturns, returnSettings } from './rooms/hr-returns/service.ts';
import { confirmFigures, correctFigures, enterFigures, figuresDraftOf, keepFiguresDraft, noteAsked, noteChase, presentReport, takeBackPrints } from './rooms/hr-returns/working.ts';
import { limitedIncidents, limitIncident, openIncidentRecord } from './rooms/incidents/access.ts';
import { incidentDraft, keepIncidentDraft } from './rooms/incidents/drafts.ts';
import { addIncidentEntry, correctIncidentEntry } from './rooms/incidents/entries.ts';
import { attachIncidentEvidence, incidentPicture, keepIncidentAddress } from './rooms/incidents/evidence.ts';
import { incidentLinks, incidentsLinkedTo, linkIncident, unlinkIncident } from './rooms/incidents/links.ts';
import { keepComplainant } from './rooms/incident-records/complainants.ts';
import { incidentRecords, recordsStanding } from './rooms/incident-records/service.ts';
import { addIncidentRecord, editIncidentRecord, takeRecordStep, undoRecordStep } from './rooms/incident-records/working.ts';
import { answerPersonalData, decideRegulator } from './rooms/incidents/personal-data.ts';
import { reportIncident } from './rooms/incidents/report.ts';
import { incident, incidentChoices, incidentNumbers, incidents } from './rooms/incidents/service.ts';
import { similarIncidents } from './rooms/incidents/similar.ts';
import { reopenIncident } from './rooms/incidents/working.ts';
import { moderationPicture } from './rooms/moderation/evidence.ts';
import { addModeration, editModeration, moderationEntry, moderationLog, refuseLaterThanModerated, reviewModeration, undoReview } from './rooms/moderation/service.ts';
import { linkTargets } from './link-targets.ts';
import type { UsesOf } from './calls-uses.ts';

/* The calls of the bad day: incidents and what is done around them, moderation, enquiries, the annual return, contacts. */

type Rooms = 'incidents' | 'incidentRecords' | 'moderation' | 'conduct' | 'enquiries' | 'hrReturns' | 'contacts' | 'badDay';

export const badDayUses: UsesOf<Extract<CallsWith<'read' | 'change' | 'draft'>, `${Rooms}.${string}`>> = {
  'badDay.sheet': (work) => badDaySheet(work),
  'conduct.choices': (work) => conductChoices(work),
  'conduct.get': conductOf,
  'conduct.record': recordConduct,
  'contacts.confirm': confirmContacts,
  'contacts.edit': editContact,
  'contacts.editRoute': editRoute,
  'contacts.editSettings': editContactSettings,
  'contacts.list': (work) => contactBook(work, usedChannels(work)),
  'enquiries.add': (work, input) => addEnquiry(work, input, incidentNumbers),
  'enquiries.answer': answerEnquiry,
  'enquiries.choices': (work) => enquiryChoices(work),
  'enquiries.draft': enquiryDraft,
  'enquiries.edit': (work, input) => editEnquiry(work, input, incidentNumbers),
  'enquiries.get': (work, input) => enquiry(work, input, incidentNumbers),
  'enquiries.keepDraft': keepEnquiryDraft,
  'enquiries.list': (work) => enquiries(work, incidentNumbers),
  'enquiries.picture': enquiryPicture,
  'enquiries.takeStep': takeEnquiryStep,
  'hrReturns.confirm': confirmFigures,
  'hrReturns.correct': correctFigures,
  'hrReturns.draft': figuresDraftOf,
  'hrReturns.editSettings': editReturnSettings,
  'hrReturns.enter': enterFigures,
  'hrReturns.figures': exactFigures,
  'hrReturns.get': hrReturn,
  'hrReturns.keepDraft': keepFiguresDraft,
  'hrReturns.list': (work) => hrReturns(work),
  'hrReturns.noteAsked': noteAsked,
  'hrReturns.noteChase': noteChase,
  'hrReturns.present': presentReport,
  'hrReturns.takeBack': takeBackPrints,
  'hrReturns.settings': (work) => returnSettings(work),
  'incidentRecords.add': addIncidentRecord,
  'incidentRecords.edit': editIncidentRecord,
  'incidentRecords.get': incidentRecords,
  'incidentRecords.keepComplainant': keepComplainant,
  'incidentRecords.standing': (work) => recordsStanding(work),
  'incidentRecords.step': takeRecordStep,
  'incidentRecords.undoStep': undoRecordStep,
  'incidents.addEntry': addIncidentEntry,
  'incidents.answerPersonalData': answerPersonalData,
  'incidents.attach': attachIncidentEvidence,
  'incidents.beforeClosing': (work, input) => beforeClosing(work, input, adviceLeft(work, input.id)),
  'incidents.choices': (work) => incidentChoices(work),
  'incidents.close': (work, input) => closeWithRecords(work, input, adviceLeft(work, input.id)),
  'incidents.correctEntry': correctIncidentEntry,
  'incidents.decideRegulator': decideRegulator,
  'incidents.draft': (work) => incidentDraft(work),
  'incidents.edit': (work, input) => {
    const done = editReport(work, input);
    refuseLaterThanModerated(work, input.id);
    return done;
  },
  'incidents.feedbackText': incidentFeedback,
  'incidents.get': incident,
  'incidents.keepAddress': keepIncidentAddress,
  'incidents.keepDraft': keepIncidentDraft,
  'incidents.limit': limitIncident,
  'incidents.limited': (work) => limitedIncidents(work),
  'incidents.link': (work, input) => linkIncident(work, input, linkTargets),
  'incidents.linkedTo': incidentsLinkedTo,
  'incidents.links': (work, input) => incidentLinks(work, input, linkTargets),
  'incidents.list': (work) => incidents(work),
  'incidents.open': openIncidentRecord,
  'incidents.picture': incidentPicture,
  'incidents.reopen': reopenIncident,
  'incidents.report': reportIncident,
  'incidents.similar': similarIncidents,
  'incidents.unlink': (work, input) => unlinkIncident(work, input, linkTargets),
  'moderation.add': addModeration,
  'moderation.edit': editModeration,
  'moderation.get': moderationEntry,
  'moderation.list': (work) => moderationLog(work),
  'moderation.picture': moderationPicture,
  'moderation.review': reviewModeration,
  'moderation.undoReview': undoReview,
};
