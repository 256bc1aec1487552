import { Paragraph } from '@digdir/designsystemet-react';
import type { ComponentType } from 'react';
import type { NumberWanted } from '@tiltaksmotor/domain/numbers';
import { numberIn } from '@tiltaksmotor/domain/numbers';
import type { Offer, Pilot } from '../../../api/types.gen.js';
import { useNames, useWords } from '../../../app/index.js';
import {
  Choose,
  NumberField,
  numberOf,
  orNull,
  Person,
  Pick,
  Text,
  Yes,
  type Choice,
  type CommandHeaders,
} from '../../../form/index.js';

/** Where a command is sent. */
interface To {
  readonly path: { readonly id: string };
  readonly headers: CommandHeaders;
  readonly throwOnError: true;
}
export interface About {
  readonly pilot: Pilot;
  readonly offer: Offer;
}
interface Look {
  /** It is given on the version that is on the screen, and refused where somebody came first. */
  readonly onWhatIsSeen?: true;
  /** What cannot be undone is said so, and stands last. */
  readonly danger?: true;
  /** Answered when the page is read: a link to it (`#object`) leads to its button, and opens nothing over the page. */
  readonly readFirst?: true;
  /** What it has to choose from. Without anything, it is not shown. */
  readonly from?: (pilot: Pilot) => readonly unknown[];
}
/** A command as a form over the pilot's page: what it begins with, what it asks, and how it is given. */
export interface Task extends Look {
  readonly begins: (about: About) => object;
  readonly Fields: ComponentType<About>;
  readonly give: (to: To, values: object) => Promise<unknown>;
}

/** What a form asks in one field: what it begins with, how it is asked, and what is sent of what was typed. */
export interface Ask<Typed, Sent> {
  readonly begins: (about: About) => Typed;
  readonly Field: ComponentType<About & { readonly name: string }>;
  sent(typed: Typed): Sent;
}
type Asks = Readonly<Record<string, Ask<unknown, unknown>>>;
type Sent<A extends Asks> = { [Name in keyof A]: A[Name] extends Ask<infer _, infer S> ? S : never };

const each = <Value,>(asks: Asks, value: (ask: Ask<unknown, unknown>, name: string) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(asks).map(([name, ask]) => [name, value(ask, name)]));

/** A command that is given what was asked: in a shape of its own. */
export const shaped = <A extends Asks>(
  asks: A,
  give: (to: To, sent: Sent<A>) => Promise<unknown>,
  more: Look = {},
): Task => ({
  ...more,
  begins: (about) => each(asks, (ask) => ask.begins(about)),
  Fields: (about) => Object.entries(asks).map(([name, { Field }]) => <Field key={name} name={name} {...about} />),
  give: (to, values) => {
    const typed = values as Readonly<Record<string, unknown>>;
    return give(to, each(asks, (ask, name) => ask.sent(typed[name])) as Sent<A>);
  },
});

/** The same, just as it was asked. Without anything asked, the form says what follows from the command. */
export const asked = <A extends Asks>(
  send: (options: To & { readonly body: Sent<A> }) => Promise<unknown>,
  asks: A,
  more: Look = {},
): Task => shaped(asks, (to, body) => send({ ...to, body }), more);

interface Written {
  readonly rows?: number;
  readonly most?: number;
  /** The key of what is said under its name. */
  readonly hint?: string;
}
const nothing = (): string => '';
const written = (label: string, { hint, ...look }: Written, optional: boolean, type?: 'date') =>
  function TextAsked({ name }: { readonly name: string }) {
    const t = useWords();
    const said = hint === undefined ? {} : { hint: t(hint) };
    return <Text name={name} label={t(label)} {...said} {...look} optional={optional} {...(type && { type })} />;
  };

export const text = (label: string, look: Written = {}): Ask<string, string> => ({
  begins: nothing,
  Field: written(label, look, false),
  sent: (typed) => typed,
});
export const perhaps = (label: string, look: Written = {}): Ask<string, string | null> => ({
  begins: nothing,
  Field: written(label, look, true),
  sent: orNull,
});
export const date = (label: string): Ask<string, string> => ({
  ...text(label),
  Field: written(label, {}, false, 'date'),
});
export const perhapsDate = (label: string, look: Written): Ask<string, string | null> => ({
  ...perhaps(label),
  Field: written(label, look, true, 'date'),
});
export const reason = text('web.tasks.reason', { rows: 4, most: 4000 });

const numbered = (label: string, { hint, ...wanted }: NumberWanted & Pick<Written, 'hint'>, optional: boolean) =>
  function NumberAsked({ name }: { readonly name: string }) {
    const t = useWords();
    const said = hint === undefined ? {} : { hint: t(hint) };
    return <NumberField name={name} label={t(label)} {...said} optional={optional} {...wanted} />;
  };
export const number = (label: string, wanted: NumberWanted): Ask<string, number> => ({
  begins: nothing,
  Field: numbered(label, wanted, false),
  sent: numberOf,
});
export const perhapsNumber = (
  label: string,
  wanted: NumberWanted & Pick<Written, 'hint'>,
): Ask<string, number | null> => ({
  begins: nothing,
  Field: numbered(label, wanted, true),
  sent: (typed) => numberIn(typed),
});

export const yes = (label: string): Ask<boolean, boolean> => ({
  begins: () => false,
  Field: ({ name }) => {
    const t = useWords();
    return <Yes name={name} label={t(label)} />;
  },
  sent: (typed) => typed,
});

/** One that begins with something else. */
export const begun = <Typed, S>(ask: Ask<Typed, S>, begins: (about: About) => Typed): Ask<Typed, S> => ({
  ...ask,
  begins,
});

/** One of a few, each called as `said` has it. */
export const pick = <const Value extends string>(
  label: string,
  said: string,
  values: readonly Value[],
  begins: (about: About) => Value | '' = () => '',
): Ask<string, Value> => ({
  begins,
  Field: ({ name }) => {
    const t = useWords();
    const choices = values.map((value) => ({ value, label: t(`${said}.${value}`) }));
    return <Pick name={name} label={t(label)} choices={choices} />;
  },
  sent: (typed) => typed as Value,
});

/** One of what the pilot has. */
export const choose = (
  label: string,
  useChoices: (about: About) => readonly Choice[],
  begins: (about: About) => string = nothing,
): Ask<string, string> => ({
  begins,
  Field: ({ name, ...about }) => {
    const t = useWords();
    return <Choose name={name} label={t(label)} choices={useChoices(about)} />;
  },
  sent: (typed) => typed,
});

export const person = (
  label: string,
  hint?: string,
  among?: (pilot: Pilot) => { readonly role: string; readonly at: string },
): Ask<string, string> => ({
  begins: nothing,
  Field: ({ name, pilot }) => {
    const t = useWords();
    return <Person name={name} label={t(label)} {...(hint && { hint: t(hint) })} {...among?.(pilot)} />;
  },
  sent: (typed) => typed,
});

/** For whom: asked only where there is a choice. */
export const whose = (label = 'web.tasks.for'): Ask<string, string> => ({
  begins: ({ offer: { targets } }) => (targets.length === 1 ? (targets[0] ?? '') : ''),
  Field: function Whose({ name, offer: { targets } }) {
    const t = useWords();
    const nameOf = useNames();
    if (targets.length === 1)
      return <Paragraph>{t('web.consent.for-one', { party: nameOf(targets[0] ?? '') })}</Paragraph>;
    return <Choose name={name} label={t(label)} choices={targets.map((id) => ({ value: id, label: nameOf(id) }))} />;
  },
  sent: (typed) => typed,
});
