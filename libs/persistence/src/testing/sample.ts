import {
  accept,
  AS_ENGINE,
  ENGINE,
  EVERYBODY,
  isEngine,
  refuse,
  type Capacity,
  type Entity,
  type Reaction,
  type Words,
} from '@tiltaksmotor/domain';

/** A small thing of the tests' own: filled, boiled, left to cool, and broken in every way that a rule can be. */
export interface Sample {
  readonly phase: 'unknown' | 'cold' | 'hot' | 'scrapped';
  readonly name: Words | null;
  readonly boiled: number;
  readonly dates: readonly { readonly at: string; readonly then: SampleCommand }[];
  readonly at: string;
  /** What it got, from which stream. */
  readonly received: readonly { readonly from: string; readonly name: Words | null }[];
  readonly poured: number;
  /** Why others did not take what it gave them. */
  readonly spilt: readonly string[];
}
export type SampleCommand =
  | { readonly type: 'fill'; readonly name?: Words | null; readonly dates?: Sample['dates'] }
  | {
      readonly type: 'boil';
      readonly tell?: number;
      readonly whom?: string;
      readonly then?: boolean;
      readonly optional?: boolean;
    }
  | { readonly type: 'cool' }
  | { readonly type: 'name'; readonly name: Words }
  | { readonly type: 'scrap' }
  | { readonly type: 'refuse' }
  | { readonly type: 'throw' }
  | { readonly type: 'nothing' }
  | { readonly type: 'noteTold' }
  | ({ readonly type: 'pour' } & Pouring)
  | { readonly type: 'receive'; readonly from?: string; readonly name: Words | null }
  | { readonly type: 'notePoured' }
  | { readonly type: 'noteSpilt'; readonly refusal?: string }
  | { readonly type: 'brew'; readonly cups: number };
interface Pouring {
  readonly into: string;
  readonly name?: Words | null;
  /** It wants to hear nothing of what became of it. */
  readonly deaf?: boolean;
}
type SampleEvent =
  | { readonly type: 'Filled'; readonly name: Words | null; readonly dates: Sample['dates'] }
  | {
      readonly type: 'Boiled';
      readonly tell: number;
      readonly whom: string;
      readonly then: boolean;
      readonly optional: boolean;
    }
  | { readonly type: 'Cooled' }
  | { readonly type: 'Named'; readonly name: Words }
  | { readonly type: 'Scrapped' }
  | { readonly type: 'Told' }
  | ({ readonly type: 'Poured' } & Pouring)
  | { readonly type: 'Received'; readonly from: string; readonly name: Words | null }
  | { readonly type: 'PouringNoted' }
  | { readonly type: 'SpillingNoted'; readonly refusal: string }
  | { readonly type: 'Brewing'; readonly cups: number };
type SampleRefusal = { readonly code: 'WrongPhase'; readonly phase: string } | { readonly code: 'No' };

const AS_COOK: Capacity = { role: 'leader', at: 'harstad' };

