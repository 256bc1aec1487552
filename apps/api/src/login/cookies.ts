import { parse, serialize } from 'cookie';
import type { Config } from '../config.js';
import { ASKED_SECONDS } from './oidc-login.js';

type Where = Pick<Config, 'mail'>;

/** Whether the browser may send what it keeps over an open line: only where people come without https. */
const isSecure = ({ mail }: Where): boolean => mail.publicUrl.startsWith('https:');

/**
 * Over https a cookie of this name is ours alone: browsers take `__Host-` from this very host only, with `Secure` and the
 * whole site as its path, so that no neighbouring site can put one in its place. Over http, as on one's own machine, it has
 * no prefix: not every browser takes a `Secure` cookie there.
 */
const named = (name: string, where: Where): string => (isSecure(where) ? `__Host-${name}` : name);
export const sessionCookieName = (where: Where): string => named('tiltaksmotor', where);
/** What the browser keeps while somebody is at the issuer. */
const askedName = (where: Where): string => named('tiltaksmotor-login', where);

export const sessionCookie = (value: string, maxAge: number, where: Where): string =>
  serialize(sessionCookieName(where), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(where),
    maxAge,
  });

/** Lax: it must come along when the issuer, which is another site, sends somebody back. */
export const askedCookie = (value: string, where: Where): string =>
  serialize(askedName(where), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(where),
    maxAge: value === '' ? 0 : ASKED_SECONDS,
  });

export const askedIn = (header: string | undefined, where: Where): string | undefined =>
  header === undefined ? undefined : parse(header.slice(0, 16_384))[askedName(where)];
