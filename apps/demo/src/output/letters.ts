import { line } from '../narrator.js';
import type { Person } from '../person.js';
import { until } from '../until.js';
import type { Left } from './papers.js';

interface Mail {
  readonly id: string;
  readonly name: string | null;
  readonly meeting: string | null;
  readonly state: string;
  readonly createdAt: string;
}
export interface Letter extends Left {
  /** `FSU/m1`; null where it is about no meeting. */
  readonly meeting: string | null;
}

interface Posting {
  readonly administrator: Person;
  /** Mails from before the demo are none of its business. */
  readonly since: string;
  /** Where the worker was killed: in an installation elsewhere, what is uncertain is so for other reasons. */
  readonly here: boolean;
}

/** Nothing waits to be sent any more. What a worker was killed over is for whoever runs the installation to settle: here it is sent again. */
export async function untilPosted(posting: Posting): Promise<void> {
  const { administrator, here } = posting;
  if (!(await untilNone(posting)) || !here) return;
  const uncertain = await inState(posting, 'uncertain');
  for (const { id } of uncertain) await administrator.does(`mails/${id}/settlements`, { outcome: 'send-again' });
  if (uncertain.length === 0) return;
  line(`${uncertain.length} e-poster var under sending da arbeidet ble drept. Ingen er sendt to ganger av seg selv:`);
  line(`${administrator.name} så at de var usikre, og har sendt dem på nytt`);
  await untilNone(posting);
}

/** Where no mail leaves, since there is neither a mail server nor a folder, there is nothing to wait for. */
async function untilNone(posting: Posting): Promise<boolean> {
  const leaving = await Promise.all(['folder', 'sent', 'sending'].map((state) => inState(posting, state)));
  const none = async () => (await inState(posting, 'queued', 'sending')).length === 0;
  if (leaving.some((mails) => mails.length > 0) && (await until('all e-post er sendt', none, 90).catch(() => false)))
    return true;
  line('Noe e-post venter ennå på å bli sendt, og er ikke med');
  return false;
}

async function inState({ administrator, since }: Posting, ...states: readonly string[]): Promise<readonly Mail[]> {
  const pages = await Promise.all(
    states.map((state) => administrator.sees<{ items: readonly Mail[] }>(`mails?state=${state}&limit=100`)),
  );
  return pages.flatMap(({ items }) => items).filter(({ createdAt }) => createdAt >= since);
}

const AT_A_TIME = 8;

/** Every mail of the demo that one of the readers may see, as it was written, the first first. */
export async function lettersSince(readers: readonly Person[], since: string): Promise<readonly Letter[]> {
  const seen = await Promise.all(
    readers.map(async (reader) =>
      (await mailsSince(reader, since)).map((mail) => [mail.id, { mail, reader }] as const),
    ),
  );
  const mails = [...new Map(seen.flat()).values()].sort((a, b) => Number(a.mail.id) - Number(b.mail.id));
  const letters: (Letter | null)[] = [];
  while (letters.length < mails.length) {
    const next = mails.slice(letters.length, letters.length + AT_A_TIME);
    const from = letters.length + 1;
    letters.push(...(await Promise.all(next.map(({ mail, reader }, nth) => letterOf(reader, mail, from + nth)))));
  }
  return letters.filter((letter) => letter !== null);
}

/** Null where it is no file: there is a mail server, which has it, or it waits. */
async function letterOf(reader: Person, { id, name, meeting }: Mail, nth: number): Promise<Letter | null> {
  const content = await reader.fetches(`mails/${id}/message`);
  if (content === null) return null;
  const subject = subjectOf(content);
  const file = `${String(nth).padStart(3, '0')} ${subject} - ${name ?? 'ukjent'}`;
  return { name: `${safe(file)}.eml`, content, what: `«${subject}»`, meeting };
}

async function mailsSince(reader: Person, since: string): Promise<Mail[]> {
  const mails: Mail[] = [];
  for (let cursor = ''; ;) {
    const page = await reader.sees<{ items: readonly Mail[]; next: string | null }>(`mails?limit=100${cursor}`);
    const new_ = page.items.filter(({ createdAt }) => createdAt >= since);
    mails.push(...new_);
    if (page.next === null || new_.length < page.items.length) return mails;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

/** The subject of a mail, out of the words it is coded in. */
function subjectOf(mail: Buffer): string {
  const head = mail.toString('latin1').split('\r\n\r\n')[0] ?? '';
  const line = /^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1] ?? '';
  return line
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, coding: string, words: string) => decoded(coding, words));
}

function decoded(coding: string, words: string): string {
  if (coding.toLowerCase() === 'b') return Buffer.from(words, 'base64').toString('utf8');
  const bytes = words
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Without what some file systems do not take, and no longer than they do. */
const safe = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 110);
