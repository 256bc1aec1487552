import { caseAt, type Meeting } from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { caseTitle } from './cases/others.js';
import { lookup } from './read/lookup.js';
import { committeeAt } from './read/meeting.js';
import type { Source } from './read/pilots.js';
import { speechFor } from './speech.js';

/** What is on a meeting's agenda, for those who may know of all its cases: `04/26 Delte stillinger`. */
export const agendaFrom =
  (source: Source) =>
  async (committee: string, meeting: Meeting, language: Language): Promise<readonly string[]> => {
    if (meeting.agenda.length === 0) return [];
    const { cases } = await committeeAt(source, committee, new Date().toISOString());
    const on = meeting.agenda.flatMap((id) => cases[id] ?? []);
    const own = speechFor(language, source.community, await lookup(source.pool, on));
    return on.map((one) => `${caseAt(meeting.id, one).number ?? ''} ${caseTitle(one, own)}`.trim());
  };
