import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { oneEventReader } from './tools/lint/one-event-reader.mjs';
import { oneListOfLanguages } from './tools/lint/one-list-of-languages.mjs';
import { shownNumbers } from './tools/lint/shown-numbers.mjs';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** `new Date()` or `Date.now()`, somewhere in it. */
const NOW =
  ":matches(NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'])";
const todayIsNorways = ['slice', 'substring', 'split']
  .map(
    (cut) =>
      `CallExpression[callee.property.name='${cut}'][callee.object.callee.property.name='toISOString']:has(${NOW})`,
  )
  .concat(
    `CallExpression[callee.property.name=/^getUTC(FullYear|Month|Date|Day)$/][callee.object.type='NewExpression'][callee.object.arguments.length=0]`,
    'CallExpression[callee.property.name=/^get(FullYear|Month|Date|Day|Hours)$/]',
  )
  .map((selector) => ({ selector, message: 'What day it is, it is in Norway: ask localDate of the domain.' }));
const texts = { rules: { 'shown-numbers': shownNumbers } };
const NO_PAGES = ['**/*.test.ts', '**/testing/**'];
const numbersAreTyped = {
  selector: "JSXAttribute[name.name='type'] Literal[value='number']",
  message: 'A browser that speaks another language reads 3,5 as 35: use NumberField.',
};

export default defineConfig(
  // The web's client is generated at each build.
  globalIgnores(['**/dist/', '**/node_modules/', '.nx/', '.data*/', 'coverage/', 'apps/web/src/api/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['apps/web/*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A promise nobody waits for is a crash nobody sees.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A kind adds to an interface of the domain what its own schema says, and nothing beside it.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/require-await': 'off',
      // Would also take away assertions that tell the reader, or a generic, what is there.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...todayIsNorways],
    },
  },
  {
    // Classes of the frameworks are told from what their decorators say, and many have nothing else.
    files: ['apps/api/**/*.ts', 'libs/persistence/**/*.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': ['error', ...todayIsNorways, numbersAreTyped] },
  },
  {
    // Tests look at what is stored; a migration is of its own time; and three files are what the rule is about.
    files: ['{apps,libs}/*/src/**/*.ts'],
    ignores: [...NO_PAGES, 'libs/persistence/src/{migrations/*,streams/{events,moved,write}}.ts'],
    plugins: { streams: { rules: { 'one-event-reader': oneEventReader } } },
    rules: { 'streams/one-event-reader': 'error' },
  },
  {
    // The list itself; migrations, of their own time; and the demonstration, which is played in Norwegian.
    files: ['{apps,libs}/*/src/**/*.{ts,tsx}'],
    ignores: [...NO_PAGES, 'libs/domain/src/languages.ts', 'libs/persistence/src/migrations/*', 'apps/demo/**'],
    plugins: { languages: { rules: { 'one-list': oneListOfLanguages } } },
    rules: { 'languages/one-list': 'error' },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}', 'libs/{mail,texts}/src/**/*.ts'],
    // Of the settings, operators are told.
    ignores: [...NO_PAGES, 'libs/texts/src/amounts.ts', 'libs/mail/src/settings.ts'],
    plugins: { texts },
    rules: { 'texts/shown-numbers': 'error' },
  },
  {
    files: ['libs/papers/src/**/*.ts'],
    ignores: NO_PAGES,
    plugins: { texts },
    rules: { 'texts/shown-numbers': ['error', { cells: true }] },
  },
  {
    files: ['libs/documents/src/**/*.ts'],
    ignores: NO_PAGES,
    plugins: { texts },
    rules: { 'texts/shown-numbers': ['error', { markup: true }] },
  },
  {
    // Runs in Temporal's sandbox, again and again over the same history: nothing of Node, no clock, no chance.
    files: ['libs/workflows/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': ['error', ...nodeBuiltins],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'fetch'],
    },
  },
  {
    // Pure rules: what time it is comes in the context.
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': ['error', ...nodeBuiltins],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'console', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain is told what time it is.' },
        { object: 'Math', property: 'random', message: 'The domain decides the same way every time.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...todayIsNorways,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain is told what time it is.',
        },
      ],
    },
  },
  {
    // Tests reach for what is unknown on purpose: bodies of answers, rows, broken input.
    files: ['**/*.test.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
