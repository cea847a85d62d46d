import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AccountsScreen } from '../screens/accounts/accounts-screen.tsx';
import { ImportScreen } from '../screens/accounts/import-screen.tsx';
import { WatchListScreen } from '../screens/accounts/watch-list-screen.tsx';
import { ActionsScreen } from '../screens/actions/actions-screen.tsx';
import { ApplicationsScreen } from '../screens/applications/applications-screen.tsx';
import { ReturnedFormScreen } from '../screens/applications/import-screen.tsx';
import { AuditScreen } from '../screens/audit/audit-screen.tsx';
import { CertificationsScreen } from '../screens/certifications/certifications-screen.tsx';
import { CorrectScreen } from '../screens/certifications/correct-screen.tsx';
import { CertificateListScreen } from '../screens/certifications/list-screen.tsx';
import { NewRoundScreen } from '../screens/certifications/new-round.tsx';
import { OldCertificateScreen } from '../screens/certifications/old-screen.tsx';
import { ReturnedScreen } from '../screens/certifications/returned-screen.tsx';
import { RoundsScreen } from '../screens/certifications/rounds-screen.tsx';
import { ContactsScreen } from '../screens/contacts/contacts-screen.tsx';
import { FindScreen } from '../screens/disclosure/find-screen.tsx';
import { EnquiriesScreen } from '../screens/enquiries/enquiries-screen.tsx';
import { HelpScreen } from '../screens/help/help-screen.tsx';
import { FiguresScreen } from '../screens/hr-returns/figures-screen.tsx';
import { HrReturnsScreen } from '../screens/hr-returns/hr-returns-screen.tsx';
import { IncidentPapersScreen } from '../screens/incidents/papers-screen.tsx';
import { IncidentsScreen } from '../screens/incidents/incidents-screen.tsx';
import { ReportScreen } from '../screens/incidents/report-screen.tsx';
import { PasswordListScreen } from '../screens/logins/import-screen.tsx';
import { LoginsScreen } from '../screens/logins/logins-screen.tsx';
import { ModerationScreen } from '../screens/moderation/moderation-screen.tsx';
import { MonitoringScreen } from '../screens/monitoring/monitoring-screen.tsx';
import { MonitoringTableScreen } from '../screens/monitoring/table-screen.tsx';
import { NoticeNewScreen } from '../screens/notices/notice-new-screen.tsx';
import { NoticesScreen } from '../screens/notices/notices-screen.tsx';
import { LeavingScreen } from '../screens/people/leaving-screen.tsx';
import { PeopleScreen } from '../screens/people/people-screen.tsx';
import { PoliciesScreen } from '../screens/policies/policies-screen.tsx';
import { ReportsScreen } from '../screens/reports/reports-screen.tsx';
import { RetentionScreen } from '../screens/retention/retention-screen.tsx';
import { FollowUpsScreen } from '../screens/reviews/follow-ups-screen.tsx';
import { ReviewImportScreen } from '../screens/reviews/import-screen.tsx';
import { PrintWorklistScreen } from '../screens/reviews/print-screen.tsx';
import { ReturnsScreen } from '../screens/reviews/returns-screen.tsx';
import { ReviewsScreen } from '../screens/reviews/reviews-screen.tsx';
import { ScheduleScreen } from '../screens/reviews/schedule-screen.tsx';
import { PackContentsScreen } from '../screens/policies/pack-contents-screen.tsx';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import { Frame } from './frame.tsx';
import { history } from './history.ts';
import { Lost } from './lost.tsx';
import { Start } from './start.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: Lost });

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });
const today = createRoute({ getParentRoute: () => root, path: '/today', component: TodayScreen });

// A room's routes hang under one screen, which therefore stays mounted while its detail changes.
const accounts = createRoute({ getParentRoute: () => root, path: '/accounts', component: AccountsScreen });
const accountsList = createRoute({ getParentRoute: () => accounts, path: '/' });
const accountsNew = createRoute({ getParentRoute: () => accounts, path: '/new' });
const accountsOne = createRoute({ getParentRoute: () => accounts, path: '/$id' });
const accountsEdit = createRoute({ getParentRoute: () => accounts, path: '/$id/edit' });
const importing = createRoute({ getParentRoute: () => root, path: '/accounts/import', component: ImportScreen });
const watchList = createRoute({ getParentRoute: () => root, path: '/accounts/watch-list', component: WatchListScreen });

