import type { Cast } from '../cast.js';
import type { DemoMeeting } from '../meeting.js';
import { heading, line } from '../narrator.js';
import { STAND } from '../submissions.js';

const FOR = ['fsu-chair', 'fsu-deputy-chair', 'fsu-member-1', 'fsu-member-2', 'fsu-member-6', 'union-representative-1'];

/** A small case that cannot wait for a meeting: same record, no place. */
export async function roundByMail({ fsu, neighbour, login }: Cast): Promise<DemoMeeting> {
  heading('Mellom møtene: en liten sak avgjøres på e-post');
  const stand = await fsu.submit(neighbour, 'melder en sak som haster: felles stand på utdanningsmessen', STAND);
  const round = await fsu.openRound('FSU, sak på e-post', 'sender den på e-post, med svarfrist', [stand], 5);
  for (const id of FOR)
    await fsu.by(await login(id), '', `rounds/${round.id}/answers`, { case: stand, proposal: 'p1' });
  await fsu.by(await login('fsu-member-3'), '', `rounds/${round.id}/answers`, {
    case: stand,
    proposal: null,
    remark: 'Vi bør heller bruke pengene på hospitering.',
  });
  line(`${FOR.length} sier ja og 1 nei; de andre svarer ikke, og fristen avslutter runden`);
  return round;
}

export async function recordRound(round: DemoMeeting): Promise<void> {
  await round.until('runden avsluttes', ({ status }) => status === 'held');
  await round.sendMinutes([]);
}
