import { expect, test } from '@jest/globals';
import { mailSettingsFrom } from './settings.js';

const SMTP = { SMTP_URL: 'smtp://relay.example.no', MAIL_FROM: 'a@example.no', PUBLIC_URL: 'https://t.example.no/' };

test('without anything set, nothing is sent, and the rest has standard values', () => {
  expect(mailSettingsFrom({})).toEqual({
    smtpUrl: null,
    folder: null,
    from: { name: 'Tiltaksmotor', address: 'tiltaksmotor@localhost.invalid' },
    replyTo: null,
    publicUrl: 'http://127.0.0.1:3000',
    timeout: 120_000,
    firstPause: 60_000,
  });
});

test('a sender may have a name', () => {
  const { from, publicUrl } = mailSettingsFrom({ ...SMTP, MAIL_FROM: '"Tiltak i nord" <a@example.no>' });
  expect([from, publicUrl]).toEqual([{ name: 'Tiltak i nord', address: 'a@example.no' }, 'https://t.example.no']);
});

test.each([
  [{ SMTP_URL: 'http://x' }, /^SMTP_URL must/],
  [{ SMTP_URL: 'smtp://x:hemmelig@y' }, /^MAIL_FROM is not set/],
  [{ ...SMTP, PUBLIC_URL: '' }, /^PUBLIC_URL is not set/],
  [{ ...SMTP, PUBLIC_URL: 'javascript:alert(1)' }, /^PUBLIC_URL must/],
  [{ ...SMTP, MAIL_FROM: 'a@example.no\r\nBcc: b@example.no' }, /^MAIL_FROM must/],
  [{ ...SMTP, MAIL_REPLY_TO: 'nobody' }, /^MAIL_REPLY_TO must/],
  [{ MAIL_TIMEOUT: '0' }, /^MAIL_TIMEOUT must/],
])('%j is refused in a sentence that gives no secret away', (env, sentence) => {
  expect(() => mailSettingsFrom(env)).toThrow(sentence);
  expect(() => mailSettingsFrom(env)).not.toThrow(/hemmelig/);
});
