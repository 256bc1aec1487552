import { written } from '../../streams/words.js';
import {
  idOf,
  committeeEntity,
  pageOfStream,
  type Case,
  type CaseDecision,
  type Committee,
  type CommitteeOffer,
  type Matter,
  type Within,
  type Words,
} from '@tiltaksmotor/domain';
import { caseTitle, decisionOf, speechFor, wordingOf, type Lookup, type Speech } from '@tiltaksmotor/papers';
import type { Community } from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import type { z } from 'zod';
import { addressOf } from '../../kinds/kind-streams.js';
import type { about as matter, decision } from '../schema/shared.js';

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

  written = (words: Words | null): string | null => written(this.known.texts)(words);
  text = (ref: string): string | null => this.known.texts.get(ref) ?? null;
  nameOf = (person: string): string | null => this.known.people.get(person) ?? null;

  title = (one: Pick<Case, 'title' | 'about'>): string => caseTitle(one, this.own);
  wording = (alternative: Case['proposals'][number]): string => wordingOf(alternative, this.own);

  /** A decision with what was decided in words; whether it moved a pilot stays a code. */
  decision(one: Case, made: CaseDecision): z.infer<typeof decision> {
    const { outcome, proposal, text, effect, votes, disqualified, reason, at, by, moved, undoing } = made;
    return {
      outcome,
      proposal,
      text: this.written(text),
      wording: decisionOf(one, made, this.own),
      effect,
      votes:
        votes === null ? null : { for: [...votes.for], against: [...votes.against], abstained: [...votes.abstained] },
      disqualified: [...disqualified],
      reason: this.written(reason),
      at,
      by,
      moved: typeof moved === 'string' ? moved : { refused: moved.refused },
      undoing:
        undoing === null ? null : { reason: this.written(undoing.reason), by: undoing.by, refused: undoing.refused },
    };
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

/** What may be done with something of a committee, and the address where it is asked for. */
export const offered = (offers: readonly CommitteeOffer[], { id }: Pick<Committee, 'id'>, within: Within = {}) =>
  offers.flatMap(({ command, as }) => {
    const address = addressOf(committeeEntity, command, id, within);
    return address === null ? [] : [{ command, address, as: [...as] }];
  });

/** What a case is about; a pilot by its id. */
export function aboutView(about: Matter): z.infer<typeof matter> {
  switch (about.kind) {
    case 'submitted':
      return { kind: about.kind, by: about.by, wantedBy: about.wantedBy };
    case 'pilot': {
      const { kind, pilot, stage, measure, recommended } = about;
      return { kind, pilot: idOf(pilot), stage, measure, recommended };
    }
    case 'stream':
      return { kind: about.kind, path: pageOfStream(about.stream) ?? '/', effects: [...about.effects] };
    case 'minutes': {
      const { kind, committee, meeting, startsAt } = about;
      return { kind, committee, meeting, startsAt };
    }
    case 'standing':
      return { kind: about.kind, standing: about.standing };
    case 'status':
      return { kind: about.kind };
  }
}
