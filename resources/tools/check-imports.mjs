// Runs dependency-cruiser and does not believe a run that saw nothing: without a parser that it knows it finds no
// module, reports no violation and exits with 0.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { binaryOf, gather, pinnedNode, root } from './common.mjs';

const FEWEST_MODULES = 20;

/**
 * Checks the import rules of a tree.
 * @param {string} folder absolute path of the tree, with src/ and tests/
 * @param {number} fewest the run fails when it saw fewer modules than this
 * @returns {Promise<{ code: number, text: string }>} code 0 when every rule is kept; text names each broken rule
 */
async function checkImports(folder, fewest) {
  const config = path.join(root, '.dependency-cruiser.mjs');
  const tool = ['--import', pathToFileURL(path.join(root, 'resources/tools/swc-using.mjs')).href, binaryOf('dependency-cruiser', 'depcruise')];
  const run = await gather(pinnedNode(), [...tool, '--config', config, '--output-type', 'json', 'src', 'tests'], { cwd: folder });
  let summary;
  try {
    ({ summary } = JSON.parse(run.stdout));
  } catch {
    return { code: 1, text: run.output };
  }
  const lines = summary.violations.map(({ rule, from, to, cycle }) => `${rule.name}: ${from} -> ${cycle?.map((step) => step.name).join(' -> ') ?? to}`);
  const tooFew = summary.totalCruised < fewest;
  if (tooFew) lines.push(`Only ${summary.totalCruised} modules seen, at least ${fewest} expected: the check did not work.`);
  return { code: lines.length === 0 ? 0 : 1, text: [...lines, `${summary.totalCruised} modules, ${summary.violations.length} broken rules`].join('\n') };
}

const [folder = root, fewest = FEWEST_MODULES] = process.argv.slice(2);
const { code, text } = await checkImports(path.resolve(folder), Number(fewest));
console.log(text);
process.exitCode = code;