export const sample: Entity<Sample, SampleCommand, SampleEvent, SampleRefusal> = {
  name: 'sample',
  fold: 1,
  initial: { phase: 'unknown', name: null, boiled: 0, dates: [], at: '', received: [], poured: 0, spilt: [] },
  decide(state, command, { actor }) {
    const as = isEngine(actor) ? AS_ENGINE : AS_COOK;
    const wrong = refuse({ code: 'WrongPhase' as const, phase: state.phase });
    if ((state.phase === 'unknown') !== (command.type === 'fill')) return wrong;
    switch (command.type) {
      case 'fill':
        return accept(as, { type: 'Filled', name: command.name ?? null, dates: command.dates ?? [] });
      case 'boil':
        if (state.phase !== 'cold' && state.phase !== 'scrapped') return wrong;
        return accept(as, {
          type: 'Boiled',
          tell: command.tell ?? 0,
          whom: command.whom ?? 'harstad',
          then: command.then ?? false,
          optional: command.optional ?? false,
        });
      case 'cool':
        return state.phase === 'hot' ? accept(as, { type: 'Cooled' }) : wrong;
      case 'name':
        return accept(as, { type: 'Named', name: command.name });
      case 'scrap':
        return accept(as, { type: 'Scrapped' });
      case 'noteTold':
        return accept(as, { type: 'Told' });
      case 'pour':
        return accept(as, { ...command, type: 'Poured' });
      case 'receive':
        return state.phase === 'cold'
          ? accept(as, { type: 'Received', from: command.from ?? 'nowhere', name: command.name })
          : wrong;
      case 'notePoured':
        return accept(as, { type: 'PouringNoted' });
      case 'noteSpilt':
        return accept(as, { type: 'SpillingNoted', refusal: command.refusal ?? 'unknown' });
      case 'brew':
        return accept(as, { type: 'Brewing', cups: command.cups });
      case 'nothing':
        return accept(as);
      case 'refuse':
        return refuse({ code: 'No' });
      case 'throw':
        throw new Error('the rule is broken');
    }
  },
  evolve(state, event, at) {
    switch (event.type) {
      case 'Filled':
        return { ...state, phase: 'cold', name: event.name, dates: event.dates, at };
      case 'Boiled':
        return {
          ...state,
          phase: 'hot',
          boiled: state.boiled + 1,
          dates: state.dates.filter(({ then }) => then.type !== 'boil'),
          at,
        };
      case 'Cooled':
        return { ...state, phase: 'cold', dates: state.dates.filter(({ then }) => then.type !== 'cool'), at };
      case 'Named':
        return { ...state, name: event.name, at };
      case 'Scrapped':
        return { ...state, phase: 'scrapped', at };
      case 'Received':
        return { ...state, received: [...state.received, { from: event.from, name: event.name }], at };
      case 'PouringNoted':
        return { ...state, poured: state.poured + 1, at };
      case 'SpillingNoted':
        return { ...state, spilt: [...state.spilt, event.refusal], at };
      case 'Told':
      case 'Poured':
      case 'Brewing':
        return { ...state, at };
    }
  },
  deadlines: ({ dates }) => dates,
  reactions(event) {
    if (event.type === 'Poured') return [pouring(event)];
    if (event.type === 'Brewing') return [{ type: 'start', process: 'tea-time', input: { cups: event.cups } }];
    if (event.type !== 'Boiled') return [];
    return Array.from({ length: event.tell }, (): Reaction<SampleCommand> => ({
      type: 'notify',
      to: event.whom.startsWith(BY_NAME)
        ? { person: event.whom.slice(BY_NAME.length) }
        : { role: 'leader', at: event.whom },
      about: 'boiled',
      ...(event.optional ? { optional: true } : {}),
      ...(event.then ? { then: { type: 'noteTold' } } : {}),
    }));
  },
  /** Whoever boils it is waited for while it is cold; only they may see it until it is hot. */
  waits: ({ phase, at }) =>
    phase === 'cold' ? [{ who: { role: 'leader', at: 'harstad' }, turn: 'boil', since: at, due: null }] : [],
  task: ({ name }) => ({ title: name, facts: {}, policy: null, followedBy: ['person:leader-senja'], informs: [] }),
  visibleTo: ({ phase }) => (phase === 'cold' ? ['leader@harstad', 'person:leader-senja'] : [EVERYBODY]),
  isClosed: ({ phase }) => phase === 'scrapped',
  standing: ({ phase, dates }) => ({ phase, turn: [ENGINE.person], due: dates[0]?.at ?? null }),
};

/** `whom` is an organisation whose leaders are told, or with this before it somebody. */
const BY_NAME = 'person:';

const pouring = ({ into, name, deaf }: Pouring): Reaction<SampleCommand> => ({
  type: 'give',
  stream: into,
  command: { type: 'receive', name: name ?? null } as { readonly type: 'receive' },
  ...(deaf === true ? {} : { then: { type: 'notePoured' }, otherwise: { type: 'noteSpilt' } }),
});
