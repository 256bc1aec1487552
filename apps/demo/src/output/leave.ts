import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cast } from '../cast.js';
import type { DemoMeeting } from '../meeting.js';
import { heading, line } from '../narrator.js';
import { papersOf } from './papers.js';
import { lettersSince, untilPosted, type Letter } from './letters.js';

/** What was left by an earlier demo goes before this one begins. */
export const empty = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** A file that is left, and what it is to whoever finds it. */
export interface Left {
  readonly name: string;
  readonly content: Uint8Array;
  readonly what: string;
}

/**
 * Leaves what secretaries can fetch: a folder for each meeting, in the order they were, with its papers and the mails about
 * it, and one for the mails of the pilot.
 */
export async function leave(folder: string, began: string, { fsu, ssu }: Cast): Promise<void> {
  heading('Det som ligger igjen: møtebøker, referater og e-post');
  await untilPosted(fsu.secretary);
  const letters = await lettersSince(fsu.secretary, began);
  const told: string[] = [];
  const meetings = [...fsu.meetings, ...ssu.meetings].sort((a, b) => a.order - b.order);
  for (const [nth, meeting] of meetings.entries()) {
    const name = `${String(nth + 1).padStart(2, '0')} ${meeting.title}`;
    const about = letters.filter((letter) => letter.meeting === `${meeting.committee.id}/${meeting.id}`);
    told.push(...(await leaveMeeting(join(folder, name), name, meeting, about)));
  }
  const others = letters.filter(({ meeting }) => meeting === null);
  const name = `${String(meetings.length + 1).padStart(2, '0')} Piloten og sakene, e-post`;
  told.push(`${name}/`, ...(await write(join(folder, name), others)));
  await writeFile(join(folder, 'Les meg.txt'), `${told.join('\n')}\n`);
  line(`Alt ligger i ${folder} (Les meg.txt forteller hva hver fil er):`);
  for (const one of told) line(one);
}

async function leaveMeeting(
  folder: string,
  name: string,
  meeting: DemoMeeting,
  letters: readonly Letter[],
): Promise<string[]> {
  const papers = await write(folder, await papersOf(meeting));
  const mails = await write(join(folder, 'e-post'), letters);
  return [`${name}/`, ...papers, ...mails.map((said) => said.replace('  ', '  e-post/'))];
}

/** Answers a line for each file, and one for all of those that are the same to many people. */
async function write(folder: string, files: readonly Left[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  const same = new Map<string, Left[]>();
  for (const file of files) same.set(file.what, [...(same.get(file.what) ?? []), file]);
  return [...same].map(([what, alike]) =>
    alike.length === 1 ? `  ${alike[0]?.name}: ${what}` : `  ${alike[0]?.name} og ${alike.length - 1} til: ${what}`,
  );
}
