/**
 * Writes the API with all that it imports as one program, dist/bundle/main.js. Apart they are some 3,400 files, and finding
 * and reading them is most of what its start takes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../dist/bundle');

/** Where a module lay, seen from the program: what it reads, resolves or starts as a thread beside itself is still there. */
const placed = {
  name: 'placed',
  transform(code, id) {
    const place = JSON.stringify(relative(folder, id));
    if (code.includes('import.meta.url'))
      return code.replaceAll('import.meta.url', `(new globalThis.URL(${place}, import.meta.url).href)`);
    if (/\.c?js$/.test(id) && /\b__(dir|file)name\b/.test(code) && !/^(import|export)\b/m.test(code))
      return `var __filename = __placed(${place}), __dirname = __placed(${JSON.stringify(dirname(relative(folder, id)))});${code}`;
    return null;
  },
};
// Some modules have a `URL` of their own.
const PLACED = `import { fileURLToPath as __toPath } from 'node:url';
const __placed = (place) => __toPath(new globalThis.URL(place, import.meta.url));`;

const bundle = await rolldown({
  input: at('../dist/main.js'),
  platform: 'node',
  plugins: [placed],
  // A native program, as typesetting is: it stays where npm put it.
  external: [/^@myriaddreamin\//],
  // What packages would use if it were there (other databases, other servers) is asked for when it is wanted, as before.
  onLog(level, log, handle) {
    if (log.code !== 'UNRESOLVED_IMPORT') handle(level, log);
  },
});
// Migrations and refusals are known by the names of their classes.
const options = { format: 'esm', keepNames: true, banner: PLACED, chunkFileNames: '[name]-[hash].js' };
const fresh = `${folder}.new`;
await rm(fresh, { recursive: true, force: true });
const { output } = await bundle.write({ ...options, dir: fresh });

// Of our own files: whoever compiles one of them and nothing else can see that the program is of an earlier one.
const ours = output
  .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  .filter((id) => id.startsWith('/') || /^[A-Z]:/.test(id))
  .filter((id) => !id.includes('node_modules'))
  .map((id) => [relative(folder, id), createHash('sha256').update(readFileSync(id)).digest('hex')]);
await writeFile(join(fresh, 'made-of.json'), JSON.stringify(Object.fromEntries(ours)));

// Whole or not at all: a start beside a build finds the old one or the new one.
await rm(folder, { recursive: true, force: true });
await rename(fresh, folder);
