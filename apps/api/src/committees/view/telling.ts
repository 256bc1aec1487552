import type { Case, Committee, CommitteeOffer, Matter, Words } from '@tiltaksmotor/domain';
import { caseTitle, decisionOf, speechFor, wordingOf, type Lookup, type Speech } from '@tiltaksmotor/papers';
import type { Community } from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import { PATHS, type PersonCommand } from '../commands/paths.js';
import { pilotOf } from '../ids.js';
import { resolved, type Resolved } from '../../streams/words.js';

/** How what a committee knows by ids, codes and references is told to one reader. */
export class Told {
  private readonly own: Speech;

  constructor(
    language: Language,
    community: Community,
    private readonly known: Lookup,
  ) {
    this.own = speechFor(language, community, known);
  }

  /** The same, with what was written in place of every reference. */
  words = <T>(value: T): Resolved<T> => resolved(value, this.known.texts);
  written = (words: Words | null): string | null => (words === null ? null : (this.known.texts.get(words.ref) ?? null));
  text = (ref: string): string | null => this.known.texts.get(ref) ?? null;
  nameOf = (person: string): string | null => this.known.people.get(person) ?? null;

  title = (one: Pick<Case, 'title' | 'about'>): string => caseTitle(one, this.own);
  wording = (alternative: Case['proposals'][number]): string => wordingOf(alternative, this.own);

  /** A decision with what was decided in words; whether it moved a pilot stays a code. */
  decision<D extends NonNullable<Case['decision']>>(one: Case, decision: D) {
    return { ...this.words(decision), wording: decisionOf(one, decision, this.own) };
  }

  /** What the people that something names are called. */
  names(value: unknown): Record<string, string> {
    const { people } = this.known;
    const named = [...new Set(stringsIn(value))].filter((id) => people.has(id));
    return Object.fromEntries(named.map((id) => [id, people.get(id) ?? id]));
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What may be done, and the address where it is asked for. */
export const offered = (
  offers: readonly CommitteeOffer[],
  { id }: Pick<Committee, 'id'>,
  ids: Readonly<Record<string, string>> = {},
) =>
  offers.flatMap(({ command, as }) =>
    Object.hasOwn(PATHS, command)
      ? [{ command, address: addressOf(id, PATHS[command as PersonCommand], ids), as: [...as] }]
      : [],
  );

const addressOf = (committee: string, path: string, ids: Readonly<Record<string, string>>): string =>
  `/api/committees/${committee}/${path.replaceAll(/:(\w+)/g, (_, id: string) => ids[id] ?? `{${id}}`)}`;

/** What a case is about; a pilot by its id. */
export const aboutView = (about: Matter) =>
  about.kind === 'pilot' ? { ...about, pilot: pilotOf(about.pilot) } : about;
