export const POTENTIALS = ['joint', 'internal', 'internal-with-joint-option'] as const;
export type Potential = (typeof POTENTIALS)[number];

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

export interface Bilingual {
  readonly nb: string;
  /** Where somebody has written it. */
  readonly nn?: string;
  readonly en: string;
}

export interface Measure {
  readonly code: string;
  readonly area: string;
  readonly theme: Bilingual;
  readonly title: Bilingual;
  readonly collaboration: {
    readonly potential: Potential;
    readonly mode?: string;
    readonly nb?: string;
    readonly nn?: string;
    readonly en?: string;
  };
  /** All of it, where the title is short. */
  readonly wording?: Bilingual;
  readonly links?: readonly string[];
}

/** A version of the action list, approved by the FSU. The newest approved one is in force. */
export interface Edition {
  readonly id: string;
  readonly title: Bilingual;
  readonly approvedBy: string;
  readonly case: string;
  readonly approvedOn: string;
  readonly wording: string;
  readonly presentedTo: string;
}

export interface Area {
  readonly id: string;
  readonly prefix: string;
  readonly title: Bilingual;
}

export interface Catalogue {
  readonly edition: Edition;
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
}

export const isInitiative = (measure: Measure): boolean =>
  (INITIATIVE_MODES as readonly string[]).includes(measure.collaboration.mode ?? '');
