import { describe, expect, it } from 'vitest';
import { givesAwayOnSheet, tellsSecret } from '../../../src/main/register/rooms/accounts/rules/told-secret.ts';

/* A labelled table of what officers type on a bad day. Everything here is made up. */

const given = [
  'The password for Facebook is now Summer2027!', 'password -> Summer2027!', 'Password → Summer2027', 'password (facebook) Summer2027!', 'password (facebook) Summer2027', 'Password: 991199', 'passcode 4711',
  'new password "Summer 2027!"', 'New password is Summer2027!', 'We changed it, the password: Ward7-News2026', 'login ward, pw = hunter22!', 'The PIN is 4711.', 'Changed the password to Hunter22', 'The password was reset to REQ0012345',
  'The passcode of the phone is 4711', 'Password: changed by IT to Winter-2027', 'Password: please use Hunter22', 'Credentials: ward / Hunter22', 'Log-in details: trust / Summer2026', 'Password for @wardnews: Hunter22',
  'Pasword: Hunter22', 'P/W Hunter22', 'Password\nHunter22', 'Password:\nHunter22', 'password=hunter#day', 'Password: P@ssw0rd', 'The recovery codes: 1234-5678 and 9012-3456', 'Recovery code 482913 was used', 'Facebook password: REQ0012345',
  'Password: Summer 2027!', 'Our pass is Hunter22', 'pass: Hunter22', 'PIN: 1984', 'The password is micros0ft.example', 'Password: correct-horse-battery-staple', 'Password (new): 4711',
  'The password of the page was changed from Hunter21 to Hunter22', 'Password: 4711, second step with the deputy', 'The new password for the page of the ward is Hunter22!', 'pwd Hunter22', 'Passphrase will be Ward7#News',
  'Password now Hunter22', 'the password was: Hunter22', 'Password is "Hunter22".', 'PASSWORD: SUMMER2026', 'Password – Winter2027', 'password, Summer2027!', 'Password for X: Autumn24',
  'Password was Summer2026 and now it is Winter2026', 'pw:Summer2026', 'Username trust, password Summer2026', 'User: trust; password: Summer2026', 'log in details trust@example.org / Summer2026',
  'Password reset to 99112233', 'the PIN: 482913', 'Passcode: 482 913', 'passcode is 4711.', 'Password: "Summer2027"', '(password Hunter22)', 'password:Hunter22', 'Password = 12345678',
  'Passwort Hunter22 password Hunter23', 'Password has been changed to Summer2027', 'The password has now been set to Summer2027', 'The secret is Hunter22', 'Password\tHunter22', 'PIN 4711',
  'Passwords: Facebook Summer2026, X Winter2026', 'Password: Sommer!regen', 'The password for the account on Instagram has been changed to Ward7Roses', 'Recovery code: ABCD-1234-EFGH',
  'recovery codes 11223344 55667788', 'Pass phrase: Purple7Monkey', 'password changed: Summer2027', 'Password new: Summer2027', 'Their old password (Summer2026) was guessed',
  'Password used: Summer2026', 'password of Facebook = Summer2026', 'password - Hunter22', 'Password: user ward7, Hunter22', 'The password for X (Summer2027) is known',
  'We agreed on a new password, namely Summer2027', 'Password will now be  4711', 'Password "Hunter22" was leaked', 'Password ‘Hunter22’', 'password “991199”',
];

