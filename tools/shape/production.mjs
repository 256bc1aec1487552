// Which files are production code, whose they are, and what they say and import, as TypeScript reads them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * The kinds that had their folders before others came; what is said of them counts. To be asked of the domain's `KINDS` when
 * it has them. Names begin with these in any inflection: `pilot`, `pilots`, `PilotRow`, `byCommittee`.
 */
export const KINDS = ['pilot', 'committee'];

/** Kinds that came after the goal for lines was set: their own files are not in it. */
const LATER_KINDS = ['edition'];

/**
 * TypeScript that runs in an installation: under `src` of every package and app. Not tests, nor what only tests use
 * (`testing/`), nor declarations, nor the web's client, which is generated. JSON and styles are no code.
 */
export function productionFiles(root) {
  const packages = ['libs', 'apps'].flatMap((group) => foldersIn(join(root, group)).map((name) => `${group}/${name}`));
  return packages.flatMap((folder) => filesUnder(root, `${folder}/src`)).filter(isProduction);
}
export const isProduction = (file) =>
  /^(libs|apps)\/[^/]+\/src\/.*\.tsx?$/.test(file) &&
  !/\.test\.tsx?$|\.d\.ts$|\/testing\/|^apps\/web\/src\/api\//.test(file);

/**
 * A kind's own file says so in its path below `src`: one of the words of a folder's or the file's name is the kind, or more of
 * it. `kinds/pilot/…`, `pilots/view.ts`, `CommitteePage.tsx` and `pilot-row.ts` are own; `secretary/Queue.tsx` is shared.
 */
export const isOwn = (file, kinds = KINDS) =>
  wordsOf(file.replace(/^.*?\/src\//, '').replace(/\.tsx?$/, '')).some((word) =>
    kinds.some((kind) => word === kind || word === `${kind}s`),
  );
export const isOfLaterKind = (file) => isOwn(file, LATER_KINDS);
const wordsOf = (path) =>
  path
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);

/**
 * May name kinds: the one list of them in a package; migrations, which are history; and the demo, a story of one pilot and two committees
 * that knows nothing but addresses.
 */
export const mayNameKinds = (file) =>
  /^(libs|apps)\/[^/]+\/src\/kinds\/index\.ts$/.test(file) ||
  /^libs\/persistence\/src\/migrations\/(\d+-[^/]*|index)\.ts$/.test(file) ||
  file.startsWith('apps/demo/');

export const readSource = (root, file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
};

/** As `wc -l` counts them. */
export const linesOf = (source) => source.text.split('\n').length - 1;

/** Whether its code, comments left out, says a kind: in a name, a text or an import. */
export function namesKind(source) {
  const says = (node) => {
    if (isSaid(node) && KINDS.some((kind) => node.text.toLowerCase().includes(kind))) return true;
    return ts.forEachChild(node, says) ?? false;
  };
  return says(source);
}
const isSaid = (node) =>
  ts.isIdentifier(node) ||
  ts.isPrivateIdentifier(node) ||
  ts.isLiteralExpression(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node);

/** What it imports and exports from, types too: as it is written. */
export function importsOf(source) {
  const found = [];
  const look = (node) => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (from !== undefined && ts.isStringLiteralLike(from)) found.push(from.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Answers which file an import is, among those that are there; what npm installs, and what is no code, is none. */
export function resolver(root, files) {
  const there = new Set(files);
  const packages = new Map(
    ['libs', 'apps'].flatMap((group) =>
      foldersIn(join(root, group)).flatMap((name) => {
        const folder = `${group}/${name}`;
        const file = join(root, folder, 'package.json');
        if (!existsSync(file)) return [];
        const { name: called, exports = {} } = JSON.parse(readFileSync(file, 'utf8'));
        return Object.entries(exports).map(([part, to]) => [join(called, part), join(folder, to.default ?? to)]);
      }),
    ),
  );
  return (file, said) => {
    const built = said.startsWith('.') ? join(dirname(file), said) : packages.get(said);
    if (built === undefined) return undefined;
    const source = built.replace(/^((?:libs|apps)\/[^/]+)\/dist\//, '$1/src/').replace(/\.jsx?$/, '');
    return [`${source}.ts`, `${source}.tsx`].find((one) => there.has(one));
  };
}

const foldersIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
const filesUnder = (root, folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
    : [];
