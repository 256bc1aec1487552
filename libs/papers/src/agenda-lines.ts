import { caseAt, type Appointment } from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { caseTitle } from './cases/others.js';
import { lookup } from './read/lookup.js';
import { committeeAt } from './read/meeting.js';
import type { Source } from './read/pilots.js';
import { speechFor } from './speech.js';

/** What is on a meeting's agenda, for those who may know of all its cases: `04/26 Delte stillinger`. */
export const agendaFrom =
  (source: Source) =>
  async ({ of: committee, id: meeting }: Appointment, language: Language): Promise<readonly string[]> => {
    const { cases, meetings } = await committeeAt(source, committee, new Date().toISOString());
    const on = (meetings[meeting]?.agenda ?? []).flatMap((id) => cases[id] ?? []);
    const own = speechFor(language, source.community, await lookup(source.pool, on));
    return on.map((one) => `${caseAt(meeting, one).number ?? ''} ${caseTitle(one, own)}`.trim());
  };
