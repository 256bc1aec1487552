import {
  asLanguage,
  askedBy,
  idOf,
  kindOfStream,
  localesOf,
  type Called,
  type Kind,
  type Sayings,
} from '@tiltaksmotor/domain';
import {
  namesOf,
  placeName,
  poolOf,
  referencesIn,
  textsByRef,
  type MailToSend,
  type QueuedMail,
} from '@tiltaksmotor/persistence';
import { saidIn, say, type Language, type Naming } from '@tiltaksmotor/texts';
import { attachmentsOf } from './attachments.js';
import { invitationTo } from './invitation.js';
import { QUOTED, type MailData } from './letter.js';
import type { Sources } from './sources.js';

type Facts = Readonly<Record<string, unknown>>;
type Written = ReadonlyMap<string, string | null>;

/** Looks up all that a mail says, as it is now: nothing of it is kept in the ledger, so that nothing must be taken out of it. */
export async function gather(
  sources: Sources,
  mail: QueuedMail & Pick<MailToSend, 'name' | 'address' | 'language'>,
): Promise<MailData> {
  const { community, settings, lists = {} } = sources;
  const language = languageOf(mail, Object.hasOwn(lists, mail.about));
  const people = await namesOf(sources.archive.db, [mail.facts['person']]);
  const nameOf: Naming = (id) => people.get(id) ?? placeName(community, language, id) ?? id;
  const { kind, state } = await standing(sources, mail);
  const facts = await said(sources, mail, kind, state, language);
  const path = kind?.path(idOf(mail.stream ?? ''), { ...mail.facts, turn: askedBy(mail.about) }) ?? '/';
  const url = `${settings.publicUrl}${path}`;
  const [lines = [], attachments] = await Promise.all([
    lists[mail.about]?.(mail, language),
    attachmentsOf(sources.archive, mail, language),
  ]);
  const { person, createdAt: now } = mail;
  const appointment =
    state === null ? null : kind?.appointment?.(state, mail, { person, now, directory: community.directory });
  const invitation =
    appointment == null ? null : await invitationTo(sources, appointment, mail, { language, nameOf, url });
  return { name: mail.name, language, facts, nameOf, lines, url, invitation, attachments };
}

/** All of a mail is said in one language: the nearest to its reader's in which everything is that it may say. */
const languageOf = ({ about, language }: Pick<MailToSend, 'about' | 'language'>, hasList: boolean): Language =>
  saidIn(asLanguage(language), `notice.${about}`, 'mail', ...(hasList ? ['paper.digest', 'turn'] : []));

/**
 * What a text about a stream says: what it was told with, and what its kind says of it. `turn` is what it asks somebody to do,
 * as long as that is not done.
 */
export async function factsOf(sources: Where, told: WhatIsTold, language: Language): Promise<Facts> {
  const { kind, state } = await standing(sources, told);
  return said(sources, told, kind, state, language);
}

export type WhatIsTold = Pick<QueuedMail, 'stream' | 'about' | 'facts' | 'period'>;
type Where = Pick<Sources, 'archive' | 'streams'>;

async function standing({ streams }: Where, { stream }: WhatIsTold) {
  const kind = kindOfStream(stream);
  return { kind, state: kind === undefined ? null : ((await streams.read(stream ?? ''))?.state ?? null) };
}

async function said(
  { archive }: Where,
  told: WhatIsTold,
  kind: Kind | undefined,
  state: unknown,
  language: Language,
): Promise<Facts> {
  const given = { ...told.facts, ...(told.period === null ? {} : { period: told.period }) };
  if (kind === undefined) return given;
  const sayings = kind.says(state, told);
  const quoted = QUOTED.flatMap((fact) => {
    const ref = told.facts[fact];
    return typeof ref === 'string' ? [[fact, ref] as const] : [];
  });
  const written = await textsByRef(poolOf(archive.db), [...referencesIn(sayings), ...quoted.map(([, ref]) => ref)]);
  return {
    ...Object.fromEntries(QUOTED.map((fact) => [fact, null])),
    ...given,
    ...Object.fromEntries(Object.entries(sayings).map(([fact, one]) => [fact, sayingOf(fact, one, written, language)])),
    ...Object.fromEntries(quoted.map(([fact, ref]) => [fact, written.get(ref) ?? null])),
  };
}

/** What texts call something by: without it they say that it has no title. */
const TITLES = ['title', 'indicator'];

function sayingOf(fact: string, one: Sayings[string], written: Written, language: Language): unknown {
  if (isListed(one))
    return new Intl.ListFormat(localesOf(language), { type: 'conjunction' }).format(
      one.map((called) => String(sayingOf('title', called, written, language))),
    );
  const isTitle = TITLES.includes(fact);
  if (typeof one !== 'object' || one === null) return one ?? (isTitle ? say(language, 'report.untitled') : one);
  if ('ref' in one) return written.get(one.ref) ?? (isTitle ? say(language, 'report.untitled') : undefined);
  const facts = Object.entries(one.with).map(([name, value]) => [name, sayingOf('title', value, written, language)]);
  return say(language, one.text, Object.fromEntries(facts) as Facts, (name) => name);
}
const isListed = (one: Sayings[string]): one is readonly Called[] => Array.isArray(one);