const followUps = createRoute({ getParentRoute: () => root, path: '/reviews/follow-ups', component: FollowUpsScreen });
const followUpsList = createRoute({ getParentRoute: () => followUps, path: '/' });
const followUpsOne = createRoute({ getParentRoute: () => followUps, path: '/$id' });
const followUpsReview = createRoute({ getParentRoute: () => followUps, path: '/$id/review' });

const reviews = createRoute({ getParentRoute: () => root, path: '/reviews', component: ReviewsScreen });
const reviewsNow = createRoute({ getParentRoute: () => reviews, path: '/' });
const reviewsPeriod = createRoute({ getParentRoute: () => reviews, path: '/$period' });
const reviewsOne = createRoute({ getParentRoute: () => reviews, path: '/$period/$accountId' });
const schedule = createRoute({ getParentRoute: () => root, path: '/reviews/schedule', component: ScheduleScreen });
const monthlyNow = createRoute({ getParentRoute: () => reviews, path: '/monthly' });
const monthlyPeriod = createRoute({ getParentRoute: () => reviews, path: '/monthly/$period' });
const monthlyOne = createRoute({ getParentRoute: () => reviews, path: '/monthly/$period/$accountId' });

const actions = createRoute({ getParentRoute: () => root, path: '/actions', component: ActionsScreen });
const actionsList = createRoute({ getParentRoute: () => actions, path: '/' });
const actionsNew = createRoute({ getParentRoute: () => actions, path: '/new' });
const actionsOne = createRoute({ getParentRoute: () => actions, path: '/$id' });
const actionsEdit = createRoute({ getParentRoute: () => actions, path: '/$id/edit' });

const reviewImport = createRoute({ getParentRoute: () => root, path: '/reviews/import', component: ReviewImportScreen });
const printWorklist = createRoute({ getParentRoute: () => root, path: '/reviews/print', component: PrintWorklistScreen });
const returns = createRoute({ getParentRoute: () => root, path: '/reviews/returns', component: ReturnsScreen });
const returnsNow = createRoute({ getParentRoute: () => returns, path: '/' });
const returnsMonth = createRoute({ getParentRoute: () => returns, path: '/$period' });
const returnsOne = createRoute({ getParentRoute: () => returns, path: '/$period/$managerId' });

const applications = createRoute({ getParentRoute: () => root, path: '/applications', component: ApplicationsScreen });
const applicationsList = createRoute({ getParentRoute: () => applications, path: '/' });
const applicationsNew = createRoute({ getParentRoute: () => applications, path: '/new' });
const applicationsOne = createRoute({ getParentRoute: () => applications, path: '/$id' });
const applicationsEdit = createRoute({ getParentRoute: () => applications, path: '/$id/edit' });
const returnedForm = createRoute({ getParentRoute: () => root, path: '/applications/import', component: ReturnedFormScreen });

const logins = createRoute({ getParentRoute: () => root, path: '/logins', component: LoginsScreen });
const loginsList = createRoute({ getParentRoute: () => logins, path: '/' });
const loginsNew = createRoute({ getParentRoute: () => logins, path: '/new' });
const loginsOne = createRoute({ getParentRoute: () => logins, path: '/$id' });
const loginsEdit = createRoute({ getParentRoute: () => logins, path: '/$id/edit' });
const passwordList = createRoute({ getParentRoute: () => root, path: '/logins/import', component: PasswordListScreen });

const notices = createRoute({ getParentRoute: () => root, path: '/notices', component: NoticesScreen });
const noticesList = createRoute({ getParentRoute: () => notices, path: '/' });
const noticesOne = createRoute({ getParentRoute: () => notices, path: '/$id' });
const noticesNew = createRoute({ getParentRoute: () => root, path: '/notices/new', component: NoticeNewScreen });

const monitoring = createRoute({ getParentRoute: () => root, path: '/monitoring', component: MonitoringScreen });
const monitoringMonth = createRoute({ getParentRoute: () => monitoring, path: '/' });
const monitoringTable = createRoute({ getParentRoute: () => root, path: '/monitoring/table', component: MonitoringTableScreen });
const monitoringDay = createRoute({ getParentRoute: () => monitoring, path: '/$day' });

