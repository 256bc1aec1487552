import { CHARACTERS, MEDISIN, type CharacterName } from './characters.js';
import { DemoCommittee } from './committee.js';
import { lookAt } from './looking.js';
import { Person } from './person.js';
import type { PlayedOn } from './system.js';
import { withTokens } from './tokens.js';

/** Everybody who does something, and the two committees. */
export type Cast = Readonly<Record<CharacterName, Person>> & {
  readonly fsu: DemoCommittee;
  readonly ssu: DemoCommittee;
  /** They were chosen from a list, as one may where things are tried out; else they came with tokens. */
  readonly choosable: boolean;
  /** What the system's clock said as they came. */
  readonly began: string;
};

/** Lets everybody in, before anything is done. */
export async function cast({ address }: PlayedOn, tokenFile: string | undefined): Promise<Cast> {
  const { choosable, now } = await lookAt(address);
  const people = choosable ? await chosen(address) : await withTokens(address, tokenFile);
  const { secretary, chair, ssuSecretary, ssuChair } = people;
  return {
    ...people,
    fsu: new DemoCommittee('FSU', secretary, chair),
    ssu: new DemoCommittee('SSU', ssuSecretary, ssuChair),
    ...{ choosable, began: now },
  };
}

async function chosen(address: string): Promise<Record<CharacterName, Person>> {
  const entries = Object.entries(CHARACTERS).map(
    async ([name, { id }]) => [name, await Person.chosen(address, id)] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as Record<CharacterName, Person>;
}

/** The parties of the pilot, each with who speaks for it. */
export const parties = ({ medisin, harstad, kvaefjord }: Cast) =>
  [
    [MEDISIN, medisin],
    ['harstad', harstad],
    ['kvaefjord', kvaefjord],
  ] as const;

/** Everybody who does something in the pilot. */
export const takingPart = (cast: Cast): readonly Person[] => IN_THE_PILOT.map((name) => cast[name]);
const IN_THE_PILOT = ['medisin', 'harstad', 'kvaefjord', 'trust', 'userBody', 'user', 'union', 'chair'] as const;

/** Those of the FSU who are at all its meetings. */
export const fsuMembers = (cast: Cast): readonly Person[] => FSU_MEMBERS.map((name) => cast[name]);
const FSU_MEMBERS = ['chair', 'deputyChair', 'objector', 'member3', 'member4'] as const;
