import type { DemoMeeting } from '../committee.js';

/** A file that is left, and what it is to whoever finds it. */
export interface Left {
  readonly name: string;
  readonly content: Uint8Array;
  readonly what: string;
}

interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly language: string;
  readonly format: string;
}
const KINDS: Readonly<Record<string, string>> = { 'meeting-book': 'Møtebok', minutes: 'Referat' };
const WHAT: Readonly<Record<string, string>> = {
  'meeting-book': 'saksframleggene: til å rette i, som de ble sendt ut, og tallene i dem',
  minutes: 'referatet: til å rette i, som det ble sendt ut, og som det ble godkjent',
};

/** Every document of a meeting, and its entry for a calendar. */
export async function papersOf({ committee, id }: DemoMeeting): Promise<readonly Left[]> {
  const { secretary } = committee;
  const { items } = await secretary.sees<{ items: readonly Kept[] }>(
    `documents?subject=committee/${committee.id}/${id}&limit=100`,
  );
  const papers: Left[] = [];
  for (const kept of items) {
    const content = await secretary.fetches(`documents/${kept.id}/content`);
    if (content !== null) papers.push({ name: nameOf(kept), content, what: whatOf(kept) });
  }
  const calendar = await secretary.fetches(`committees/${committee.id}/meetings/${id}/calendar.ics`);
  if (calendar !== null) papers.push({ name: 'Møtet.ics', content: calendar, what: 'møtet, til kalenderen' });
  return papers.sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

const nameOf = ({ kind, version, language, format }: Kept): string =>
  [KINDS[kind] ?? kind, version > 1 ? ` ${version}` : '', language === 'en' ? ' (engelsk)' : '', `.${format}`].join('');

const whatOf = ({ kind, language }: Kept): string => `${WHAT[kind] ?? kind}${language === 'en' ? ', på engelsk' : ''}`;
