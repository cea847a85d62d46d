/** Who made an export and when, on every row, so that it is said of rows that were copied out as well. */
export const madeTitles = ['Exported on', 'Exported by'] as const;

/** The last column of the rows to correct. */
export const correctTitle = 'What to correct';
