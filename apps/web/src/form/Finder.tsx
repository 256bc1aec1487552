import { Input } from '@digdir/designsystemet-react';
import { useId, useState, type KeyboardEvent, type RefCallback } from 'react';
import { useWords } from '../app/words.js';
import type { Choice } from './choices.js';

interface FinderProps {
  /** The input's, and what its list is called. */
  readonly id: string;
  readonly label: string;
  readonly chosen: Choice | null;
  /** What there is for what was typed last. */
  readonly found: readonly Choice[];
  readonly search: (typed: string) => void;
  /** An empty value where nothing is chosen any more. */
  readonly choose: (value: string) => void;
  readonly required: boolean;
  readonly invalid: boolean;
}

/**
 * One of more than anybody looks through: found by typing, and taken from the list with the arrows and Enter, or pointed at.
 * What is typed and not taken is nothing; what was chosen before stands then.
 */
export function Finder({ id, label, chosen, found, search, choose, required, invalid }: FinderProps) {
  const t = useWords();
  const list = useId();
  const [typed, type] = useState<string | null>(null);
  const [isOpen, open] = useState(false);
  const [active, activate] = useState(-1);
  const isShown = isOpen && found.length > 0;
  const at = isOpen ? Math.min(active, found.length - 1) : -1;
  const close = (): void => {
    open(false);
    activate(-1);
    type(null);
    search('');
  };
  const take = (value: string): void => {
    choose(value);
    close();
  };
  const write = (text: string): void => {
    type(text);
    search(text.trim());
    open(true);
    activate(-1);
    if (text === '') choose('');
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const only = typed !== null && found.length === 1 ? 0 : at;
    if (step !== 0) {
      open(true);
      activate(step < 0 && at < 1 ? found.length - 1 : (at + step) % Math.max(found.length, 1));
    } else if (event.key === 'Enter' && isOpen && only >= 0) take(found[only]?.value ?? '');
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault(); // neither sends the form nor closes what it stands in
  };
  return (
    <div>
      <Input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? list : undefined}
        aria-activedescendant={at < 0 ? undefined : `${list}-${at}`}
        aria-required={required}
        aria-invalid={invalid}
        value={typed ?? chosen?.label ?? ''}
        onChange={(event) => write(event.target.value)}
        onClick={() => open(true)}
        onKeyDown={press}
        onBlur={close}
      />
      <div role="status" className={found.length > 0 ? 'ds-sr-only' : 'quiet'}>
        {isOpen ? t('web.form.found', { count: found.length }) : ''}
      </div>
      {isShown ? <Found id={list} label={label} found={found} at={at} take={take} /> : null}
    </div>
  );
}

function Found({
  id,
  label,
  found,
  at,
  take,
}: Pick<FinderProps, 'id' | 'label' | 'found'> & {
  /** The one that Enter takes. */
  readonly at: number;
  readonly take: (value: string) => void;
}) {
  return (
    <ul id={id} role="listbox" aria-label={label} className="found">
      {found.map(({ value, label: said }, n) => (
        <li
          key={value}
          id={`${id}-${n}`}
          role="option"
          aria-selected={n === at}
          {...(n === at ? { ref: intoView } : {})}
          onPointerDown={(event) => event.preventDefault()} // the focus stays in the field
          onClick={() => take(value)}
        >
          {said}
        </li>
      ))}
    </ul>
  );
}

const intoView: RefCallback<HTMLElement> = (element) => element?.scrollIntoView({ block: 'nearest' });
