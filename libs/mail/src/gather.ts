import {
  asLanguage,
  askedBy,
  dueOf,
  kindOfStream,
  localesOf,
  pageOfStream,
  turnStillAskedBy,
  type Case,
  type Committee,
  type Meeting,
  type Pilot,
  type Words,
} from '@tiltaksmotor/domain';
import { namesOf, placeName, poolOf, textsByRef, type MailToSend, type QueuedMail } from '@tiltaksmotor/persistence';
import { saidIn, say, type Language, type Naming } from '@tiltaksmotor/texts';
import { attachmentsOf } from './attachments.js';
import { invitationOf } from './invitation.js';
import { QUOTED, type MailData } from './letter.js';
import type { Sources } from './sources.js';

type Facts = Readonly<Record<string, unknown>>;

/** Looks up all that a mail says, as it is now: nothing of it is kept in the ledger, so that nothing must be taken out of it. */
export async function gather(
  sources: Sources,
  mail: QueuedMail & Pick<MailToSend, 'name' | 'address' | 'language'>,
): Promise<MailData> {
  const { community, settings, lists = {} } = sources;
  const language = languageOf(mail, Object.hasOwn(lists, mail.about));
  const people = await namesOf(sources.archive.db, [mail.facts['person']]);
  const nameOf: Naming = (id) => people.get(id) ?? placeName(community, language, id) ?? id;
  const { facts, meeting } = await knownOf(sources, mail, language);
  const named = { ...mail.facts, turn: askedBy(mail.about) };
  const path = pageOfStream(mail.stream, named) ?? '/';
  const url = `${settings.publicUrl}${path}`;
  const [lines = [], attachments] = await Promise.all([
    lists[mail.about]?.(mail, language),
    attachmentsOf(sources.archive, mail, language),
  ]);
  const invitation = meeting === null ? null : await invitationOf(sources, mail, meeting, { language, nameOf, url });
  return { name: mail.name, language, facts, nameOf, lines, url, invitation, attachments };
}

/** All of a mail is said in one language: the nearest to its reader's in which everything is that it may say. */
const languageOf = ({ about, language }: Pick<MailToSend, 'about' | 'language'>, hasList: boolean): Language =>
  saidIn(asLanguage(language), `notice.${about}`, 'mail', ...(hasList ? ['paper.digest', 'turn'] : []));

interface Known {
  readonly facts: Facts;
  /** The meeting it calls to, moves or cancels. */
  readonly meeting: Meeting | null;
}

/**
 * What a text about a stream names: of its pilot, or of its committee's meeting, case or follow-up. `turn` is what it asks
 * somebody to do, as long as that is not done.
 */
export const factsOf = async (sources: Where, told: WhatIsTold, language: Language): Promise<Facts> =>
  (await knownOf(sources, told, language)).facts;

export type WhatIsTold = Pick<QueuedMail, 'stream' | 'about' | 'facts' | 'period'>;
type Where = Pick<Sources, 'archive' | 'streams'>;

async function knownOf(sources: Where, mail: WhatIsTold, language: Language): Promise<Known> {
  const [kind, id = ''] = (mail.stream ?? '').split('/');
  const given = { ...mail.facts, ...(mail.period === null ? {} : { period: mail.period }) };
  if (kind === 'pilot') return { facts: { ...given, ...(await ofPilot(sources, mail, language)) }, meeting: null };
  if (kind !== 'committee') {
    if (kindOfStream(mail.stream) === undefined) return { facts: given, meeting: null };
    return { facts: { ...given, title: await titleOf(sources, mail.stream ?? '', language) }, meeting: null };
  }
  const committee = (await sources.streams.read<Committee>(`committee/${id}`))?.state;
  const meeting = committee?.meetings[String(mail.facts['meeting'] ?? '')] ?? null;
  const its = committee === undefined ? {} : await ofCommittee(sources, mail, committee, meeting, language);
  return { facts: { committee: id, ...its, ...given }, meeting };
}

/** What a stream of any kind is called. */
async function titleOf({ streams, archive }: Where, stream: string, language: Language): Promise<string> {
  const title = kindOfStream(stream)?.title((await streams.read(stream))?.state ?? null) ?? null;
  const words = await textsByRef(poolOf(archive.db), [title?.ref]);
  return words.get(title?.ref ?? '') ?? say(language, 'report.untitled');
}

