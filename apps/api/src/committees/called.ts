import { maySeeCase } from '@tiltaksmotor/domain';
import { lookup } from '@tiltaksmotor/papers';
import { say } from '@tiltaksmotor/texts';
import type { Engine } from '../engine.js';
import type { Inside } from '../streams/called.js';
import type { Standing } from './committees.js';
import { Told } from './view/telling.js';

/** What a committee calls its cases, meetings and follow-ups: nothing that the reader may not see. */
export async function calledInCommittee({ committee, reader }: Standing, { opened }: Engine): Promise<Inside> {
  const { cases, followUps, meetings } = committee;
  const known = await lookup(
    opened.pool,
    Object.values(cases).map(({ title, about }) => ({ title, about })),
    followUps,
  );
  return (id, language) => {
    const told = new Told(language, opened.community, known);
    const one = Object.hasOwn(cases, id) ? cases[id] : undefined;
    if (one !== undefined && maySeeCase(one, reader)) {
      const { number } = one;
      return say(language, number === null ? 'called.case' : 'called.numbered', { title: told.title(one), number });
    }
    const meeting = Object.hasOwn(meetings, id) ? meetings[id] : undefined;
    if (meeting !== undefined) {
      const { kind, startsAt, endsAt } = meeting;
      return say(language, kind === 'round' ? 'called.round' : 'called.meeting', { startsAt, endsAt });
    }
    const what = told.written(followUps.find((followUp) => followUp.id === id)?.what ?? null);
    return what === null ? undefined : say(language, 'called.case', { title: what });
  };
}
