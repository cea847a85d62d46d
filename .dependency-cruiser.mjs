// The import rules of the house, checked on every lint. Type-only imports count: knowing another room's types is
// knowing the room.

/** Rooms by floor, the ground first. A room uses only rooms on floors below its own. */
const FLOORS = [
  ['settings'],
  ['people', 'policies'],
  ['accounts', 'actions', 'certifications', 'contacts'],
  ['logins', 'reviews', 'enquiries', 'notices', 'hr-returns'],
  ['applications', 'incidents'],
  ['handover', 'monitoring', 'dossier', 'audit', 'conduct', 'bad-day', 'incident-records', 'moderation'],
  ['search', 'reports'],
  ['retention'],
  ['today', 'disclosure'],
];

/** What every room stands on. */
const GROUND = ['database', 'keys', 'audit', 'access', 'evidence', 'drafts', 'spreadsheets', 'index'];

/** Rooms that put something on paper. */
const PAPER_ROOMS = ['reports', 'certifications', 'reviews', 'applications', 'handover', 'notices', 'actions', 'monitoring', 'hr-returns', 'enquiries', 'bad-day', 'incidents', 'conduct', 'policies', 'retention', 'disclosure'];

/** Packages that compute and do nothing else. */
const PURE_PACKAGES = ['temporal-polyfill'];

/** The shape of a policy pack: data that rules decide upon. */
const PACK_SHAPE = String.raw`/policies/pack-(schema|shape|parts)\.ts$`;

const REGISTER = '^src/main/register';
const ROOMS = `${REGISTER}/rooms`;
const RULES = String.raw`/rules(\.ts$|/)`;
const TABLES = ['table/', String.raw`table\.ts$`, String.raw`[^/]+-table\.ts$`].map((file) => `${ROOMS}/[^/]+/${file}`);
const ELECTRON = '^(node_modules/)?electron(/|$)';
const anyOf = (names) => `(${names.join('|')})`;

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** One rule for each floor: nothing runs up, nothing sideways. */
const floorRules = FLOORS.map((rooms, floor) =>
  rule(
    `floor-${floor + 1}`,
    'A room uses only rooms on floors below.',
    { path: `${ROOMS}/${anyOf(rooms)}/` },
    { path: `${ROOMS}/${anyOf(FLOORS.slice(floor).flat())}/`, pathNot: `${ROOMS}/$1/` },
  ),
);

const roomRules = [
  rule(
    'room-without-floor',
    'Every room has a floor: add it to FLOORS.',
    { path: `${ROOMS}/[^/]+/`, pathNot: `${ROOMS}/${anyOf(FLOORS.flat())}/` },
    {},
  ),
  rule(
    'table-of-another-room',
    "A room's table is its own; others call its service.",
    { path: `${ROOMS}/([^/]+)/` },
    { path: TABLES, pathNot: `${ROOMS}/$1/` },
  ),
  rule(
    'table-outside-its-room',
    "A room's table is its own; others call its service.",
    { path: '^src/', pathNot: `${ROOMS}/` },
    { path: TABLES },
  ),
  rule(
    'room-uses-front-office',
    'The dispatcher and the commands use the rooms, not the other way round.',
    { path: `${ROOMS}/` },
    { path: String.raw`${REGISTER}/(index\.ts$|calls\.ts$|demo/|verify/)` },
  ),
  rule(
    'rules-are-pure',
    'Rules decide and do nothing else: no input, no output, no clock.',
    { path: `${ROOMS}/[^/]+${RULES}` },
    { pathNot: [`${ROOMS}/[^/]+${RULES}`, `${ROOMS}${PACK_SHAPE}`, '^src/preload/contract/', `^node_modules/${anyOf(PURE_PACKAGES)}/`] },
  ),
  rule(
    'paper-only-where-paper-is-made',
    'Letters and prints are data in the room and paper in reports/.',
    { path: `${ROOMS}/`, pathNot: `${ROOMS}/${anyOf(PAPER_ROOMS)}/` },
    { path: `${REGISTER}/reports/(documents|pdf|pack)(/|\\.ts$)` },
  ),
];

const processRules = [
  rule(
    'electron-only-in-the-shell',
    'Only the shell and the preload bridge know Electron.',
    { path: '^src/', pathNot: String.raw`^src/main/shell/|^src/main/index\.ts$|^src/preload/index\.ts$` },
    { path: ELECTRON },
  ),
  rule(
    'register-is-plain-node',
    'The register process runs without Electron and without the shell.',
    { path: `${REGISTER}/` },
    { path: [String.raw`^src/main/(shell/|index\.ts$)`, '^src/renderer/', String.raw`^src/preload/index\.ts$`] },
  ),
  rule(
    'shell-without-business',
    'The shell relays to the register process, whose messages it knows; it holds no business rule and no database.',
    { path: String.raw`^src/main/(shell/|index\.ts$)` },
    { path: ['^src/main/register/', '^src/renderer/'], pathNot: String.raw`^src/main/register/wire\.ts$` },
  ),
  rule(
    'renderer-knows-only-the-contract',
    'The window talks to the register through the bridge.',
    { path: '^src/renderer/' },
    { path: '^src/', pathNot: '^src/(renderer|preload/contract)/' },
  ),
  rule('renderer-without-node', 'The window is sandboxed.', { path: '^src/renderer/' }, { dependencyTypes: ['core'] }),
  rule(
    'contract-stands-alone',
    'Both sides of the bridge import the contract, so it imports neither.',
    { path: '^src/preload/contract/' },
    { path: '^src/', pathNot: '^src/preload/contract/' },
  ),
  rule(
    'ground-carries-rooms',
    'What every room stands on knows no room.',
    { path: `${REGISTER}/${anyOf(GROUND)}/` },
    { path: `${REGISTER}/(rooms|reports|demo|verify)/` },
  ),
  rule(
    'record-map-knows-data-only',
    'The map of records is put together from what each room says of its tables; it knows nothing else of rooms.',
    { path: `${REGISTER}/record-map/` },
    { path: `${REGISTER}/(rooms|reports|demo|verify)/`, pathNot: String.raw`^src/main/register/rooms/[^/]+/disposal\.ts$` },
  ),
  rule(
    'what-a-room-says-of-its-tables-is-data',
    'Rooms on every floor read the map of records, so what stands in it uses nothing of any room.',
    { path: String.raw`^src/main/register/rooms/[^/]+/disposal\.ts$` },
    { pathNot: String.raw`^src/main/register/record-map/shape\.ts$` },
  ),
  rule('no-tests-in-the-product', 'The product does not import its tests or tools.', { path: '^src/' }, { path: '^(tests|resources/tools)/' }),
  rule('no-circle', 'Files that need each other are one file, or two with the parts sorted wrongly.', {}, { circular: true }),
];

export default {
  forbidden: [...processRules, ...roomRules, ...floorRules],
  options: {
    // TypeScript 7 has no compiler interface that dependency-cruiser could use; without this it sees no module at all.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    builtInModules: { add: ['electron'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
