import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AccountsScreen } from '../screens/accounts/accounts-screen.tsx';
import { ImportScreen } from '../screens/accounts/import-screen.tsx';
import { AuditScreen } from '../screens/audit/audit-screen.tsx';
import { CertificationsScreen } from '../screens/certifications/certifications-screen.tsx';
import { HelpScreen } from '../screens/help/help-screen.tsx';
import { ReportsScreen } from '../screens/reports/reports-screen.tsx';
import { ReviewsScreen } from '../screens/reviews/reviews-screen.tsx';
import { PoliciesScreen } from '../screens/settings/policies-screen.tsx';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { Frame } from './frame.tsx';
import { history } from './history.ts';
import { Lost } from './lost.tsx';
import { Start } from './start.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: Lost });

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });

// A room's routes hang under one screen, which therefore stays mounted while its detail changes.
const accounts = createRoute({ getParentRoute: () => root, path: '/accounts', component: AccountsScreen });
const accountsList = createRoute({ getParentRoute: () => accounts, path: '/' });
const accountsNew = createRoute({ getParentRoute: () => accounts, path: '/new' });
const accountsOne = createRoute({ getParentRoute: () => accounts, path: '/$id' });
const accountsEdit = createRoute({ getParentRoute: () => accounts, path: '/$id/edit' });
const importing = createRoute({ getParentRoute: () => root, path: '/accounts/import', component: ImportScreen });

const reviews = createRoute({ getParentRoute: () => root, path: '/reviews', component: ReviewsScreen });
const reviewsNow = createRoute({ getParentRoute: () => reviews, path: '/' });
const reviewsQuarter = createRoute({ getParentRoute: () => reviews, path: '/$quarter' });
const reviewsOne = createRoute({ getParentRoute: () => reviews, path: '/$quarter/$accountId' });

const help = createRoute({ getParentRoute: () => root, path: '/help', component: HelpScreen });
const helpList = createRoute({ getParentRoute: () => help, path: '/' });
const helpPage = createRoute({ getParentRoute: () => help, path: '/$page' });

const certifications = createRoute({ getParentRoute: () => root, path: '/certifications', component: CertificationsScreen });
const reports = createRoute({ getParentRoute: () => root, path: '/reports', component: ReportsScreen });
const policies = createRoute({ getParentRoute: () => root, path: '/policies', component: PoliciesScreen });
const audit = createRoute({ getParentRoute: () => root, path: '/audit', component: AuditScreen });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen });

const routeTree = root.addChildren([
  start,
  importing,
  accounts.addChildren([accountsList, accountsNew, accountsOne, accountsEdit]),
  reviews.addChildren([reviewsNow, reviewsQuarter, reviewsOne]),
  help.addChildren([helpList, helpPage]),
  certifications,
  reports,
  policies,
  audit,
  settings,
]);

export const router = createRouter({ routeTree, history, defaultPreload: false });
