import { useWords } from '../../../app/words.js';
import { Choose } from '../../../form/choices.js';

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
