import { expect, it } from 'vitest';
import { confirmationIn } from '../../../src/renderer/screens/hr-returns/confirmation-read.ts';

const read = { fileName: 'back.xlsx', yearSaid: true, confirmedBy: 'Quentin Marl, Head of Workforce, People', confirmedOn: '20/11/2026' };

it('who confirms it for HR begins with what the form says: name before the comma, post after it, and the day', () => {
  expect(confirmationIn(read)).toEqual({ fileName: 'back.xlsx', by: 'Quentin Marl', role: 'Head of Workforce, People', on: '2026-11-20' });
});

it('a day that is none stands as HR wrote it, and is never taken for today', () => {
  expect(confirmationIn({ ...read, confirmedBy: 'Quentin Marl', confirmedOn: '12 May' })).toMatchObject({ by: 'Quentin Marl', role: '', on: '12 May' });
  expect(confirmationIn({ ...read, confirmedOn: '' })).toMatchObject({ on: '' });
});

it('where the form names nobody there is nothing to begin with', () => {
  expect(confirmationIn({ ...read, confirmedBy: ' ' })).toBeNull();
});
