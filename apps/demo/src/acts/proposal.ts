import type { Cast } from '../cast.js';
import { day } from '../days.js';
import { heading, line } from '../narrator.js';
import type { Given } from '../person.js';
import { DemoPilot } from '../pilot.js';
import { FIRST, REVISED } from '../proposal.js';

export async function propose({ medisin, user, userBody, harstad }: Cast): Promise<DemoPilot> {
  heading('Forslag: gjensidig hospitering (KOM-07)');
  const { id } = await medisin.does<Given>('pilots', { policy: 'exercise', proposal: FIRST });
  line(`${medisin.name} skriver et utkast. Ingen andre ser det.`);
  const pilot = new DemoPilot(id);
  await pilot.by(medisin, 'sender forslaget til partene, og samtykker med det selv', 'submissions');
  line(`Nå venter vi på: ${await pilot.turn(harstad)}`);
  await pilot.by(userBody, 'oppnevner en brukerrepresentant', 'user-representatives', { person: user.id });
  await pilot.by(user, 'har sett forslaget, før noen sier ja', 'confirmations');
  return pilot;
}

export async function consents(pilot: DemoPilot, { medisin, harstad, kvaefjord, coordinator }: Cast): Promise<void> {
  heading('Samtykke: Kvæfjord sier nei, forslaget endres, og bare de som er berørt spørres på nytt');
  await pilot.by(harstad, 'samtykker', 'consents', { parties: ['harstad'], version: 1 });
  await pilot.by(kvaefjord, 'takker nei: fire uker er for lenge for oss', 'declines', {
    parties: ['kvaefjord'],
    version: 1,
    reason: 'Vi har ikke vikar for fire uker i strekk.',
  });
  await pilot.by(medisin, 'endrer forslaget: to uker for Kvæfjord, og en tydeligere telleregel', 'revisions', {
    proposal: REVISED,
  });
  line(`Nå venter vi på: ${await pilot.turn(harstad)}`);
  await pilot.by(kvaefjord, 'samtykker', 'consents', { parties: ['kvaefjord'], version: 2 });
  await pilot.by(coordinator, 'registrerer at helse- og omsorgssjefen i Harstad har samtykket', 'consents', {
    parties: ['harstad'],
    version: 2,
    decidedBy: { name: 'Helse- og omsorgssjefen', on: day(0) },
  });
}