const people = createRoute({ getParentRoute: () => root, path: '/people', component: PeopleScreen });
const peopleList = createRoute({ getParentRoute: () => people, path: '/' });
const peopleNew = createRoute({ getParentRoute: () => people, path: '/new' });
const peopleOne = createRoute({ getParentRoute: () => people, path: '/$id' });
const peopleEdit = createRoute({ getParentRoute: () => people, path: '/$id/edit' });
const leaving = createRoute({ getParentRoute: () => root, path: '/people/$id/leaving', component: LeavingScreen });

const incidents = createRoute({ getParentRoute: () => root, path: '/incidents', component: IncidentsScreen });
const incidentsList = createRoute({ getParentRoute: () => incidents, path: '/' });
const incidentsOne = createRoute({ getParentRoute: () => incidents, path: '/$id' });
const incidentsEdit = createRoute({ getParentRoute: () => incidents, path: '/$id/edit' });
const incidentsNew = createRoute({ getParentRoute: () => root, path: '/incidents/new', component: ReportScreen });

const incidentPapers = createRoute({ getParentRoute: () => root, path: '/incidents/papers', component: IncidentPapersScreen });

const moderation = createRoute({ getParentRoute: () => root, path: '/incidents/moderation', component: ModerationScreen });
const moderationList = createRoute({ getParentRoute: () => moderation, path: '/' });
const moderationNew = createRoute({ getParentRoute: () => moderation, path: '/new' });
const moderationOne = createRoute({ getParentRoute: () => moderation, path: '/$id' });
const moderationEdit = createRoute({ getParentRoute: () => moderation, path: '/$id/edit' });

const enquiries = createRoute({ getParentRoute: () => root, path: '/enquiries', component: EnquiriesScreen });
const enquiriesList = createRoute({ getParentRoute: () => enquiries, path: '/' });
const enquiriesNew = createRoute({ getParentRoute: () => enquiries, path: '/new' });
const enquiriesOne = createRoute({ getParentRoute: () => enquiries, path: '/$id' });
const enquiriesEdit = createRoute({ getParentRoute: () => enquiries, path: '/$id/edit' });

const hrFigures = createRoute({ getParentRoute: () => root, path: '/hr-returns/$id/figures', component: FiguresScreen });
const hrReturns = createRoute({ getParentRoute: () => root, path: '/hr-returns', component: HrReturnsScreen });
const hrReturnsList = createRoute({ getParentRoute: () => hrReturns, path: '/' });
const hrReturnsOne = createRoute({ getParentRoute: () => hrReturns, path: '/$id' });

const help = createRoute({ getParentRoute: () => root, path: '/help', component: HelpScreen });
const helpList = createRoute({ getParentRoute: () => help, path: '/' });
const helpPage = createRoute({ getParentRoute: () => help, path: '/$page' });

const find = createRoute({ getParentRoute: () => root, path: '/retention/find', component: FindScreen });
const retention = createRoute({ getParentRoute: () => root, path: '/retention', component: RetentionScreen });
const retentionList = createRoute({ getParentRoute: () => retention, path: '/' });
const retentionSchedule = createRoute({ getParentRoute: () => retention, path: '/schedule' });
const retentionRow = createRoute({ getParentRoute: () => retention, path: '/schedule/$id' });
const retentionDisposals = createRoute({ getParentRoute: () => retention, path: '/disposals' });
const retentionDisposal = createRoute({ getParentRoute: () => retention, path: '/disposals/$id' });
const retentionCopies = createRoute({ getParentRoute: () => retention, path: '/copies' });
const retentionOne = createRoute({ getParentRoute: () => retention, path: '/$kind/$id' });

