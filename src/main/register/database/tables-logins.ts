/* Logins (CP371 2.3.1, App 2). No column of these tables holds a password. */

export interface LoginFingerprintKeyTable {
  id: 1;
  /** 32 random bytes, made with the first login. */
  bytes: Buffer;
}

export interface LoginsTable {
  id: string;
  account_id: string;
  /** Tells two logins of one account apart. */
  label: string;
  user_name: string;
  /** The user name as the duplicate check compares it. */
  user_name_key: string;
  email: string;
  two_step: 'not-known' | 'none' | 'authenticator-app' | 'text-message' | 'security-key' | 'email' | 'other';
  two_step_holder: string;
  recovery_route: string;
  /** In whose keychain the password lies; null when none is held. */
  keeper_officer_id: string | null;
  keeper_name: string;
  keeper_machine: string;
  keeper_sign_in: string;
  /** HMAC-SHA256 of the password in hexadecimal; null when none is held. */
  fingerprint: string | null;
  password_changed_on: string | null;
  confirmed_on: string | null;
  confirmed_by: string;
  /** When it was last found not to work. */
  failed_on: string | null;
  ended_on: string | null;
  ended_reason: string;
  version: number;
}

/** Why a password has to be changed; cleared only by a recorded change of the password itself. */
export interface LoginRotationsTable {
  id: string;
  login_id: string;
  reason: 'seen-by-another' | 'administrator-left' | 'account-hacked' | 'reused' | 'other';
  detail: string;
  owed_since: string;
  cleared_on: string | null;
  cleared_by: string;
}

export interface LoginRevealsTable {
  id: string;
  login_id: string;
  at: string;
  officer_id: string;
  officer_name: string;
  how: 'shown' | 'copied';
  reason: string;
  /** Who else saw it; empty for nobody. */
  seen_by_another: string;
}

/** Password lists that came in, and whether the file they stood in has been destroyed. */
export interface LoginImportsTable {
  id: string;
  file_name: string;
  imported_at: string;
  officer_name: string;
  logins: number;
  destroyed_on: string | null;
  destroyed_by: string;
}

/** The fingerprint of a password that a login had before: none of them comes back. */
export interface LoginFormerPasswordsTable {
  login_id: string;
  /** HMAC-SHA256 in hexadecimal. */
  fingerprint: string;
  /** YYYY-MM-DD on which the next one was kept, or the login ended. */
  until: string;
}

export interface LoginTables {
  login_fingerprint_key: LoginFingerprintKeyTable;
  logins: LoginsTable;
  login_rotations: LoginRotationsTable;
  login_reveals: LoginRevealsTable;
  login_imports: LoginImportsTable;
  login_former_passwords: LoginFormerPasswordsTable;
}
