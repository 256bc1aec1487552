import { useWords } from '../../../app/index.js';
import { Choose } from '../../../form/index.js';
import type { CaseMatter } from '../../../api/types.gen.js';

/** What a wording does to the pilot; nothing to choose where the case is about none. */
export function EffectField({
  name,
  label,
  effects,
}: {
  readonly name: string;
  readonly label: string;
  readonly effects: readonly string[];
}) {
  const t = useWords();
  if (effects.length === 0) return null;
  return (
    <Choose
      name={name}
      label={label}
      nothing={t('web.paper.no-effect')}
      choices={effects.map((effect) => ({ value: effect, label: t(`effect.${effect}`) }))}
    />
  );
}

const REVIEW = ['endorse', 'return', 'decline'] as const;
const RESULT = ['adopt', 'adapt', 'stop'] as const;
type Effect = Extract<CaseMatter, { kind: 'stream' }>['effects'][number];

/** What a decision in such a case can be made to do: the API refuses what does not fit. */
export function effectsFor(about: CaseMatter): readonly Effect[] {
  if (about.kind === 'stream') return about.effects;
  if (about.kind !== 'pilot') return [];
  return about.stage === 'review' ? REVIEW : RESULT;
}
