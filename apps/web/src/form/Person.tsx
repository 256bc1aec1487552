import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type KeyboardEvent, type RefCallback, useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { saysAll } from '@tiltaksmotor/domain/folded';
import { useWords } from '../app/words.js';
import { type FieldProps, useField } from './field.js';
import type { Choice } from './choices.js';
import { peopleListOptions, peopleOneOptions } from '../api/@tanstack/react-query.gen.js';
import type { People, Person as Somebody } from '../api/types.gen.js';
import { useOrganisations } from '../app/names.js';
import { useSettled } from './narrowing.js';
import { alphabetical } from '@tiltaksmotor/domain/languages';

/** Somebody, found by a part of their name. `role` and `at` say among whom: those with that role, there. */
export function Person({ role, at, ...props }: FieldProps & { readonly role?: string; readonly at?: string }) {
  const t = useWords();
  const { fault, input, said } = useField(props);
  const { setValue, formState } = useFormContext();
  const [typed, search] = useState('');
  const chosen = useChosen(useWatch({ name: props.name }) as string, role);
  const found = useFound(typed, role, at);
  const choose = (id: string): void =>
    setValue(props.name, id, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  return (
    <Field>
      <Label htmlFor={input.id}>{said}</Label>
      <Field.Description>
        {props.hint} {t('web.form.person-how')}
      </Field.Description>
      <Finder
        id={input.id}
        label={said}
        chosen={chosen}
        found={found}
        search={search}
        choose={choose}
        required={props.optional !== true}
        invalid={fault !== undefined}
      />
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}

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
function Finder({ id, label, chosen, found, search, choose, required, invalid }: FinderProps) {
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

const RARELY = 10 * 60_000;
/** As many as anybody looks through: whoever is not among them types more of the name. */
const MOST = 20;

/** Those whose name has these letters in it, by name and role. */
function useFound(letters: string, role?: string, at?: string): readonly Choice[] {
  const called = useCalled();
  const query = {
    limit: MOST,
    holding: 'today' as const,
    q: useSettled(letters),
    ...(role === undefined ? {} : { role }),
    ...(at === undefined ? {} : { organisation: at }),
  };
  const people = useQuery({ ...peopleListOptions({ query }), staleTime: RARELY, placeholderData: keepPreviousData });
  // What was found for fewer letters stands until the answer is there: only those who fit are shown.
  const fits = ({ name }: Somebody): boolean => name !== null && saysAll(name, letters);
  return (people.data?.items ?? [])
    .filter(fits)
    .map((person) => ({ value: person.id, label: called(person, role) }))
    .toSorted((a, b) => alphabetical(a.label, b.label));
}

/** Whoever has this id, by name and role; null for nobody. */
function useChosen(id: string, role?: string): Choice | null {
  const called = useCalled();
  const queries = useQueryClient();
  // Whoever was just taken from the list is known from there: an id is nobody's name.
  const listed = (): Somebody | undefined =>
    queries
      .getQueriesData<People>({ queryKey: [{ _id: 'peopleList' }] })
      .flatMap(([, found]) => found?.items ?? [])
      .find((one) => one.id === id);
  const one = { ...peopleOneOptions({ path: { id } }), staleTime: RARELY, enabled: id !== '' };
  const person = useQuery({ ...one, placeholderData: listed });
  if (id === '') return null;
  return { value: id, label: person.data === undefined ? id : called(person.data, role) };
}

/** `Kari Hansen, enhetsleder, Harstad kommune`: by the role that is asked for, where they have it. */
function useCalled(): (person: Somebody, role?: string) => string {
  const t = useWords();
  const placeOf = useOrganisations();
  return ({ id, name, roles, active }, asked) => {
    const held = active.find((one) => one.role === asked) ?? active[0] ?? roles[0];
    const also = held === undefined ? [] : [t(`role.${held.role}`), placeOf(held.at)];
    return [name ?? id, ...also].join(', ');
  };
}