const certifications = createRoute({ getParentRoute: () => root, path: '/certifications', component: CertificationsScreen });
const certificationsMatrix = createRoute({ getParentRoute: () => certifications, path: '/' });
const certificationsCell = createRoute({ getParentRoute: () => certifications, path: '/of/$policyId/$directorateId' });
const certificationsOne = createRoute({ getParentRoute: () => certifications, path: '/$id' });
const certificateList = createRoute({ getParentRoute: () => root, path: '/certifications/list', component: CertificateListScreen });
const oldCertificate = createRoute({ getParentRoute: () => root, path: '/certifications/old', component: OldCertificateScreen });
const newRound = createRoute({ getParentRoute: () => root, path: '/certifications/rounds/new', component: NewRoundScreen });
const rounds = createRoute({ getParentRoute: () => root, path: '/certifications/rounds', component: RoundsScreen });
const roundsList = createRoute({ getParentRoute: () => rounds, path: '/' });
const roundsOne = createRoute({ getParentRoute: () => rounds, path: '/$id' });
const correctCertificate = createRoute({ getParentRoute: () => root, path: '/certifications/returned/correct/$id', component: CorrectScreen });
const returned = createRoute({ getParentRoute: () => root, path: '/certifications/returned', component: ReturnedScreen });
const returnedList = createRoute({ getParentRoute: () => returned, path: '/' });
const returnedOne = createRoute({ getParentRoute: () => returned, path: '/$id' });
const reports = createRoute({ getParentRoute: () => root, path: '/reports', component: ReportsScreen });
const policies = createRoute({ getParentRoute: () => root, path: '/policies', component: PoliciesScreen });
const policiesList = createRoute({ getParentRoute: () => policies, path: '/' });
const policiesOne = createRoute({ getParentRoute: () => policies, path: '/$id' });
const policiesEdit = createRoute({ getParentRoute: () => policies, path: '/$id/edit' });
const policiesPart = createRoute({ getParentRoute: () => policies, path: '/$id/$part' });
const packContents = createRoute({ getParentRoute: () => root, path: '/policies/$id/contents', component: PackContentsScreen });
const audit = createRoute({ getParentRoute: () => root, path: '/audit', component: AuditScreen });
const contacts = createRoute({ getParentRoute: () => root, path: '/settings/contacts', component: ContactsScreen });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen });

const routeTree = root.addChildren([
  start,
  today,
  importing,
  watchList,
  accounts.addChildren([accountsList, accountsNew, accountsOne, accountsEdit]),
  actions.addChildren([actionsList, actionsNew, actionsOne, actionsEdit]),
  returnedForm,
  applications.addChildren([applicationsList, applicationsNew, applicationsOne, applicationsEdit]),
  passwordList,
  logins.addChildren([loginsList, loginsNew, loginsOne, loginsEdit]),
  incidentsNew,
  incidentPapers,
  moderation.addChildren([moderationList, moderationNew, moderationOne, moderationEdit]),
  incidents.addChildren([incidentsList, incidentsOne, incidentsEdit]),
  enquiries.addChildren([enquiriesList, enquiriesNew, enquiriesOne, enquiriesEdit]),
  hrFigures,
  hrReturns.addChildren([hrReturnsList, hrReturnsOne]),
  followUps.addChildren([followUpsList, followUpsOne, followUpsReview]),
  schedule,
  reviews.addChildren([reviewsNow, reviewsPeriod, reviewsOne, monthlyNow, monthlyPeriod, monthlyOne]),
  reviewImport,
  printWorklist,
  returns.addChildren([returnsNow, returnsMonth, returnsOne]),
  noticesNew,
  notices.addChildren([noticesList, noticesOne]),
  monitoringTable,
  monitoring.addChildren([monitoringMonth, monitoringDay]),
  leaving,
  people.addChildren([peopleList, peopleNew, peopleOne, peopleEdit]),
  help.addChildren([helpList, helpPage]),
  find,
  retention.addChildren([retentionList, retentionSchedule, retentionRow, retentionDisposals, retentionDisposal, retentionCopies, retentionOne]),
  certificateList,
  oldCertificate,
  newRound,
  rounds.addChildren([roundsList, roundsOne]),
  correctCertificate,
  returned.addChildren([returnedList, returnedOne]),
  certifications.addChildren([certificationsMatrix, certificationsCell, certificationsOne]),
  reports,
  packContents,
  policies.addChildren([policiesList, policiesOne, policiesEdit, policiesPart]),
  audit,
  contacts,
  settings,
]);

export const router = createRouter({ routeTree, history, defaultPreload: false });
