import type { Area, Measure } from './measures.js';
import type { Assignment } from './people.js';

export const HOSPITAL_UNIT_KINDS = ['hospital', 'department', 'clinic', 'staff'] as const;
export type OrganisationKind =
  | (typeof HOSPITAL_UNIT_KINDS)[number]
  | 'trust'
  | 'municipality'
  | 'educator'
  | 'state'
  | 'service-users'
  | 'general-practitioners'
  | 'unions';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parent: string | null;
  /** The organisation that took over when this one was merged into it. Its people then answer for both. */
  readonly successor: string | null;
}

/** What decisions look up: kept small, read once, replaced when it changes. */
export interface Directory {
  organisation(id: string): Organisation | undefined;
  readonly organisations: readonly Organisation[];
  /** In the edition in force. */
  measure(code: string): Measure | undefined;
  /** The id of the edition in force; null where there is none. */
  readonly edition: string | null;
  area(id: string): Area | undefined;
  /** The ids of the community's bodies, which meet and decide. */
  readonly bodies: readonly string[];
  /** Everybody who has, had or will have a role somewhere: dates say when. */
  holders(at: string): readonly Holder[];
  /** All that somebody who is still here holds, has held and will hold, anywhere. */
  held(person: string): readonly Assignment[];
}

export interface Holder extends Assignment {
  readonly person: string;
}

export const isHospitalUnit = (organisation: Organisation): boolean =>
  (HOSPITAL_UNIT_KINDS as readonly string[]).includes(organisation.kind);
export const isMunicipality = (organisation: Organisation): boolean => organisation.kind === 'municipality';

/** `id`, and what it lies under, step by step. Stops at a ring. */
function upwardsFrom(directory: Directory, id: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | null = id; at !== null && !path.includes(at);) {
    path.push(at);
    at = directory.organisation(at)?.parent ?? null;
  }
  return path;
}

/** The employer who must consult unions: the hospital trust for its units, the municipality itself. */
export const employerOf = (directory: Directory, id: string): string => upwardsFrom(directory, id).at(-1) ?? id;

/** The organisation that answers for `id` today: itself, or what it was merged into. Stops at a ring. */
export function successorOf(directory: Directory, id: string, seen: readonly string[] = []): string {
  const next = directory.organisation(id)?.successor ?? null;
  return next === null || seen.includes(next) ? id : successorOf(directory, next, [...seen, id]);
}

/** True where `id` is `above` or lies below it. */
export const belongsTo = (directory: Directory, id: string, above: string): boolean =>
  upwardsFrom(directory, id).includes(above);
