/** The last column of the rows to correct. */
export const correctTitle = 'What to correct';
