import type { Cast } from '../cast.js';
import type { DemoMeeting } from '../committee.js';
import { heading, line } from '../narrator.js';
import { STAND } from '../submissions.js';

/** A small case that cannot wait for a meeting: same record, no place. */
export async function roundByMail(cast: Cast): Promise<DemoMeeting> {
  const { fsu, neighbour, chair, deputyChair, member1, objector, member3, member6, union } = cast;
  heading('Mellom møtene: en liten sak avgjøres på e-post');
  const stand = await fsu.submit(neighbour, 'melder en sak som haster: felles stand på utdanningsmessen', STAND);
  const round = await fsu.openRound('FSU, sak på e-post', 'sender den på e-post, med svarfrist', [stand], 5);
  const inFavour = [chair, deputyChair, member1, objector, member6, union];
  for (const person of inFavour)
    await fsu.by(person, '', `rounds/${round.id}/answers`, { case: stand, proposal: 'p1' });
  await fsu.by(member3, '', `rounds/${round.id}/answers`, {
    case: stand,
    proposal: null,
    remark: 'Vi bør heller bruke pengene på hospitering.',
  });
  line(`${inFavour.length} sier ja og 1 nei; de andre svarer ikke, og fristen avslutter runden`);
  return round;
}

export async function recordRound(round: DemoMeeting): Promise<void> {
  await round.until('runden avsluttes', ({ status }) => status === 'held');
  await round.sendMinutes([]);
}
