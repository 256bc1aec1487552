// Who may import whom, as the design's table has it. A folder under `testing/`, and a test, may also import what its own
// package.json lists for development.
const notTests = ['\\.test\\.ts$', '/testing/'];

/** Of the workspaces, `from` imports only those named. */
const workspaces = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/src/`, pathNot: notTests },
  to: { path: '^(libs|apps|test)/', pathNot: [`^${from}/`, ...allowed.map((folder) => `^${folder}`)] },
});

/** Of what npm installs, `from` imports only those named. */
const packages = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/src/`, pathNot: notTests },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
    pathNot: allowed.map((folder) => `node_modules/${folder}/`),
  },
});

const contract = 'libs/workflows/(src|dist)/contract/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import one another are one thing, or hold a third: types too. The web’s client is generated',
      severity: 'error',
      from: { pathNot: '^apps/web/src/api/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Everything imported is there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, dependencyTypesNot: ['core'] },
    },
    {
      name: 'listed',
      comment: 'Everything imported is listed in the package.json of who imports it',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: notTests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'development-only',
      comment:
        'What runs in an installation does not need what is installed for development (closed-days.ts writes a file, once a year; apps/web is built into files of its own)',
      severity: 'error',
      from: { path: '^(libs|apps)/[^/]+/src/', pathNot: [...notTests, '/community/closed-days\\.ts$', '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports, and that is neither a program nor what other workspaces import by name',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(libs|apps)/[^/]+/src/',
        pathNot: [...notTests, '\\.d\\.ts$', '/(main|index)\\.ts$'],
      },
      to: {},
    },
    {
      name: 'tests-stay-apart',
      comment: 'What only tests use is imported by tests alone',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: notTests },
      to: { path: ['\\.test\\.', '/testing/'] },
    },
    workspaces('domain-imports-nobody', 'libs/domain', []),
    packages('domain-is-pure', 'libs/domain', ['zod'], 'Fields are declared once, beside their rule: ADR 0031'),
    workspaces('workflows-import-nobody', 'libs/workflows', [], 'Rules change; running histories may not notice'),
    packages('workflows-import-temporal', 'libs/workflows', ['@temporalio/workflow', '@temporalio/common']),
    {
      name: 'contract-imports-nothing',
      comment: 'It is what both sides know, and pulls in the code of neither',
      severity: 'error',
      from: { path: '^libs/workflows/src/contract/', pathNot: notTests },
      to: { pathNot: '^libs/workflows/src/contract/', dependencyTypesNot: ['type-only'] },
    },
    workspaces('persistence-imports-rules', 'libs/persistence', ['libs/domain/', contract]),
    workspaces('telling-imports-the-contract', 'libs/telling', [contract]),
    workspaces('texts-import-the-domain', 'libs/texts', ['libs/domain/']),
    workspaces(
      'mail-imports-what-it-says',
      'libs/mail',
      ['libs/domain/', 'libs/documents/', 'libs/persistence/', 'libs/texts/'],
      'Whoever sends is told by a worker; it starts nothing itself',
    ),
    workspaces(
      'papers-import-what-they-tell',
      'libs/papers',
      ['libs/domain/', 'libs/documents/', 'libs/persistence/', 'libs/texts/'],
      'What papers say is asked by the worker and the API alike',
    ),
    workspaces(
      'documents-import-their-words',
      'libs/documents',
      ['libs/texts/', 'libs/domain/(src|dist)/(languages|text/guarded)\\.'],
      'How papers look has nothing else to do with what is in them',
    ),
    workspaces('servers-import-nobody', 'libs/servers', []),
    {
      name: 'apps-are-imported-by-nobody',
      comment: 'Except that standalone runs them, and the demo and tests read what standalone tells',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/', pathNot: notTests },
      to: { path: '^apps/', pathNot: ['^$1/$2/', '^apps/standalone/(dist|src)/index\\.'] },
    },
    {
      name: 'web-knows-the-api-by-its-description',
      comment:
        'What is in openapi.json, what people read, what a proposal asks, the names of phases and of forms of collaboration, which roles represent many, how long the texts of a measure may be, whether two lists differ, which fields an outcome has, and how what is typed is read. Rules are asked for over HTTP',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: {
        path: '^(libs|apps)/',
        pathNot: [
          '^apps/web/',
          '^libs/texts/',
          '^libs/domain/(src|dist)/(calendar|languages|people|kinds/pilot/(phases|questions)|kinds/committee/decision-fields|kinds/edition/(modes|diff)|measures|search/folded|text/(tidy|numbers|digits))\\.',
        ],
      },
    },
    {
      name: 'api-knows-only-the-contract',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: notTests },
      to: { path: '^libs/workflows/', pathNot: `^${contract}` },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['^apps/[^/]+/dist/', '^libs/[^/]+/dist/.*\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
