import { isAddress } from './address.js';

export interface MailSettings {
  /** `smtp://name:password@relay.example.no:587?requireTLS=true`, or null. */
  readonly smtpUrl: string | null;
  /** Where mails are written as files where there is no relay, or null. */
  readonly folder: string | null;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string | null;
  /** What the web's addresses begin with, without a slash at the end. */
  readonly publicUrl: string;
  /** Milliseconds an attempt may take. One that has written no outcome after three times that is dead. */
  readonly timeout: number;
  /** Milliseconds before a mail that surely did not leave is tried again, for the first time. */
  readonly firstPause: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that will not do is refused in one sentence. It never says the value, which may hold a password. */
export function mailSettingsFrom(env: Environment): MailSettings {
  const smtpUrl = env['SMTP_URL'] || null;
  if (smtpUrl !== null && !(URL.canParse(smtpUrl) && /^smtps?:$/.test(new URL(smtpUrl).protocol)))
    throw new Error('SMTP_URL must be an address like smtp://name:password@relay.example.no:587.');
  if (smtpUrl !== null && !env['MAIL_FROM'])
    throw new Error('MAIL_FROM is not set: with SMTP_URL, it must be an address like tiltak@example.no.');
  if (smtpUrl !== null && !env['PUBLIC_URL'])
    throw new Error('PUBLIC_URL is not set: with SMTP_URL, it must be where people find the application.');
  return {
    smtpUrl,
    folder: env['MAIL_FOLDER'] || null,
    from: sender(env['MAIL_FROM'] || 'Tiltaksmotor <tiltaksmotor@localhost.invalid>'),
    replyTo: env['MAIL_REPLY_TO'] ? address('MAIL_REPLY_TO', env['MAIL_REPLY_TO']) : null,
    publicUrl: publicUrl(env['PUBLIC_URL'] || `http://127.0.0.1:${env['PORT'] || 3000}`),
    timeout: 1000 * seconds(env, 'MAIL_TIMEOUT', 120, 3600),
    firstPause: 1000 * seconds(env, 'MAIL_FIRST_PAUSE', 60, 86_400),
  };
}

function sender(value: string): MailSettings['from'] {
  const [, name = '', inner = value] = /^([^<>]*)<([^<>]+)>$/.exec(value.trim()) ?? [];
  return {
    name: name.trim().replace(/^"|"$/g, '') || 'Tiltaksmotor',
    address: address('MAIL_FROM', inner.trim()),
  };
}

function address(name: string, value: string): string {
  if (!isAddress(value)) throw new Error(`${name} must be an address like tiltak@example.no.`);
  return value;
}

function publicUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error('PUBLIC_URL must be an address like https://tiltak.example.no.');
  return value.replace(/\/+$/, '');
}

function seconds(env: Environment, name: string, standard: number, most: number): number {
  const value = env[name] || String(standard);
  if (!/^\d{1,6}$/.test(value) || Number(value) < 1 || Number(value) > most)
    throw new Error(`${name} must be a whole number of seconds from 1 to ${most}.`);
  return Number(value);
}
