import { Popover } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from './words.js';

/** The words of the field that not everybody knows, as `explained.*` has them. */
const WORDS = ['reviewing', 'deciding', 'baseline', 'contract', 'consultation', 'impartiality'] as const;

/** A sentence in which the first of each word that not everybody knows can be pressed, and then says what it means. */
export function Explained({ text }: { readonly text: string }) {
  const t = useWords();
  const found = WORDS.flatMap((word) => {
    const match = new RegExp(`(?<![\\p{L}\\d])(?:${t(`explained.${word}.forms`)})(?![\\p{L}\\d])`, 'iu').exec(text);
    return match === null ? [] : [{ word, from: match.index, said: match[0] }];
  }).toSorted((a, b) => a.from - b.from);
  const ends = [0, ...found.map(({ from, said }) => from + said.length)];
  return (
    <>
      {found.map(({ word, from, said }, i) => (
        <span key={word}>
          {text.slice(ends[i], from)}
          <Word said={said} means={t(`explained.${word}.means`)} />
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

function Word({ said, means }: { readonly said: string; readonly means: string }) {
  const [open, set] = useState(false);
  return (
    <Popover.TriggerContext>
      <Popover.Trigger inline className="explained">
        {said}
      </Popover.Trigger>
      <Popover asChild onOpen={() => set(true)} onClose={() => set(false)}>
        {/* Only said when asked for: else it were part of the heading or sentence that it stands in. */}
        <span className="explanation" role="note">
          {open ? means : null}
        </span>
      </Popover>
    </Popover.TriggerContext>
  );
}
