import { parties, type Cast } from '../cast.js';
import { MEDISIN } from '../characters.js';
import { day } from '../days.js';
import { heading, line } from '../narrator.js';
import type { Person } from '../person.js';
import type { DemoPilot, Result } from '../pilot.js';

export async function adopt(pilot: DemoPilot, cast: Cast): Promise<void> {
  heading('Hver part tar sin egen beslutning');
  for (const [party, who] of parties(cast))
    await pilot.by(who, 'innfører', 'adoptions', {
      party,
      adopted: 'yes',
      decidedBy: { name: party === MEDISIN ? 'Klinikksjefen' : 'Kommunestyret', on: day(0) },
      politicalCase: party === MEDISIN ? null : 'PS 41/26',
    });
}

interface Card {
  readonly triedBy: readonly string[];
  readonly cycles: number;
  readonly adoptedBy: readonly { readonly party: string }[];
  readonly effect: readonly Result[];
  readonly contacts: Readonly<Record<string, string>>;
}

export async function evidence(pilot: DemoPilot, { medisin, harstad }: Cast): Promise<void> {
  heading('Erfaringskortet på KOM-07, for neste leder');
  const { evidence: tried } = await harstad.sees<{ evidence: readonly { pilot: string; card: Card }[] }>(
    'measures/KOM-07',
  );
  const card = tried.find((one) => one.pilot === pilot.id)?.card;
  if (card === undefined) throw new Error('Det står ingenting på erfaringskortet.');
  const names = await namesOf(harstad, Object.values(card.contacts));
  line(`Prøvd av ${card.triedBy.map(names).join('; ')} i ${card.cycles} runder; innført av ${card.adoptedBy.length}`);
  for (const { party, unit, baseline, latest } of card.effect)
    line(`${names(party)}: fra ${baseline?.value ?? '–'} til ${latest?.value ?? '–'} ${unit}`);
  line(`Ring: ${Object.values(card.contacts).map(names).join('; ')}`);
  // With what came before it was submitted, which is the proposing unit's.
  const { items } = await pilot.history(medisin);
  line(`${items.length} hendelser er ført på piloten, hver av dem én gang.`);
}

/** What organisations are called, and these people, by their ids. */
async function namesOf(reader: Person, people: readonly string[]): Promise<(id: string) => string> {
  const organisations = await reader.sees<{ items: readonly Named[] }>('organisations');
  const asked = await Promise.all(people.map((id) => reader.sees<Named>(`people/${id}`)));
  const names = new Map([...organisations.items, ...asked].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
interface Named {
  readonly id: string;
  readonly name: string | null;
}
