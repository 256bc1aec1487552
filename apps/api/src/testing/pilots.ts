import { addDays, localDate } from '@tiltaksmotor/domain';
import { somebody, type Answered } from './people.js';
import type { Serving } from './serving.js';

export const day = (offset: number): string => addDays(localDate(new Date().toISOString()), offset);

const MEDISIN = 'unn-harstad-medisin';
/** Whom a proposal asks: the lead has consented by sending it. */
const ASKED = ['harstad', 'kvaefjord'] as const;
const PARTIES = [MEDISIN, ...ASKED] as const;
export const LEADER = `leader-${MEDISIN}`;
export const QUARTER = { indicator: 'dager', period: { from: day(-90), to: day(0) } };

export const proposal = (title = 'Gjensidig hospitering', code = 'KOM-07') => ({
  measure: { code },
  title,
  aim: 'Flere kjenner hverandres tjenester og blir værende.',
  lead: MEDISIN,
  parties: [{ party: MEDISIN, hours: 100 }, { party: 'harstad', hours: 200 }, { party: 'kvaefjord' }],
  indicators: [
    {
      id: 'dager',
      name: 'Hospiteringsdager',
      unit: 'dager',
      direction: 'up',
      source: 'Vaktplan',
      countingRule: 'Hele dager',
      reportedBy: [{ party: 'harstad' }, { party: 'kvaefjord' }],
    },
  ],
});

/** Plays a pilot as far as a test needs it. Every step must be accepted. */
export function player(serving: Serving) {
  const give = async (id: string, who: string, path: string, body: object = {}): Promise<void> => {
    const { status, body: answer } = await somebody(serving, who).gives(`/api/pilots/${id}/${path}`, body);
    if (status !== 200) throw new Error(`${who} ${path}: ${status} ${JSON.stringify(answer)}`);
  };
  const drafted = async (title?: string): Promise<string> => {
    const answer: Answered<{ id: string }> = await somebody(serving, LEADER).gives('/api/pilots', {
      proposal: proposal(title),
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  };
  const submitted = async (title?: string): Promise<string> => {
    const id = await drafted(title);
    await give(id, LEADER, 'submissions');
    await give(id, 'leader-brukerutvalg', 'user-representatives', { person: 'user-representative-2' });
    await give(id, 'user-representative-2', 'confirmations');
    return id;
  };
  const inPreparation = async (title?: string): Promise<string> => {
    const id = await submitted(title);
    for (const party of ASKED) await give(id, `leader-${party}`, 'consents', { parties: [party], version: 1 });
    await give(id, 'fsu-member-1', 'objections', { reason: 'Bør drøftes i møtet.' });
    await give(id, 'fsu-chair', 'endorsements');
    return id;
  };
  const inTrial = async (title?: string): Promise<string> => {
    const id = await inPreparation(title);
    for (const party of PARTIES)
      await give(id, `leader-${party}`, 'representatives', { party, person: `leader-${party}` });
    for (const employer of ['unn', 'harstad', 'kvaefjord'])
      await give(id, `leader-${employer}`, 'consultations', {
        employer,
        on: day(-1),
        unions: 'NSF',
        safetyRepresentative: true,
        outcome: 'Enighet',
      });
    for (const [party, value] of [
      ['harstad', 6],
      ['kvaefjord', 2],
    ] as const)
      await give(id, `leader-${party}`, 'baselines', { ...QUARTER, party, value, groupSize: 20 });
    await give(id, LEADER, 'plans', { startOn: day(0), endOn: day(100) });
    await give(id, LEADER, 'starts');
    return id;
  };
  return { give, drafted, submitted, inPreparation, inTrial };
}
