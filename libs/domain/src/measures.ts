import type { Multilingual } from './languages.js';

export const POTENTIALS = ['joint', 'internal', 'internal-with-joint-option'] as const;
export type Potential = (typeof POTENTIALS)[number];

/** What a measure's code looks like: letters of its area and its number there, `KOM-07`. */
export const MEASURE_CODE = /^[A-ZÆØÅ]{2,5}-\d{2,4}$/;

/** How long each text of a measure may be, in characters. */
export const TEXT_MOST = { title: 300, theme: 200, wording: 4_000, together: 1_000 } as const;

/** Modes that need no trial: they run as a joint initiative, without baseline. */
export const INITIATIVE_MODES = [
  'joint-advocacy',
  'agreement',
  'dialogue',
  'pay-alignment',
  'candidate-referral',
  'shared-information',
] as const;

export interface Measure {
  readonly code: string;
  readonly area: string;
  readonly theme: Multilingual;
  readonly title: Multilingual;
  readonly collaboration: {
    readonly potential: Potential;
    readonly mode?: string;
  } & Partial<Multilingual>;
  /** All of it, where the title is short. */
  readonly wording?: Multilingual;
  readonly links?: readonly string[];
}

/** A version of the action list, approved by the FSU. The newest approved one is in force. */
export interface Edition {
  readonly id: string;
  readonly title: Multilingual;
  readonly approvedBy: string;
  readonly case: string;
  readonly approvedOn: string;
  readonly wording: string;
  readonly presentedTo: string;
}

export interface Area {
  readonly id: string;
  readonly prefix: string;
  readonly title: Multilingual;
}

export interface Catalogue {
  readonly edition: Edition;
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
}

export const isInitiative = (measure: Measure): boolean =>
  (INITIATIVE_MODES as readonly string[]).includes(measure.collaboration.mode ?? '');
