import { lasting, type MappedTable, partOf } from '../../record-map/shape.ts';

const ofLogin = partOf('login_id', 'logins');

/** What this room keeps of logins; their passwords lie in the keychain, from which disposal takes them as well. */
export const loginTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'logins', kind: null, room: 'logins', called: { one: 'login', many: 'logins' }, title: ['label', 'user_name'], screen: '/logins/:id', day: null,
    words: ['label', 'user_name', 'email', 'two_step_holder', 'recovery_route', 'keeper_name', 'confirmed_by', 'ended_reason'], tells: ['user_name', 'email'], neutral: {},
    references: [partOf('account_id', 'accounts'), lasting('keeper_officer_id', 'officers')],
  },
  {
    is: 'part', table: 'login_rotations', called: { one: 'change of password owed', many: 'changes of passwords owed' }, day: 'owed_since',
    words: ['reason', 'detail', 'cleared_by'], references: [ofLogin],
  },
  {
    is: 'part', table: 'login_reveals', called: { one: 'look at a password', many: 'looks at passwords' }, day: 'at',
    words: ['officer_name', 'reason', 'seen_by_another'], references: [ofLogin, lasting('officer_id', 'officers')],
  },
  {
    is: 'part', table: 'login_former_passwords', called: { one: 'fingerprint of a former password', many: 'fingerprints of former passwords' },
    key: ['login_id', 'fingerprint'], day: null, words: [], references: [ofLogin],
  },
  { is: 'setting', table: 'login_imports', because: 'It says which password list still has to be destroyed, and names no account.' },
  { is: 'setting', table: 'login_fingerprint_key', because: 'All logins share it.' },
];
