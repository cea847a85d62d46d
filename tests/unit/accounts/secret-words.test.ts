import { describe, expect, it } from 'vitest';
import { isSecretLabel, secretIn } from '../../../src/main/register/rooms/accounts/rules/secret-words.ts';

describe('a password that is written where none belongs', () => {
  it.each([
    ['wardnews, password: Hunter2', 10], ['wardnews (passcode is Hunter2)', 10], ['@wardnews, passwords: Hunter22!', 11], ['@wardnews / pw Hunter22!', 12],
    ['@wardnews pass: Hunter22!', 10], ['@wardnews password Hunter22!', 10], ['We use it. Password will be Hunter22!', 11], ['Pasword: Hunter22!', 0],
    ['Password should be “Hunter22!”', 0], ['password for @wardnews: Hunter22!', 0], ['P/W Hunter22!', 0], ['PIN 123456', 0], ['Password=hunter', 0], ['password\nHunter22!', 0],
    ['Password: please use Hunter22!', 0], ['login details: ward / Hunter22!', 0],
    ['PW: Hunter22!', 0], ['pass: Hunter22!', 0], ['Password: Hunter22!', 0], ['password Hunter22!', 0], ['Pass Hunter22', 0], ['pass: 1234-abcd', 0], ['ward, pass: Hunter22', 6], ['Our pass is Hunter22', 4],
    ['@wardnews\npass Hunter22', 10], ['Credentials: ward / Hunter22', 0], ['Pass for @wardnews: Hunter22', 0], ['@wardnews PIN: 4821', 10], ['The PIN is 4821', 4], ['PIN: 1984', 0],
    ['Password: shared Hunter22!', 0], ['Bus pass: 300 a year. Password: Hunter22!', 22], ['NMC PIN 12A3456E, password Hunter22!', 18],
  ])('is found in “%s” at place %i', (text, place) => {
    expect(secretIn(text)).toBe(place);
  });

  it.each([
    'agree the password with Communications', 'password to be agreed', 'Password: to be agreed with the Communications Team', 'Agree with the Communications Team',
    'How to keep a password safe', 'We pass on news of 2026 daily', 'a password-protected page', 'https://www.pinterest.com/pin/123456/', 'Passwords are kept by Communications.',
    'Staff nurse, NMC PIN 12A3456E', 'Staff nurse, PIN: 12A3456E', 'GMC PIN: 7654321', 'HCPC registration PIN 12A3456E', 'Students who pass: 85%', 'Bus pass: 300 a year', 'Bus pass: £300',
    'Bus pass: 12-month', 'PIN – Patient Information Network', 'visitor pass 2024', 'Visitor pass A1234', 'PIN 2024', 'Pass 2024', 'Professional credentials: RN 12A3456E', 'By-pass 5000', 'Pass: #TeamWard',
    'Password: as agreed', 'Password: agreed by telephone', 'Password: shared securely', 'Password: securely held', 'Password: held by Communications', 'Password: kept in the safe',
    'Send the password to team@example.org', 'The password is agreed with Communications', 'Staff wear a pin', '',
  ])('is not found in “%s”', (text) => {
    expect(secretIn(text)).toBe(-1);
  });

  it('is an ordinary word after “is” only for what nobody typed here', () => {
    expect([secretIn('The password is swordfish'), secretIn('The password is swordfish', true)]).toEqual([-1, 4]);
  });
});

describe('a label of a password', () => {
  it.each(['PW', 'P/W', 'Pasword', 'Passwords', 'Log in password', 'Log-in details', 'Our PIN', 'Pass', 'Pass code', 'Twitter passcode', 'login_password', 'Recovery code', 'Password changed to', 'Password for the notice board', 'Pass number'])('is “%s”', (label) => {
    expect(isSecretLabel(label)).toBe(true);
  });

  it.each(['We pass on news', 'Pass on news', 'Secretary', 'Opinion', 'Spin', 'Bypass', 'Pinned post', 'Passenger transport', '', 'pin board', 'Pin-board:', 'Bus pass', 'Password last changed', 'Password last changed on', 'Passwords held by', 'Password changed on'])('is not “%s”', (label) => {
    expect(isSecretLabel(label)).toBe(false);
  });

  it.each(['pass: swordfish', 'pass = correct horse', 'Pass: 12a4x678'])('in a file that is only looked over, “%s” is one', (text) => {
    expect(secretIn(text, true)).toBe(0);
  });
});