const innocent = [
  'Password: changed by IT, ticket REQ0012345', 'The passwords: Facebook and X changed, ticket REQ00123 raised', 'Password – changed by IT; DSPT ref. S1234-26', 'Credentials: phished through micros0ft-login.example',
  'Passkeys: switched on for the iPhone15 of the team', 'The password was changed.', 'Password changed at 18:42, second step moved to the deputy.', 'Password: changed at 10:05 by IT', 'Passwords: all changed on 12/05/2026',
  'New password is owed.', 'The password was posted in a comment, so it was changed.', 'Password: not known', 'The nurse, PIN 12A3456E, was named.', 'Visitors need a pass 24hrs ahead.', 'Password reset: done by 5:30pm',
  'They asked for her credentials.', 'Reset the password: go to Settings', 'Forgotten password: choose "Get help"', 'New password: sign out others', 'If the password is changed: report at once', 'Settings - Password - Log out everywhere',
  'The password is never asked for', 'Password reset by telephone: 01632 960 204', 'Passwords: 1200 changed across the Trust', 'Password changed REQ0012345', 'Password: reset, call SD-4471/26', 'The password was given to ward7 by mistake',
  'Credentials: typed into https://login.micros0ft.example/a?b=1', 'PIN: changed by IT, ticket REQ0012345', 'Password: ********', 'Password: [removed]', 'Password: changed at 1842hrs', 'Passwords: changed 22Nov2026', 'It is no secret: 2026 was hard',
  'Password: kept in Logins, see Office365 notice', 'Passkeys: 2 added, 1 removed', 'Password changed after COVID19 campaign', 'Was the password of ward7 changed?', 'Password: sent to team2@example.org by mistake', 'Password: moved to 1Password',
  'Recovery codes: 8 of 10 left', 'The password must have 14 characters', 'Password: the file logins2026.xlsx was deleted', 'Passwords of @ward7 and @wardnews2 changed', 'The password ticket is REQ0012345', 'Password: 1842 changed by IT',
  'Visitor pass A1234', 'Students who pass: 85%', 'NMC PIN: 12A3456E', 'Password leaked on 2026-11-20; ICO ref IC-123456-X1Y2', 'Passwords changed 2026', 'Call the password line: 01632 960204',
  'Password: rotated on all 14 accounts', 'Password changed at 1842', 'Passwords for 2026/27 reviewed', 'Password: last changed May2026', 'Password changed, incident INC000123456',
  'Passwords: changed (INC000123456)', 'Credentials of 3 people were phished by examp1e-login.example.org', 'Credentials: 3 people typed theirs into http://examp1e.example',
  'The password was changed by the IT helpdesk (ext 4455)', 'The password was changed on MacBook3 of the team', 'PIN: not asked for', 'Password leaked in post 1234567890123456',
  'Password typed into bit.ly/3abcD4', 'A post says "my password is password"', 'Secrets of the ward: episode 2026', 'Passes for visitors: 120 issued', 'Pass this on to Ward7',
  'The password was shared with 2 people; ticket number 4471122', 'Password: 2-step verification switched on', 'Password: two-step switched on (2FA)',
  'Password protected file report2026-v2.docx was published', 'Pass rate: 85% in 2026', 'PINs: 3 reset', 'Press pass: 12A of the BBC',
  'Passwords changed for Facebook, Instagram, X. Reference FB-99821-X', 'Was the password reset?', 'Has the password been changed to 14 characters?', 'Was the password reset in Q4-2026?',
  'Password changed!', 'Everybody: change your password now!', 'Password changed after the DSPT 24/25 review', 'Password: changed 20/11/26 09:30', 'The password was reset on 20.11.2026',
  'Passwords: Facebook 18:42, X 18:50, Instagram 19:01', 'Password line of IT: 0300 123 4567', 'Password reset: 01632960204', 'Passkey was removed from iPhone 15', 'Password: at 18.42 changed by IT',
  'Password guess attempts: 1500 within an hour', 'The password was tried 4000 times', 'Credentials for @ward7news are held in Logins', 'Secret Facebook group "Ward7Banter" was found',
  'Password: new one set, see REQ0012345 and INC0045678', 'Passwords: all 12 changed by 10pm', 'Post https://x.com/example/status/1234567890123456789 shows a password',
  'Passed to PALS on 12/05/2026; ref PALS2026-114', 'The password of Instagram was changed; case 0712-AB33', 'Login details: sent to DPO2', 'Password: still the one of 2024', 'Password: from 2024',
  'New passwords were agreed 20Nov2026 by IT', 'They posted: pass it on, 50000 views', 'Password was reset to a new one', 'Password: Meta case 445566778899 opened',
  'Sign in details: asked by 07700900123 (caller)', 'Password changed by officer1', 'Password changed: IT, REQ0012345', 'Password: Yes. Second step: yes, S23Ultra phone of the deputy',
];

describe('a story of a bad day', () => {
  it.each(given)('gives a password away: %s', (text) => {
    expect(tellsSecret(text)).toBe(true);
  });

  it.each(innocent)('tells of one and gives none away: %s', (text) => {
    expect(tellsSecret(text)).toBe(false);
  });
});

describe('a line of the sheet for the wall', () => {
  it.each([...given, 'Log in as trust / Summer2026!', '01632 960111 (Summer2026!)', 'Ward 4, password: Summer2026!', '01632 960111, pw: Winter2027', 'https://example.com/?password=Secret1', 'password: swordfish', 'Ward desk, pw = swordfish'])('gives a password away: %s', (text) => {
    expect(givesAwayOnSheet(text)).toBe(true);
  });

  it.each([
    ...innocent, '01632 960 204 ext. 4455', 'Bleep#1234', 'https://help.example.com/form?id=12#a2', 'www.example.org/help?id=12', 'A&E-Ward12', '#NHS75 team', 'team2@example.nhs.uk', 'Choose "Forgotten password", then report',
    'https://help.example.com/reset-password', 'Password: forgotten', 'x4455# for the desk',
  ])('gives none away: %s', (text) => {
    expect(givesAwayOnSheet(text)).toBe(false);
  });
});
