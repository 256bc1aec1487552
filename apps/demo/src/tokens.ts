import { readFile } from 'node:fs/promises';
import { CHARACTERS, type Character, type CharacterName } from './characters.js';
import { Person, Refused } from './person.js';

/** A token must outlast the demo, also where that is slow. */
const LASTS_SECONDS = 180;
const SETTING = 'DEMO_TOKENS';

/** Everybody with the token that a file has for them. All are looked at first, and all that is wrong is said at once. */
export async function withTokens(address: string, file: string | undefined): Promise<Record<CharacterName, Person>> {
  const tokens = await tokensIn(address, file);
  const names = Object.keys(CHARACTERS) as CharacterName[];
  const judged = await Promise.all(names.map((name) => judge(address, CHARACTERS[name], tokens)));
  const wrong = judged.flatMap((one) => (typeof one === 'string' ? [one] : []));
  const people = judged.flatMap((one, nth) => (typeof one === 'string' ? [] : [[names[nth]!, one] as const]));
  wrong.push(...twice(people), ...unknown(tokens));
  if (wrong.length > 0)
    throw new Error(
      [`Demoen kan ikke spille på ${address} med tokenene i ${SETTING} (${file}):`, ...wrong].join('\n  '),
    );
  return Object.fromEntries(people) as Record<CharacterName, Person>;
}

/** Never says what is in the file: whoever has a token is whoever it is about. */
async function tokensIn(address: string, file: string | undefined): Promise<ReadonlyMap<string, unknown>> {
  if (!file)
    throw new Error(
      [
        `${address} lar ingen velge hvem de vil være. Sett ${SETTING} til en JSON-fil med et token fra installasjonens ` +
          'innloggingstjeneste for hver av disse, som {"leader-harstad": "eyJ…"}:',
        ...Object.values(CHARACTERS).map((character) => `${character.id}: en som er ${needed(character)}`),
      ].join('\n  '),
    );
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Filen ${file}, som ${SETTING} nevner, kan ikke leses (${error.code}).`);
  });
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return new Map(Object.entries(content));
  } catch {
    // said below
  }
  throw new Error(`Filen ${file}, som ${SETTING} nevner, er ikke JSON som {"leader-harstad": "eyJ…"}.`);
}

/** Who a token is, where they may have the part; else why not. */
async function judge(
  address: string,
  character: Character,
  tokens: ReadonlyMap<string, unknown>,
): Promise<Person | string> {
  const { id } = character;
  const token = tokens.get(id);
  const needs = `Hent et for en som er ${needed(character)}.`;
  if (token === undefined || token === '') return `${id} mangler et token. ${needs}`;
  if (typeof token !== 'string' || !/^[\w.~+/=-]+$/.test(token)) return `${id} har noe som ikke er et token. ${needs}`;
  const left = secondsLeft(token);
  if (left !== null && left <= 0) return `${id} har et token som er gått ut. ${needs}`;
  if (left !== null && left < LASTS_SECONDS)
    return `${id} har et token som bare varer i ${left} sekunder. Hent et som varer i minst ${LASTS_SECONDS}.`;
  try {
    const person = await Person.withToken(address, token);
    const lacks = character.holds.filter((held) => !person.holds.includes(held));
    if (lacks.length === 0) return person;
    return `${id} har et token som tilhører ${person.name} (${person.id}), som ikke er ${spoken(lacks)} i dag. ${needs}`;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${id} har et token som ikke ble trodd (${error.detail}) ${needs}`;
  }
}

/** What the issuer says of how long it holds; null where it does not say so in a way that can be read. */
function secondsLeft(token: string): number | null {
  try {
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp?: unknown };
    return typeof exp === 'number' ? Math.floor(exp - Date.now() / 1000) : null;
  } catch {
    return null;
  }
}

/** Nobody has two parts: they would vote twice. */
function twice(people: readonly (readonly [CharacterName, Person])[]): readonly string[] {
  return people.flatMap(([name, { id, name: called }], nth) => {
    const before = people.slice(0, nth).find(([, other]) => other.id === id)?.[0];
    if (before === undefined) return [];
    return [`${CHARACTERS[name].id} og ${CHARACTERS[before].id} er begge ${called} (${id}): det må være to personer.`];
  });
}

function unknown(tokens: ReadonlyMap<string, unknown>): readonly string[] {
  const known: readonly string[] = Object.values(CHARACTERS).map(({ id }) => id);
  return [...tokens.keys()].filter((id) => !known.includes(id)).map((id) => `${id} er ingen som demoen trenger.`);
}

const needed = ({ holds }: Character): string => spoken(holds);
/** As roles stand in the table `assignment`. */
const spoken = (holds: readonly string[]): string => holds.map((held) => held.replace('@', ' ved ')).join(' og ');
