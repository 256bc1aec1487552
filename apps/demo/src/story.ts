import { roundByMail, recordRound } from './acts/by-mail.js';
import { adopt, evidence } from './acts/evidence.js';
import { fsuMeeting } from './acts/fsu-meeting.js';
import { consents, propose } from './acts/proposal.js';
import { recommendByMail, recommendInMeeting } from './acts/recommendation.js';
import { firstSsuMeeting, secondSsuMeeting } from './acts/ssu-meeting.js';
import { evaluate, prepare, secondCycle, trial } from './acts/trial.js';
import type { Cast } from './cast.js';
import { empty, leave } from './output/leave.js';
import type { PlayedOn } from './system.js';

/** What each party made of it, in the order of the parties. */
const LEARNT = {
  first: [
    'Vi kjenner nå kollegene i kommunene ved navn, og færre pasienter sendes fram og tilbake.',
    'Sykepleierne våre er tryggere på hva sykehuset trenger å vite.',
    'Vi lærte mye, men to uker var for kort til at vår sykepleier fikk stå på egne bein.',
  ],
  second: [
    'Ordningen går nå i turnus uten ekstra vakter.',
    'To har søkt seg til oss etter at de hospiterte her.',
    'Nå fungerer lengden for oss også.',
  ],
};

/**
 * A whole pilot on KOM-07, from proposal through two cycles, an FSU and two SSU meetings to adoption, through the HTTP API
 * and nothing else. What it leaves is in `folder`.
 */
export async function play(system: PlayedOn, people: Cast, folder: string): Promise<void> {
  const pilot = await propose(people);
  // Only now: what an earlier demo left stays where this one is refused.
  await empty(folder);
  await consents(pilot, people);
  const { meeting, forwarded } = await fsuMeeting(pilot, people, system);
  await prepare(pilot, people);
  const round = await roundByMail(people);
  await trial(pilot, people);
  await recordRound(round);
  await meeting.untilApproved();
  await evaluate(pilot, people, LEARNT.first);
  await recommendInMeeting(pilot, people);
  await firstSsuMeeting(pilot, people, forwarded);
  await secondCycle(pilot, people);
  await evaluate(pilot, people, LEARNT.second);
  await recommendByMail(pilot, people);
  await secondSsuMeeting(pilot, people, forwarded);
  await adopt(pilot, people);
  await evidence(pilot, people);
  await leave(folder, system, people);
}
