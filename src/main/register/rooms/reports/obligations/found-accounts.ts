import type { Duty } from '../../../../../preload/contract/accounts-records.ts';
import type { RecordBehind } from '../../../../../preload/contract/coverage.ts';
import { formatCount } from '../../../reports/house-style.ts';
import type { StandingDuties } from '../../dossier/duties-of-all.ts';
import type { CoverageFacts } from './facts.ts';
import type { Finder, PackObligation } from './finder.ts';
import { type Found, nothingFound } from './rules/states.ts';

/**
 * The register of accounts as it stands now: the duties that are asked of each account with what the register knows of them, or
 * what its details have to say, or that it is on the register at all (CP371 2.3.1, App 2).
 */
export const foundInAccounts: Finder = (facts, _pack, obligation) => {
  const { shownBy, evidence } = obligation;
  const asked = shownBy?.account;
  const duties = shownBy?.duties ?? (evidence.includes('account') ? [] : evidence.includes('login') ? ['login-held'] : ['details-current']);
  const parts = [
    ...(asked === undefined ? [] : [detailsSaid(facts, asked)]), ...(duties.length === 0 ? [] : [dutiesMet(facts, duties)]),
  ];
  if (parts.length === 0) return onRegister(facts);
  const sum = (count: (one: Found) => number): number => parts.reduce((total, one) => total + count(one), 0);
  return {
    ...nothingFound, shown: sum((one) => one.shown), missing: sum((one) => one.missing), unknown: sum((one) => one.unknown),
    shownBy: parts.flatMap((one) => one.shownBy), gaps: parts.flatMap((one) => one.gaps), records: parts.flatMap((one) => one.records),
  };
};

function onRegister({ duties }: CoverageFacts): Found {
  const accounts = duties();
  return {
    ...nothingFound, shown: accounts.length, shownBy: accounts.length === 0 ? [] : [`${formatCount(accounts.length, 'account')} on the register today`],
    records: accounts.map((one) => record(one, 'On the register', true)),
  };
}

function dutiesMet({ duties }: CoverageFacts, asked: readonly string[]): Found {
  const standing = duties().flatMap((one) => {
    const own = one.duties.filter(({ id, state }) => asked.includes(id) && state !== 'does-not-apply');
    return own.length === 0 ? [] : [{ one, worst: worstOf(own) }];
  });
  const count = (state: Duty['state']): number => standing.filter(({ worst }) => worst.state === state).length;
  const [met, notMet, notKnown] = [count('met'), count('not-met'), count('not-known')];
  return {
    ...nothingFound, shown: met, missing: notMet, unknown: notKnown,
    shownBy: met === 0 ? [] : [`${formatCount(met, 'account')} in order today`],
    gaps: [...(notMet === 0 ? [] : [`${formatCount(notMet, 'account')} not in order today`]), ...(notKnown === 0 ? [] : [`${formatCount(notKnown, 'account')} of which it is not known`])],
    records: standing.map(({ one, worst }) => record(one, worst.state === 'met' ? worst.evidence || worst.title : `${worst.title}: ${worst.reason === '' ? 'not known' : worst.reason}`, worst.state === 'met')),
  };
}

/** Of several duties of an account the one that stands worst. */
function worstOf(duties: readonly Duty[]): Pick<Duty, 'state' | 'title' | 'reason' | 'evidence'> {
  const order: readonly Duty['state'][] = ['not-met', 'not-known', 'met'];
  const [worst] = duties.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return worst ?? { state: 'not-known', title: '', reason: '', evidence: '' };
}

/** What the details of an account say, or that they do not; an account of which nothing has to be said is left out. */
function detailsSaid({ duties }: CoverageFacts, asked: NonNullable<NonNullable<PackObligation['shownBy']>['account']>): Found {
  const standing = duties().flatMap((one) => {
    if (asked === 'posting-standard') return [{ one, said: one.facts.postingStandard }];
    return one.facts.languages === '' ? [] : [{ one, said: one.facts.englishCopy }];
  });
  const words = asked === 'posting-standard' ? 'an agreed posting standard' : 'the place of the English copy';
  const said = standing.filter((entry) => entry.said !== '').length;
  const missing = standing.length - said;
  return {
    ...nothingFound, shown: said, missing, shownBy: said === 0 ? [] : [`${formatCount(said, 'account')} with ${words} today`],
    gaps: missing === 0 ? [] : [`${formatCount(missing, 'account')} without ${words} today`],
    records: standing.map((entry) => record(entry.one, entry.said === '' ? `Without ${words}` : entry.said, entry.said !== '')),
  };
}

function record({ accountId, account }: StandingDuties, says: string, shows: boolean): RecordBehind {
  return { title: account, says, on: null, shows, link: { room: 'accounts', id: accountId, period: '' } };
}

/** Applications sent in or decided in the period, and accounts approved in it without one (CP371 2.3, App 2). */
export const foundInApplications: Finder = ({ applications, duties, from, to }, _pack, { shownBy }) => {
  const within = (day: string | null): boolean => day !== null && day >= from && day <= to;
  const all = applications();
  const isDecided = shownBy?.applications === 'decided';
  const waiting = isDecided ? all.filter(({ state, submittedOn }) => (state === 'submitted' || state === 'with-board') && submittedOn !== null && submittedOn <= to) : [];
  const looked = all.filter(({ submittedOn, decidedOn }) => within(isDecided ? decidedOn : submittedOn));
  const applied = new Set(all.flatMap(({ accountId }) => accountId ?? []));
  const without = isDecided ? [] : duties().filter(({ accountId, facts }) => within(facts.approvedOn) && !applied.has(accountId));
  const words = isDecided ? 'decided' : 'sent in';
  return {
    ...nothingFound, shown: looked.length, missing: without.length, waiting: waiting.length,
    shownBy: looked.length === 0 ? [] : [`${formatCount(looked.length, 'application')} ${words}`],
    gaps: [
      ...(without.length === 0 ? [] : [`${formatCount(without.length, 'account')} approved without an application on record`]),
      ...(waiting.length === 0 ? [] : [`${formatCount(waiting.length, 'application')} waiting for a decision`]),
    ],
    records: [
      ...looked.map((row): RecordBehind => ({ title: `${row.number}, ${row.title}`, says: isDecided ? 'Decided' : 'Sent in', on: isDecided ? row.decidedOn : row.submittedOn, shows: true, link: { room: 'applications', id: row.id, period: '' } })),
      ...waiting.map((row): RecordBehind => ({ title: `${row.number}, ${row.title}`, says: 'Waiting for a decision', on: row.submittedOn, shows: false, link: { room: 'applications', id: row.id, period: '' } })),
      ...without.map((one) => record(one, 'Approved without an application on record', false)),
    ],
  };
};
