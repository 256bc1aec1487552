import { parse, serialize } from 'cookie';
import type { Config } from '../config.js';
import { COOKIE } from './session.guard.js';
import { ASKED_SECONDS } from './oidc-login.js';

/** What the browser keeps while somebody is at the issuer. */
const ASKED = 'tiltaksmotor-login';

/** Whether the browser may send what it keeps over an open line: only where people come without https. */
const isSecure = ({ mail }: Pick<Config, 'mail'>): boolean => mail.publicUrl.startsWith('https:');

export const sessionCookie = (value: string, maxAge: number, config: Pick<Config, 'mail'>): string =>
  serialize(COOKIE, value, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config), maxAge });

/** Lax: it must come along when the issuer, which is another site, sends somebody back. */
export const askedCookie = (value: string, config: Pick<Config, 'mail'>): string =>
  serialize(ASKED, value, {
    path: '/api/login',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
    maxAge: value === '' ? 0 : ASKED_SECONDS,
  });

export const askedIn = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : parse(header.slice(0, 16_384))[ASKED];
