/** Under this name the list of accounts hands the chosen ones to a new notice (see window-memory.ts). */
export const chosenForNotice = 'notices.chosen-accounts';
