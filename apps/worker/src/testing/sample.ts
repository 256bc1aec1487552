import { accept, EVERYBODY, refuse, type Entity, type Recipient } from '@tiltaksmotor/domain';

/** A thing of tests only: it can be made to fall due, tell and misbehave in every way that the engine must stand. */
export interface Sample {
  readonly phase: 'unknown' | 'cold' | 'empty';
  readonly deadlines: readonly { readonly at: string; readonly does: Deed }[];
  readonly whistled: number;
  readonly heard: number;
  readonly load: string;
  readonly received: number;
  readonly poured: number;
  readonly brewed: number;
}
type Deed = 'whistle' | 'sulk' | 'explode' | 'shrug' | 'doze' | 'lapse';

export type SampleCommand =
  | { readonly type: 'fill'; readonly deadlines?: Sample['deadlines']; readonly load?: string }
  | { readonly type: 'set'; readonly deadlines: Sample['deadlines'] }
  | { readonly type: 'tell'; readonly to: readonly string[]; readonly then?: 'hear' }
  | { readonly type: 'hear' }
  | { readonly type: 'empty'; readonly tell?: string }
  | { readonly type: 'refill'; readonly deadlines?: Sample['deadlines'] }
  | { readonly type: 'drop' }
  | { readonly type: 'pour'; readonly into: string }
  | { readonly type: 'receive' | 'notePoured' | 'noteSpilt' | 'noteBrewed' }
  | { readonly type: 'brew'; readonly cups: number }
  | { readonly type: Deed };
type SampleEvent =
  | { readonly type: 'Filled' | 'Refilled' | 'Set'; readonly deadlines: Sample['deadlines']; readonly load?: string }
  | { readonly type: 'Told'; readonly to: readonly string[]; readonly then?: 'hear' }
  | { readonly type: 'Heard' }
  | { readonly type: 'Emptied'; readonly tell?: string }
  | { readonly type: 'Whistled' }
  | { readonly type: 'Lapsed' }
  | { readonly type: 'Poured'; readonly into: string }
  | { readonly type: 'Received' | 'PouringNoted' | 'SpillingNoted' | 'Brewed' }
  | { readonly type: 'Brewing'; readonly cups: number }
  | { readonly type: 'Shrugged' };
type SampleRefusal = { readonly code: 'WrongPhase' | 'Sulking' | 'Dropped' };
type SampleEntity = Entity<Sample, SampleCommand, SampleEvent, SampleRefusal>;

const NOBODY = { role: 'cook', at: null };
const yes = (...events: SampleEvent[]) => accept(NOBODY, ...events);

export const sample: SampleEntity = {
  name: 'sample',
  fold: 1,
  initial: { phase: 'unknown', deadlines: [], whistled: 0, heard: 0, load: '', received: 0, poured: 0, brewed: 0 },
  decide({ phase }, command) {
    if ((phase === 'unknown') !== (command.type === 'fill')) return refuse({ code: 'WrongPhase' });
    switch (command.type) {
      case 'fill':
        return yes({ type: 'Filled', deadlines: command.deadlines ?? [], load: command.load ?? '' });
      case 'set':
        return yes({ type: 'Set', deadlines: command.deadlines });
      case 'tell':
        return yes({ type: 'Told', to: command.to, ...(command.then && { then: command.then }) });
      case 'hear':
        return yes({ type: 'Heard' });
      case 'empty':
        return phase === 'empty'
          ? refuse({ code: 'WrongPhase' })
          : yes({ type: 'Emptied', ...(command.tell && { tell: command.tell }) });
      case 'refill':
        return phase === 'empty'
          ? yes({ type: 'Refilled', deadlines: command.deadlines ?? [] })
          : refuse({ code: 'WrongPhase' });
      case 'pour':
        return yes({ type: 'Poured', into: command.into });
      case 'receive':
        return yes({ type: 'Received' });
      case 'notePoured':
        return yes({ type: 'PouringNoted' });
      case 'noteSpilt':
        return yes({ type: 'SpillingNoted' });
      case 'brew':
        return yes({ type: 'Brewing', cups: command.cups });
      case 'noteBrewed':
        return yes({ type: 'Brewed' });
      case 'drop':
        return refuse({ code: 'Dropped' });
      case 'whistle':
        return yes({ type: 'Whistled' });
      case 'lapse':
        return yes({ type: 'Lapsed' });
      case 'sulk':
        return refuse({ code: 'Sulking' });
      case 'explode':
        throw new Error('the sample exploded');
      case 'shrug':
        return yes({ type: 'Shrugged' });
      case 'doze':
        return yes();
    }
  },
  evolve(state, event) {
    const without = (deed: Deed) => {
      const [first] = state.deadlines
        .filter(({ does }) => does === deed)
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
      return state.deadlines.filter((deadline) => deadline !== first);
    };
    switch (event.type) {
      case 'Filled':
        return { ...state, phase: 'cold', deadlines: event.deadlines, load: event.load ?? '' };
      case 'Refilled':
      case 'Set':
        return { ...state, phase: 'cold', deadlines: event.deadlines };
      case 'Emptied':
        return { ...state, phase: 'empty', deadlines: [] };
      case 'Lapsed':
        return { ...state, phase: 'empty', deadlines: without('lapse') };
      case 'Whistled':
        return { ...state, whistled: state.whistled + 1, deadlines: without('whistle') };
      case 'Heard':
        return { ...state, heard: state.heard + 1 };
      case 'Received':
        return { ...state, received: state.received + 1 };
      case 'PouringNoted':
        return { ...state, poured: state.poured + 1 };
      case 'Brewed':
        return { ...state, brewed: state.brewed + 1 };
      case 'Told':
      case 'Shrugged':
      case 'Poured':
      case 'SpillingNoted':
      case 'Brewing':
        return state;
    }
  },
  deadlines: ({ deadlines }) => deadlines.map(({ at, does }) => ({ at, then: { type: does } })),
  reactions(event) {
    if (event.type === 'Emptied' && event.tell)
      return [{ type: 'notify', to: recipient(event.tell), about: 'emptied' }];
    if (event.type === 'Brewing') return [{ type: 'start', process: 'tea-time', input: { cups: event.cups } }];
    if (event.type === 'Poured') {
      const answers = { then: { type: 'notePoured' }, otherwise: { type: 'noteSpilt' } } as const;
      return [{ type: 'give', stream: event.into, command: { type: 'receive' }, ...answers }];
    }
    if (event.type !== 'Told') return [];
    const then = event.then === undefined ? {} : { then: { type: event.then } };
    return event.to.map((person) => ({ type: 'notify', to: recipient(person), about: 'tea', ...then }));
  },
  waits: () => [],
  task: () => ({ title: null, facts: {}, policy: null, followedBy: [], informs: [] }),
  visibleTo: () => [EVERYBODY],
  isClosed: ({ phase }) => phase === 'empty',
  standing: ({ phase, deadlines }) => ({
    phase,
    turn: phase === 'cold' ? ['cook'] : [],
    due: deadlines[0]?.at ?? null,
  }),
};

/** A person, or `leader@place`: whoever leads there. */
function recipient(whom: string): Recipient {
  const [role = '', at] = whom.split('@');
  return at === undefined ? { person: whom } : { role, at };
}
