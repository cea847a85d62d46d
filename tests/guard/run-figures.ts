import { figuresTable, wrongIn } from './figures.ts';

/* Prints what the identifier guard makes of the labelled sentences: `npm run guard-figures`. With `--wrong` also what goes wrong in the part that the rules were made with. */

console.log(figuresTable().join('\n'));
if (process.argv.includes('--wrong')) console.log(['', ...wrongIn('tuning')].join('\n'));