async function ofPilot(
  { streams, archive }: Where,
  { stream, about, facts }: WhatIsTold,
  language: Language,
): Promise<Facts> {
  const pilot = (await streams.read<Pilot>(stream ?? ''))?.state;
  if (pilot === undefined) return { title: say(language, 'report.untitled'), why: null };
  const { title, lead, indicators } = pilot.proposal;
  const written = writtenIn(facts);
  const refs = [title, ...indicators.map(({ name }) => name)].map((words) => words?.ref);
  const words = await textsByRef(poolOf(archive.db), [...refs, ...written.map(([, ref]) => ref)]);
  const indicator = (id: unknown): string =>
    words.get(indicators.find((one) => one.id === id)?.name.ref ?? '') ?? say(language, 'report.untitled');
  const figure = pilot.figures.find(({ id }) => id === facts['figure']);
  return {
    title: words.get(title?.ref ?? '') ?? say(language, 'report.untitled'),
    ...(lead === '' ? {} : { lead }),
    due: dueOf(about, pilot),
    turn: turnStillAskedBy(about, pilot),
    ...Object.fromEntries(written.map(([fact, ref]) => [fact, words.get(ref ?? '') ?? null])),
    ...(figure === undefined ? {} : { indicator: indicator(figure.indicator) }),
    ...(typeof facts['missing'] === 'string' ? { missing: missingIn(facts['missing'], indicator, language) } : {}),
  };
}

/** Facts that are references to what somebody wrote. */
const writtenIn = (facts: Facts): readonly (readonly [string, string | undefined])[] =>
  QUOTED.map((fact) => [fact, refOf(facts[fact])]);
const refOf = (fact: unknown): string | undefined => (typeof fact === 'string' ? fact : undefined);

/** What is missing before a trial starts, each as `plan` or `baseline I1`, in words. */
const missingIn = (missing: string, indicator: (id: unknown) => string, language: Language): string =>
  new Intl.ListFormat(localesOf(language), { type: 'conjunction' }).format(
    missing.split('|').map((one) => {
      const [what = '', id] = one.split(' ');
      return say(language, `preparations.${what}`, { indicator: indicator(id) }, (name) => name);
    }),
  );

async function ofCommittee(
  { archive }: Where,
  mail: WhatIsTold,
  { cases, followUps }: Committee,
  meeting: Meeting | null,
  language: Language,
): Promise<Facts> {
  const followUp = followUps.find(({ id }) => id === mail.facts['followUp']);
  const its = cases[String(mail.facts['case'] ?? followUp?.case ?? '')];
  const written = writtenIn(mail.facts);
  const ruling = DECIDED.includes(mail.about) ? rulingOf(its) : null;
  const words = await textsByRef(poolOf(archive.db), [
    its?.title?.ref,
    ruling?.ref,
    followUp?.what.ref,
    followUp?.done?.outcome.ref,
    meeting?.place?.ref,
    meeting?.cancelled?.ref,
    ...written.map(([, ref]) => ref),
  ]);
  const said = (text: { readonly ref?: string } | null | undefined): string | undefined =>
    words.get(text?.ref ?? '') ?? undefined;
  return {
    title: said(its?.title) ?? say(language, 'report.untitled'),
    turn: followUp?.done == null ? askedBy(mail.about) : null,
    ...(its === undefined ? {} : { number: its.number }),
    ...Object.fromEntries(written.map(([fact, ref]) => [fact, words.get(ref ?? '') ?? null])),
    ...(ruling === null ? {} : { ruling: said(ruling) }),
    ...(followUp === undefined
      ? {}
      : { what: said(followUp.what), outcome: said(followUp.done?.outcome), due: followUp.due }),
    ...(meeting === null
      ? {}
      : {
          gathering: meeting.kind,
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          place: said(meeting.place),
          reason: said(meeting.cancelled),
        }),
  };
}

/** What these mails are about: the wording that was decided. */
const DECIDED: readonly string[] = ['case-decided', 'forwarded-decided'];

/** As it was amended, or as it was proposed. Null where nothing was put to the vote. */
function rulingOf(its: Case | undefined): Words | null {
  const { text = null, proposal = null } = its?.decision ?? {};
  return text ?? its?.proposals.find(({ id }) => id === proposal)?.text ?? null;
}
