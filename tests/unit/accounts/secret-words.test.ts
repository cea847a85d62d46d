import { describe, expect, it } from 'vitest';
import { isSecretLabel, secretIn } from '../../../src/main/register/rooms/accounts/rules/secret-words.ts';

describe('a password that is written where none belongs', () => {
  it.each([
    ['wardnews, password: Hunter2', 10], ['wardnews (passcode is Hunter2)', 10], ['@wardnews, passwords: Hunter22!', 11], ['@wardnews / pw Hunter22!', 12],
    ['@wardnews pass: Hunter22!', 10], ['@wardnews password Hunter22!', 10], ['We use it. Password will be Hunter22!', 11], ['Pasword: Hunter22!', 0],
    ['Password should be “Hunter22!”', 0], ['password for @wardnews: Hunter22!', 0], ['P/W Hunter22!', 0], ['PIN 123456', 0], ['Password=hunter', 0], ['password\nHunter22!', 0],
    ['Password: please use Hunter22!', 0], ['login details: ward / Hunter22!', 0],
  ])('is found in “%s” at place %i', (text, place) => {
    expect(secretIn(text)).toBe(place);
  });

  it.each([
    'agree the password with Communications', 'password to be agreed', 'Password: to be agreed with the Communications Team', 'Agree with the Communications Team',
    'How to keep a password safe', 'We pass on news of 2026 daily', 'a password-protected page', 'https://www.pinterest.com/pin/123456/', 'Passwords are kept by Communications.',
    'Send the password to team@example.org', 'The password is agreed with Communications', 'Staff wear a pin', '',
  ])('is not found in “%s”', (text) => {
    expect(secretIn(text)).toBe(-1);
  });

  it('is an ordinary word after “is” only for what nobody typed here', () => {
    expect([secretIn('The password is swordfish'), secretIn('The password is swordfish', true)]).toEqual([-1, 4]);
  });
});

describe('a label of a password', () => {
  it.each(['PW', 'P/W', 'Pasword', 'Passwords', 'Log in password', 'Log-in details', 'Our PIN', 'Pass', 'Pass code', 'Twitter passcode', 'login_password', 'Recovery code'])('is “%s”', (label) => {
    expect(isSecretLabel(label)).toBe(true);
  });

  it.each(['We pass on news', 'Pass on news', 'Secretary', 'Opinion', 'Spin', 'Bypass', 'Pinned post', 'Passenger transport', ''])('is not “%s”', (label) => {
    expect(isSecretLabel(label)).toBe(false);
  });
});
