import {
  accept,
  AS_ENGINE,
  ENGINE,
  isEngine,
  refuse,
  type Capacity,
  type Entity,
  type Reaction,
  type Words,
} from '@tiltaksmotor/domain';

/** A small thing of the tests' own: filled, boiled, left to cool, and broken in every way that a rule can be. */
export interface Kettle {
  readonly phase: 'unknown' | 'cold' | 'hot' | 'scrapped';
  readonly name: Words | null;
  readonly boiled: number;
  readonly dates: readonly { readonly at: string; readonly then: KettleCommand }[];
  readonly at: string;
}
export type KettleCommand =
  | { readonly type: 'fill'; readonly name?: Words | null; readonly dates?: Kettle['dates'] }
  | { readonly type: 'boil'; readonly tell?: number; readonly whom?: string; readonly then?: boolean }
  | { readonly type: 'cool' }
  | { readonly type: 'name'; readonly name: Words }
  | { readonly type: 'scrap' }
  | { readonly type: 'refuse' }
  | { readonly type: 'throw' }
  | { readonly type: 'nothing' }
  | { readonly type: 'noteTold' };
type KettleEvent =
  | { readonly type: 'Filled'; readonly name: Words | null; readonly dates: Kettle['dates'] }
  | { readonly type: 'Boiled'; readonly tell: number; readonly whom: string; readonly then: boolean }
  | { readonly type: 'Cooled' }
  | { readonly type: 'Named'; readonly name: Words }
  | { readonly type: 'Scrapped' }
  | { readonly type: 'Told' };
type KettleRefusal = { readonly code: 'WrongPhase'; readonly phase: string } | { readonly code: 'No' };

const AS_COOK: Capacity = { role: 'leader', at: 'harstad' };

export const kettle: Entity<Kettle, KettleCommand, KettleEvent, KettleRefusal> = {
  name: 'kettle',
  fold: 1,
  initial: { phase: 'unknown', name: null, boiled: 0, dates: [], at: '' },
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
        });
      case 'cool':
        return state.phase === 'hot' ? accept(as, { type: 'Cooled' }) : wrong;
      case 'name':
        return accept(as, { type: 'Named', name: command.name });
      case 'scrap':
        return accept(as, { type: 'Scrapped' });
      case 'noteTold':
        return accept(as, { type: 'Told' });
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
      case 'Told':
        return { ...state, at };
    }
  },
  deadlines: ({ dates }) => dates,
  reactions(event) {
    if (event.type !== 'Boiled') return [];
    return Array.from({ length: event.tell }, (): Reaction<KettleCommand> => ({
      type: 'notify',
      to: { role: 'leader', at: event.whom },
      about: 'boiled',
      ...(event.then ? { then: { type: 'noteTold' } } : {}),
    }));
  },
  isClosed: ({ phase }) => phase === 'scrapped',
  standing: ({ phase, dates }) => ({ phase, turn: [ENGINE.person], due: dates[0]?.at ?? null }),
};
