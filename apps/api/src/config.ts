import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readStatements, type Statements } from './accessibility/statement.js';
import { mailSettingsFrom, type MailSettings } from '@tiltaksmotor/mail';
import { statusDaysFrom } from '@tiltaksmotor/papers';
import { objectStoreFrom, type ObjectStoreAddress } from '@tiltaksmotor/persistence';

/** What an installation's folder of looks may hold: the sheet it must, the icon it need not. */
export const THEME_FILES = { sheet: 'theme.css', icon: 'icon.svg' } as const;

/** What the API needs to know. All of it comes from the environment. Modules ask for it by `CONFIG`. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly login: 'development' | 'none';
  readonly oidc: { readonly issuer: string; readonly audience: string } | null;
  /** Who we are to the issuer, where people log in there in a browser; null where they come with tokens alone. */
  readonly oidcClient: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
  } | null;
  readonly exercises: boolean;
  /** Where files are kept; null is in the database. */
  readonly objectStore: ObjectStoreAddress | null;
  /** Bytes of the largest file that may be uploaded. */
  readonly uploadLimit: number;
  /** How mails look and where they lie as files; the worker sends them. */
  readonly mail: MailSettings;
  /** From so many working days before a meeting its status may be made; the worker has the same. */
  readonly statusDaysBefore: number;
  /** A file with the accessibility statement of this installation; null is the one we come with. */
  readonly accessibility: Statements | null;
  /** A folder with the looks of this installation; null is the neutral ones that we come with. */
  readonly theme: string | null;
  /** Milliseconds for which one that was asked to stop goes on answering, and says that it is not ready. */
  readonly drain: number;
  readonly logLevel: string;
}

export const CONFIG = Symbol('config');
/** By which modules ask for the log. */
export const LOG = Symbol('log');

/** A setting that is missing or wrong, in one sentence that says what to do. */
export class Misconfigured extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export function configFrom(env: Environment): Config {
  const host = env['HOST'] || '127.0.0.1';
  const login = oneOf(env, 'LOGIN', ['none', 'development'] as const);
  if (login === 'development' && !isLoopback(host)) {
    throw new Misconfigured(
      `LOGIN=development lets anybody be anybody, so it only starts on loopback: set HOST=127.0.0.1 (it is "${host}"), or LOGIN=none.`,
    );
  }
  return {
    host,
    port: wholeNumber(env, 'PORT', 3000, 65_535),
    databaseUrl: address(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    poolSize: wholeNumber(env, 'POOL_SIZE', 20, 200),
    temporal: { address: hostAndPort(env, 'TEMPORAL_ADDRESS'), namespace: env['TEMPORAL_NAMESPACE'] || 'default' },
    login,
    oidc: oidc(env),
    oidcClient: oidcClient(env),
    exercises: oneOf(env, 'EXERCISES', ['refused', 'allowed'] as const) === 'allowed',
    objectStore: objectStore(env),
    uploadLimit: wholeNumber(env, 'UPLOAD_LIMIT_MB', 25, 500) * 1024 * 1024,
    mail: told(() => mailSettingsFrom(env)),
    statusDaysBefore: told(() => statusDaysFrom(env)),
    accessibility: accessibility(env),
    theme: theme(env),
    drain: wholeNumber(env, 'DRAIN_SECONDS', 5, 300) * 1000,
    logLevel: oneOf(env, 'LOG_LEVEL', ['info', ...LEVELS]),
  };
}

/** What another part of the system refuses of its own settings. */
function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Misconfigured(error instanceof Error ? error.message : String(error));
  }
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

function required(env: Environment, name: string, example: string): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new Misconfigured(`${name} is not set: set it to, for example, ${example}.`);
  return value;
}

/** The first of the choices is the default. */
function oneOf<const T extends readonly [string, ...string[]]>(env: Environment, name: string, choices: T): T[number] {
  const value = env[name] || choices[0];
  if (!choices.includes(value))
    throw new Misconfigured(`${name} is "${value}": set it to one of ${choices.join(', ')}.`);
  return value;
}

function wholeNumber(env: Environment, name: string, standard: number, most: number): number {
  const value = env[name] || String(standard);
  if (!/^\d{1,9}$/.test(value) || Number(value) > most) {
    throw new Misconfigured(`${name} is "${value}": set it to a whole number from 0 to ${most}.`);
  }
  return Number(value);
}

/** Names the variable but never its value, which holds a password. */
function address(env: Environment, name: string, protocols: readonly string[]): string {
  const example = `${protocols[0]}//user:password@127.0.0.1:5432/tiltaksmotor`;
  const value = required(env, name, example);
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new Misconfigured(`${name} is no address the API can use: it should look like ${example}.`);
  }
  return value;
}

function hostAndPort(env: Environment, name: string): string {
  const value = env[name] || '127.0.0.1:7233';
  if (!/^[^\s/]+:\d{1,5}$/.test(value))
    throw new Misconfigured(`${name} is "${value}": it should look like 127.0.0.1:7233.`);
  return value;
}

function oidc(env: Environment): Config['oidc'] {
  const issuer = env['OIDC_ISSUER'];
  const audience = env['OIDC_AUDIENCE'];
  if (!issuer && !audience) return null;
  if (!issuer || !audience)
    throw new Misconfigured('OIDC_ISSUER and OIDC_AUDIENCE belong together: set both, or neither.');
  if (!URL.canParse(issuer))
    throw new Misconfigured('OIDC_ISSUER is no address: it should look like https://login.example.no/realms/health.');
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !isLoopback(hostname)) throw new Misconfigured('OIDC_ISSUER must be an https address.');
  return { issuer, audience };
}

/** A browser that comes back from the issuer must find us where we said. */
function oidcClient(env: Environment): Config['oidcClient'] {
  const clientId = env['OIDC_CLIENT_ID'];
  const clientSecret = env['OIDC_CLIENT_SECRET'] || null;
  if (!clientId) return null;
  const trusted = oidc(env);
  if (trusted === null)
    throw new Misconfigured('OIDC_CLIENT_ID needs OIDC_ISSUER and OIDC_AUDIENCE: set them, or none of the three.');
  if (!env['PUBLIC_URL'])
    throw new Misconfigured(
      'PUBLIC_URL is not set: with OIDC_CLIENT_ID, it must be where people find the application.',
    );
  return { issuer: trusted.issuer, clientId, clientSecret };
}

function accessibility(env: Environment): Statements | null {
  const file = env['ACCESSIBILITY_STATEMENT'];
  if (!file) return null;
  const found = readStatements(file);
  if (found === null)
    throw new Misconfigured(
      'ACCESSIBILITY_STATEMENT names no file with a statement in both languages: see docs/operations.md for what it looks like.',
    );
  return found;
}

function theme(env: Environment): string | null {
  const folder = env['THEME'];
  if (!folder) return null;
  if (!existsSync(join(folder, THEME_FILES.sheet)))
    throw new Misconfigured(
      `THEME names no folder with a file ${THEME_FILES.sheet}: see docs/operations.md for what it holds.`,
    );
  return resolve(folder);
}

function objectStore(env: Environment): ObjectStoreAddress | null {
  try {
    return objectStoreFrom(env);
  } catch (error) {
    throw new Misconfigured((error as Error).message);
  }
}
