import { fsuMembers, type Cast } from '../cast.js';
import { heading } from '../narrator.js';
import type { DemoPilot } from '../pilot.js';

const ASSESSMENT = {
  adapt: 'Hospiteringsdagene har økt klart hos begge, og alle partene vil fortsette. Kvæfjord trenger lengre opphold.',
  adopt: 'Effekten er tydelig mot nullpunktet i to runder, og lengden fungerer nå for alle.',
} as const;

/** The first time the FSU meets about what to recommend. */
export async function recommendInMeeting(pilot: DemoPilot, cast: Cast): Promise<void> {
  const { fsu, secretary } = cast;
  heading('FSU: evalueringen er ferdig, og saken om anbefaling kommer av seg selv');
  const one = await fsu.caseOf(pilot.id, 'recommendation');
  const meeting = await fsu.plan('FSU, møte om anbefaling', 'kaller inn til møte', {
    kind: 'extraordinary',
    in: 3.5,
    place: 'Møterom Fløya, UNN Tromsø',
  });
  await meeting.on(secretary, 'skriver vurderingen', one, 'papers', { parts: { assessment: ASSESSMENT.adapt } });
  await meeting.untilBook();
  await meeting.hold({ present: fsuMembers(cast).map(({ id }) => id) });
  await meeting.decide('FSU anbefaler å justere', one, {
    outcome: 'proposal',
    proposal: 'adapt',
    reason: 'God effekt; lengre opphold for Kvæfjord.',
  });
  await meeting.sendMinutes([[one, 'Utvalget så på begge tallene fra Harstad, og er enig i at de sier det samme.']]);
}

/** The second time there is little left to talk of, and everybody answers by e-mail. */
export async function recommendByMail(pilot: DemoPilot, cast: Cast): Promise<void> {
  const { fsu, secretary, member1, member5, member6, userMember, union } = cast;
  heading('FSU: den andre anbefalingen gis på e-post');
  const one = await fsu.caseOf(pilot.id, 'recommendation');
  await fsu.by(secretary, 'skriver vurderingen', `cases/${one}/papers`, { parts: { assessment: ASSESSMENT.adopt } });
  const round = await fsu.openRound('FSU, anbefaling på e-post', 'sender saken på e-post', [one], 20);
  await round.untilSent();
  for (const person of [...fsuMembers(cast), member1, member5, member6, userMember, union])
    await fsu.by(person, '', `rounds/${round.id}/answers`, { case: one, proposal: 'adopt' });
  await round.until('alle har svart', ({ status }) => status === 'held');
  await round.sendMinutes([]);
}
