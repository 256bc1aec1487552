import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { THEME_FILES } from '../config.js';

/** Where apps/web was built to. */
export const WEB_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('@tiltaksmotor/web/package.json')),
  'dist/web',
);

/** Nothing runs but our own scripts, nothing looks but by our own sheets, and nothing is fetched from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the pages need beside their own files. */
interface Beside {
  /** The installation's folder of looks. */
  readonly theme: string | null;
  /** Answers what is neither a file nor a page. */
  readonly unknown: (request: FastifyRequest, reply: FastifyReply) => void;
}

/**
 * Serves the web application on the API's own port: its files at their names, and its one page at every address outside
 * `/api`, so that an address in an e-mail works. Without a built application there are
 * no pages, and the API is as it was.
 */
export async function serveWeb(server: FastifyInstance, folder: string, { theme, unknown }: Beside): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = themed(readFileSync(index, 'utf8'), theme);
  const own = theme === null ? [] : standIns(theme);
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['index.html', '**/*.{map,br,gz}', ...own],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names of assets hold their hash: what is at one never changes.
      const lasts = path.startsWith(join(folder, 'assets'));
      reply.setHeader('cache-control', lasts ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      reply.setHeader('vary', 'accept-encoding');
    },
  });
  for (const name of own) server.get(`/${name}`, (_, reply) => reply.sendFile(name, theme ?? folder));
  server.get('/*', (request, reply) => {
    if (/^\/api(\/|\?|$)|\.[a-z0-9]+$/.test(request.raw.url ?? '')) return unknown(request, reply);
    void reply
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache', 'referrer-policy': 'same-origin' })
      .type('text/html; charset=utf-8')
      .send(page);
  });
}

/** The page with the installation's sheet after ours, which it thereby replaces where the two say different things. */
const themed = (page: string, theme: string | null): string =>
  theme === null
    ? page
    : page.replace('</head>', `  <link rel="stylesheet" href="/${THEME_FILES.sheet}" />\n  </head>`);

/** The installation's own files that stand in for ours, by name. */
const standIns = (theme: string): readonly string[] =>
  Object.values(THEME_FILES).filter((name) => existsSync(join(theme, name)));
