import { ready } from '../lives.js';
import { day, LEAD } from '../proposals.js';
import { chooseSaid, counted, pick, reason, tell, type Does, type Tried } from './tried.js';

const LEADER = `leader-${LEAD}`;
const TRIAL = { by: LEADER, at: 'trial' } as const;
const paused = (does: Does) => does(LEADER, 'pauses', { reason: 'Ferie', until: null });
const recommended = (does: Does) =>
  does('fsu-chair', 'recommendations', { verdict: 'adopt', reason: 'Tydelig effekt' });
const decided = (does: Does) => {
  const decision = { verdict: 'adopt', caseNumber: '21/26', decidedOn: day(0), reason: 'SSU er enig' };
  return does('ssu-secretary', 'decisions', decision);
};

async function withMilestone(does: Does): Promise<void> {
  await ready(does);
  const milestones = [{ id: 'forste', title: 'Første hospitering', on: day(30) }];
  await does(LEADER, 'plans', { startOn: day(0), endOn: day(300), milestones });
  await does(LEADER, 'starts');
}

/** Harstad counts otherwise than Kvæfjord did. */
async function disputed(does: Does, figures: () => Promise<readonly { id: string; party: string }[]>): Promise<void> {
  const figure = (await figures()).find(({ party }) => party === 'kvaefjord')?.id;
  await does('leader-harstad', 'disputes', { party: 'harstad', figure, value: 4, method: 'Bare fakturerte' });
}

async function adoption(dialog: Parameters<typeof tell>[0], on: string): Promise<void> {
  await pick(dialog, 'delvis');
  await tell(dialog, 'Hvem bestemte det?');
  await tell(dialog, 'Når ble det bestemt?', on);
  await tell(dialog, 'Politisk sak', 'PS 41/27');
}

/** While it is tried out, and afterwards. `figures` are those of the pilot that is opened. */
export const fromTrial = (figures: (id: string) => Promise<readonly { id: string; party: string }[]>) =>
  ({
    reachMilestone: {
      called: 'Meld milepæl nådd',
      by: LEADER,
      at: 'preparation',
      first: withMilestone,
      fill: async (dialog) => {
        await chooseSaid(dialog, 'Hvilken milepæl?', /^Første hospitering/);
        await tell(dialog, 'Når ble den nådd?', day(0));
      },
      event: 'MilestoneReached',
      says: /ble nådd/,
    },
    pauseTrial: {
      ...TRIAL,
      called: 'Sett på pause',
      fill: async (dialog) => {
        await reason(dialog);
        await tell(dialog, 'Til når?', day(14));
      },
      event: 'TrialPaused',
      says: 'Utprøvingen ble satt på pause',
    },
    resumeTrial: {
      ...TRIAL,
      called: 'Ta opp igjen',
      first: paused,
      event: 'TrialResumed',
      says: 'Utprøvingen ble tatt opp igjen',
    },
    extendTrial: {
      ...TRIAL,
      called: 'Forleng utprøvingen',
      fill: async (dialog) => {
        await tell(dialog, 'Ny sluttdato', day(400));
        await reason(dialog);
      },
      event: 'TrialExtended',
      says: 'Utprøvingen ble forlenget til',
    },
    leave: {
      called: 'Gå ut av piloten',
      by: 'leader-kvaefjord',
      at: 'trial',
      fill: reason,
      event: 'PartyLeft',
      says: 'gikk ut av piloten',
    },
    endTrial: {
      ...TRIAL,
      called: 'Avslutt utprøvingen',
      fill: reason,
      allOptional: true,
      event: 'TrialEnded',
      says: 'Utprøvingen ble avsluttet',
    },
    voidFigure: {
      called: 'Trekk tilbake et tall',
      by: 'leader-harstad',
      at: 'trial',
      fill: async (dialog) => {
        await chooseSaid(dialog, 'Hvilket tall?', /^Harstad/);
        await reason(dialog);
      },
      event: 'FigureVoided',
      says: /trakk tilbake et tall/,
    },
    disputeFigure: {
      called: 'Meld uenighet om et tall',
      by: 'leader-harstad',
      at: 'trial',
      fill: async (dialog) => {
        await chooseSaid(dialog, 'Hvilket tall?', /^Kvæfjord/);
        await tell(dialog, 'Hva er tallet etter deres måte å telle på?', '4');
        await tell(dialog, 'Hvordan telte dere?');
      },
      event: 'FigureDisputed',
      says: 'Ikke avgjort ennå. Begge tall står til det er avgjort.',
    },
    resolveDispute: {
      ...TRIAL,
      called: 'Avgjør uenigheten',
      first: (does, id) => disputed(does, () => figures(id)),
      fill: async (dialog) => {
        await chooseSaid(dialog, 'Hvilken uenighet?', /Harstad/);
        await dialog.getByRole('radio', { name: 'begge tallene vises' }).check();
        await reason(dialog);
      },
      event: 'DisputeResolved',
      says: /ble avgjort: begge tallene vises/,
    },
    recordFigure: {
      called: 'Før inn tall',
      by: 'leader-harstad',
      at: 'evaluation',
      fill: (dialog) => counted(dialog, '14'),
      event: 'FigureRecorded',
      says: /førte inn tall fra utprøvingen/,
    },
    addUnionView: {
      called: 'Legg til de tillitsvalgtes syn',
      by: 'union-representative-1',
      at: 'evaluation',
      fill: (dialog) => tell(dialog, 'De tillitsvalgtes syn'),
      event: 'UnionViewAdded',
      says: 'De tillitsvalgte la til sitt syn',
    },
    recommend: {
      called: 'Gi anbefaling',
      by: 'fsu-chair',
      at: 'reporting',
      fill: async (dialog) => {
        await pick(dialog, 'innføre');
        await reason(dialog);
      },
      event: 'PilotRecommended',
      says: 'FSU anbefalte å innføre',
      meanwhile: recommended,
      refused: /FSU har allerede gitt sin anbefaling/,
    },
    recordDecision: {
      called: 'Før inn vedtaket',
      by: 'ssu-secretary',
      at: 'reporting',
      first: recommended,
      fill: async (dialog) => {
        await pick(dialog, 'justere');
        await tell(dialog, 'Saksnummer', '22/26');
        await tell(dialog, 'Vedtaksdato', day(0));
        await reason(dialog);
      },
      event: 'AdaptationDecided',
      says: 'SSU vedtok å justere i sak 22/26',
      meanwhile: decided,
    },
    recordAdoption: {
      called: 'Før inn partens beslutning',
      by: 'leader-harstad',
      at: 'concluded',
      fill: (dialog) => adoption(dialog, day(0)),
      event: 'AdoptionRecorded',
      says: 'Innfører: delvis',
      wrongly: (dialog) => adoption(dialog, day(5)),
      refused: /er ikke kommet ennå/,
    },
    recordOutcome: {
      called: 'Før inn utfallet',
      by: LEADER,
      at: 'joint-action',
      fill: async (dialog) => {
        await pick(dialog, 'målet er delvis nådd');
        await tell(dialog, 'Hva kom ut av det?');
      },
      event: 'OutcomeRecorded',
      says: 'Utfallet ble ført inn: målet er delvis nådd',
    },
  }) as const satisfies Readonly<Record<string, Tried>>;
