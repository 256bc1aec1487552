import type { Pilot } from '@tiltaksmotor/domain';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import type { Inside } from '../streams/called.js';
import type { Texts } from '../streams/words.js';

/**
 * What a pilot calls its indicators, milestones, figures and disputes. A figure goes by what it counts and where and when:
 * what it says may be about few people.
 */
export function calledInPilot(pilot: Pilot, texts: Texts, places: (language: Language) => Naming): Inside {
  const { indicators } = pilot.proposal;
  const written = (id: string): string | undefined => {
    const words =
      indicators.find((indicator) => indicator.id === id)?.name ??
      pilot.plan?.milestones.find((milestone) => milestone.id === id)?.title;
    return words === undefined ? undefined : (texts.get(words.ref) ?? undefined);
  };
  return (id, language) => {
    const about = pilot.disputes.find((dispute) => dispute.id === id)?.figure ?? id;
    const figure = pilot.figures.find((one) => one.id === about);
    if (figure === undefined) return written(id);
    const { indicator, party, period } = figure;
    return say(
      language,
      'called.figure',
      { indicator: written(indicator) ?? say(language, 'called.nothing'), party, ...period },
      places(language),
    );
  };
}
