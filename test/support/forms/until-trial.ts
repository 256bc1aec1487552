import { CONSULTATION, ready, USER } from '../lives.js';
import { day, LEAD } from '../proposals.js';
import { choose, counted, reason, somebody, tell, type Does, type Tried } from './tried.js';

const LEADER = `leader-${LEAD}`;
const objected = (does: Does) => does('fsu-member-1', 'objections', { reason: 'Vi vil drøfte den' });
const CHAIR = { by: 'fsu-chair', at: 'review', first: objected } as const;

/** From the draft until the trial begins. */
export const UNTIL_TRIAL = {
  discard: {
    called: 'Forkast utkastet',
    by: LEADER,
    at: 'draft',
    event: 'DraftDiscarded',
    says: 'Utkastet ble forkastet',
    meanwhile: (does) => does(LEADER, 'submissions'),
  },
  appointUserRepresentative: {
    called: 'Oppnevn brukerrepresentant',
    by: 'leader-brukerutvalg',
    at: 'consent',
    fill: (dialog) => somebody(dialog, 'Hvem representerer brukerne?', 'Leif Rundmo'),
    event: 'UserRepresentativeAppointed',
    says: 'ble oppnevnt som brukerrepresentant',
  },
  confirmSeen: {
    called: 'Bekreft at du har sett forslaget',
    by: USER,
    at: 'consent',
    first: (does) => does('leader-brukerutvalg', 'user-representatives', { person: USER }),
    event: 'ProposalSeen',
    says: 'bekreftet å ha sett forslaget',
  },
  sendAgain: {
    called: 'Send forslaget på nytt',
    by: LEADER,
    at: 'lapsed',
    event: 'ProposalSentAgain',
    says: 'Forslaget ble sendt på nytt',
    meanwhile: (does) => does(LEADER, 'resendings'),
  },
  withdraw: {
    called: 'Trekk piloten',
    by: LEADER,
    at: 'consent',
    fill: reason,
    event: 'PilotWithdrawn',
    says: 'Piloten ble trukket',
  },
  object: {
    called: 'Meld innsigelse',
    by: 'fsu-member-1',
    at: 'review-unobjected',
    fill: reason,
    event: 'ProposalObjectedTo',
    says: 'meldte innsigelse',
  },
  letPass: {
    called: 'La forslaget gå videre',
    by: 'fsu-chair',
    at: 'review-unobjected',
    event: 'NoObjectionSaid',
    says: 'har ingen innsigelser på vegne av FSU',
    meanwhile: objected,
    refused: /Noen har meldt innsigelse/,
  },
  endorse: {
    ...CHAIR,
    called: 'Gå inn for forslaget',
    fill: (dialog) => tell(dialog, 'Merknad'),
    allOptional: true,
    event: 'PilotEndorsed',
    says: 'FSU gikk inn for forslaget',
  },
  returnProposal: {
    ...CHAIR,
    called: 'Send forslaget tilbake',
    fill: reason,
    event: 'ProposalReturned',
    says: 'FSU sendte forslaget tilbake',
  },
  declineProposal: {
    ...CHAIR,
    called: 'Avvis forslaget',
    fill: reason,
    event: 'PilotDeclined',
    says: 'FSU avviste forslaget',
  },
  declareConflict: {
    ...CHAIR,
    called: 'Meld spørsmål om habilitet',
    fill: (dialog) => somebody(dialog, 'Hvem gjelder det?', 'Sofie Ytterdal'),
    event: 'ConflictDeclared',
    says: 'Det ble reist spørsmål om',
  },
  settleConflict: {
    ...CHAIR,
    called: 'Avgjør habilitet',
    first: (does) => does('fsu-member-1', 'conflicts', { person: 'fsu-member-2' }),
    fill: async (dialog) => {
      await choose(dialog, 'Hvem gjelder det?', 'fsu-member-2');
      await dialog.getByRole('radio', { name: 'Inhabil' }).check();
    },
    event: 'ConflictSettled',
    says: 'ble vurdert som inhabil',
  },
  nameRepresentative: {
    called: 'Pek ut representant',
    by: 'leader-harstad',
    at: 'preparation',
    fill: (dialog) => somebody(dialog, 'Hvem representerer dere?', 'Arvid Tindvik'),
    event: 'RepresentativeNamed',
    says: 'som sin representant',
  },
  recordConsultation: {
    called: 'Før inn drøfting',
    by: 'leader-harstad',
    at: 'preparation',
    fill: async (dialog) => {
      await tell(dialog, 'Når ble det drøftet?', CONSULTATION.on);
      await tell(dialog, 'Med hvilke fagforeninger?', CONSULTATION.unions);
      await dialog.getByLabel('Verneombudet var med').check();
      await tell(dialog, 'Hva kom dere fram til?');
    },
    event: 'ConsultationRecorded',
    says: 'drøftet utprøvingen med de tillitsvalgte',
  },
  recordBaseline: {
    called: 'Før inn nullpunkt',
    by: 'leader-harstad',
    at: 'preparation',
    fill: (dialog) => counted(dialog, '12'),
    event: 'FigureRecorded',
    says: 'førte inn',
  },
  setPlan: {
    called: 'Legg plan',
    by: LEADER,
    at: 'preparation',
    fill: async (dialog) => {
      await tell(dialog, 'Starter', day(1));
      await tell(dialog, 'Slutter', day(90));
      if ((await dialog.getByLabel('Hva skal være nådd?').count()) === 0)
        await dialog.getByRole('button', { name: 'Legg til en milepæl' }).click();
      await tell(dialog, 'Hva skal være nådd?');
      await tell(dialog, 'Når?', day(30));
    },
    event: 'PlanSet',
    says: 'Planen ble lagt',
  },
  startTrial: {
    called: 'Start utprøvingen',
    by: LEADER,
    at: 'preparation',
    first: (does) => ready(does),
    event: 'TrialStarted',
    says: 'Utprøvingen startet',
  },
} as const satisfies Readonly<Record<string, Tried>>;
