import { DemoCommittee } from './committee.js';
import { Person } from './person.js';

const IDS = {
  medisin: 'leader-unn-harstad-medisin',
  harstad: 'leader-harstad',
  kvaefjord: 'leader-kvaefjord',
  trust: 'leader-unn',
  coordinator: 'coordinator-harstad',
  neighbour: 'coordinator-kvaefjord',
  userBody: 'leader-brukerutvalg',
  user: 'user-representative-2',
  union: 'union-representative-1',
  chair: 'fsu-chair',
  deputy: 'fsu-deputy-1',
  objector: 'fsu-member-2',
  secretary: 'fsu-secretary',
  ssuChair: 'leader-tromso',
  ssuSecretary: 'ssu-secretary',
} as const;

/** Everybody who does something, and the two committees. */
export type Cast = Readonly<Record<keyof typeof IDS, Person>> & {
  readonly login: (id: string) => Promise<Person>;
  readonly fsu: DemoCommittee;
  readonly ssu: DemoCommittee;
};

export async function cast(address: string): Promise<Cast> {
  const entries = Object.entries(IDS).map(async ([role, id]) => [role, await Person.login(address, id)] as const);
  const people = Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof IDS, Person>;
  const { secretary, chair, ssuSecretary, ssuChair } = people;
  return {
    ...people,
    login: (id) => Person.login(address, id),
    fsu: new DemoCommittee('FSU', secretary, chair),
    ssu: new DemoCommittee('SSU', ssuSecretary, ssuChair),
  };
}

export const MEDISIN = 'unn-harstad-medisin';
/** The parties of the pilot, each with who speaks for it. */
export const parties = ({ medisin, harstad, kvaefjord }: Cast) =>
  [
    [MEDISIN, medisin],
    ['harstad', harstad],
    ['kvaefjord', kvaefjord],
  ] as const;

/** Everybody who does something in the pilot. */
export const takingPart = ({
  medisin,
  harstad,
  kvaefjord,
  trust,
  userBody,
  user,
  union,
  chair,
}: Cast): readonly Person[] => [medisin, harstad, kvaefjord, trust, userBody, user, union, chair];
