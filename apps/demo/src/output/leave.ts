import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takingPart, type Cast } from '../cast.js';
import { heading, line } from '../narrator.js';
import type { PlayedOn } from '../system.js';
import { papersOf, type Left } from './papers.js';
import { lettersSince, untilPosted } from './letters.js';

/** What was left by an earlier demo goes before this one begins. */
export const empty = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/**
 * Leaves what those who took part can fetch: a folder for each meeting, in the order they were, with its papers and the mails
 * about it, and one for the mails of the pilot that its own people were sent.
 */
export async function leave(folder: string, { here }: PlayedOn, cast: Cast): Promise<void> {
  const { fsu, ssu, administrator, began } = cast;
  heading('Det som ligger igjen: møtebøker, referater og e-post');
  await untilPosted({ administrator, since: began, here });
  const letters = await lettersSince([...takingPart(cast), fsu.secretary, ssu.secretary], began);
  const meetings = [...fsu.meetings, ...ssu.meetings].sort((a, b) => a.order - b.order);
  line(`Alt ligger i ${folder}:`);
  for (const [nth, meeting] of meetings.entries()) {
    const about = letters.filter((letter) => letter.meeting === `${meeting.committee.id}/${meeting.id}`);
    const name = folderName(nth, meeting.title);
    tell(`${name}/`, await write(join(folder, name), await papersOf(meeting)));
    tell(`${name}/e-post/`, await write(join(folder, name, 'e-post'), about));
  }
  const others = letters.filter(({ meeting }) => meeting === null);
  const name = folderName(meetings.length, 'Piloten og sakene, e-post');
  tell(`${name}/`, await write(join(folder, name), others));
}

const folderName = (nth: number, title: string): string => `${String(nth + 1).padStart(2, '0')} ${title}`;

function tell(folder: string, files: readonly string[]): void {
  if (files.length > 0) line(folder);
  for (const file of files) line(`  ${file}`);
}

/** Answers a line for each file; for those that are the same in several forms, or to several people, one for all. */
async function write(folder: string, files: readonly Left[]): Promise<string[]> {
  if (files.length > 0) await mkdir(folder, { recursive: true });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  const same = new Map<string, Left[]>();
  for (const file of files) same.set(file.what, [...(same.get(file.what) ?? []), file]);
  return [...same].map(([what, alike]) => `${shortly(alike)}  ${what}`);
}

/** `Møtebok.csv .docx .pdf .xlsx`, or `017 … 028 (12)`. */
function shortly(alike: readonly Left[]): string {
  const [first, ...others] = alike.map(({ name }) => name);
  if (first === undefined || others.length === 0) return first ?? '';
  if (!first.endsWith('.eml')) return [first, ...others.map((name) => name.slice(name.lastIndexOf('.')))].join(' ');
  return `${first.slice(0, 3)} … ${others.at(-1)?.slice(0, 3)} (${alike.length})`;
}
