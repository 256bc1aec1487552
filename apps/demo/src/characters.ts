export const MEDISIN = 'unn-harstad-medisin';

/** Somebody whom the story needs. */
export interface Character {
  /** What they are called in a file of tokens; also the id of the invented person who has the part. */
  readonly id: string;
  /** What whoever has the part must hold, as `leader@harstad`. */
  readonly holds: readonly string[];
}
const of = (id: string, ...holds: readonly string[]): Character => ({ id, holds });

/** Everybody who does something in the story themselves, each another person. */
export const CHARACTERS = {
  medisin: of('leader-unn-harstad-medisin', `leader@${MEDISIN}`),
  harstad: of('leader-harstad', 'leader@harstad'),
  kvaefjord: of('leader-kvaefjord', 'leader@kvaefjord'),
  trust: of('leader-unn', 'leader@unn'),
  coordinator: of('coordinator-harstad', 'coordinator@harstad'),
  neighbour: of('coordinator-kvaefjord', 'coordinator@kvaefjord'),
  userBody: of('leader-brukerutvalg', 'leader@brukerutvalg-unn'),
  user: of('user-representative-2', 'user-representative@brukerutvalg-unn'),
  union: of('union-representative-1', 'union-representative@tillitsvalgte', 'member@FSU'),
  chair: of('fsu-chair', 'chair@FSU'),
  deputyChair: of('fsu-deputy-chair', 'member@FSU'),
  member1: of('fsu-member-1', 'member@FSU'),
  objector: of('fsu-member-2', 'member@FSU'),
  member3: of('fsu-member-3', 'member@FSU'),
  member4: of('fsu-member-4', 'member@FSU'),
  member5: of('fsu-member-5', 'member@FSU'),
  member6: of('fsu-member-6', 'member@FSU'),
  userMember: of('user-representative-1', 'member@FSU'),
  secretary: of('fsu-secretary', 'secretary@FSU'),
  ssuChair: of('leader-tromso', 'chair@SSU'),
  ssuSecretary: of('ssu-secretary', 'secretary@SSU'),
  administrator: of('administrator', 'administrator@troms-og-ofoten'),
} as const satisfies Record<string, Character>;
export type CharacterName = keyof typeof CHARACTERS;
