import { expect, test } from '@jest/globals';
import { askedCookie, askedIn, sessionCookie, sessionCookieName } from './cookies.js';

const at = (publicUrl: string) => ({ mail: { publicUrl } }) as Parameters<typeof sessionCookieName>[0];
const OVER_HTTPS = at('https://tiltak.example.no');
const OVER_HTTP = at('http://127.0.0.1:3000');

test('over https both cookies are this host’s alone: __Host-, Secure, the whole site, and no domain', () => {
  for (const cookie of [sessionCookie('x', 60, OVER_HTTPS), askedCookie('x', OVER_HTTPS)]) {
    expect(cookie).toMatch(/^__Host-tiltaksmotor/);
    expect(cookie).toMatch(/; Path=\/;/);
    expect(cookie).toMatch(/; HttpOnly; Secure/);
    expect(cookie).not.toMatch(/Domain/i);
  }
  expect(sessionCookie('x', 60, OVER_HTTPS)).toMatch(/SameSite=Strict/);
});

test('over http, as on one’s own machine, they have neither prefix nor Secure, which browsers would refuse', () => {
  for (const cookie of [sessionCookie('x', 60, OVER_HTTP), askedCookie('x', OVER_HTTP)])
    expect(cookie).not.toMatch(/__Host-|Secure/);
});

test('over https a cookie without the prefix, which a neighbouring site can set, is not ours', () => {
  expect(sessionCookieName(OVER_HTTPS)).toBe('__Host-tiltaksmotor');
  expect(askedIn('tiltaksmotor-login=theirs', OVER_HTTPS)).toBeUndefined();
  expect(askedIn('tiltaksmotor-login=theirs; __Host-tiltaksmotor-login=ours', OVER_HTTPS)).toBe('ours');
});
