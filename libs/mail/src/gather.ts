import { askedBy, dueOf, type Committee, type Meeting, type Pilot } from '@tiltaksmotor/domain';
import type { MailToSend, QueuedMail } from '@tiltaksmotor/persistence';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { pathOf } from '@tiltaksmotor/texts/pages';
import { attachmentsOf } from './attachments.js';
import { invitationOf } from './invitation.js';
import type { MailData } from './letter.js';
import { namesOf, wordsOf, type Sources } from './sources.js';

type Facts = Readonly<Record<string, unknown>>;

/** Looks up all that a mail says, as it is now: nothing of it is kept in the ledger, so that nothing must be taken out of it. */
export async function gather(
  sources: Sources,
  mail: QueuedMail & Pick<MailToSend, 'name' | 'address'>,
  language: Language = 'nb',
): Promise<MailData> {
  const { community, settings, lists = {} } = sources;
  const people = await namesOf(sources.archive, [mail.facts['person']]);
  const nameOf: Naming = (id) =>
    people.get(id) ??
    community.directory.organisation(id)?.name ??
    community.committees.find((committee) => committee.id === id)?.name[language] ??
    id;
  const { facts, meeting } = await knownOf(sources, mail, language);
  const url = `${settings.publicUrl}${pathOf(mail.stream, { ...mail.facts, turn: askedBy(mail.about) })}`;
  const [lines = [], attachments] = await Promise.all([
    lists[mail.about]?.(mail, language),
    attachmentsOf(sources.archive, mail, language),
  ]);
  const invitation = meeting === null ? null : await invitationOf(sources, mail, meeting, { language, nameOf, url });
  return { name: mail.name, language, facts, nameOf, lines, url, invitation, attachments };
}

interface Known {
  readonly facts: Facts;
  /** The meeting it calls to, moves or cancels. */
  readonly meeting: Meeting | null;
}

/** What a text about a stream names: of its pilot, or of its committee's meeting, case or follow-up. */
export const factsOf = async (sources: Where, told: WhatIsTold, language: Language): Promise<Facts> =>
  (await knownOf(sources, told, language)).facts;

export type WhatIsTold = Pick<QueuedMail, 'stream' | 'about' | 'facts' | 'period'>;
type Where = Pick<Sources, 'archive' | 'streams'>;

async function knownOf(sources: Where, mail: WhatIsTold, language: Language): Promise<Known> {
  const [kind, id = ''] = (mail.stream ?? '').split('/');
  const given = { ...mail.facts, ...(mail.period === null ? {} : { period: mail.period }) };
  if (kind === 'pilot') return { facts: { ...given, ...(await ofPilot(sources, mail, language)) }, meeting: null };
  if (kind !== 'committee') return { facts: given, meeting: null };
  const committee = (await sources.streams.read<Committee>(`committee/${id}`))?.state;
  const meeting = committee?.meetings[String(mail.facts['meeting'] ?? '')] ?? null;
  const its = committee === undefined ? {} : await ofCommittee(sources, mail, committee, meeting, language);
  return { facts: { committee: id, ...its, ...given }, meeting };
}

async function ofPilot(
  { streams, archive }: Where,
  { stream, about, facts }: WhatIsTold,
  language: Language,
): Promise<Facts> {
  const pilot = (await streams.read<Pilot>(stream ?? ''))?.state;
  if (pilot === undefined) return { title: say(language, 'report.untitled'), why: null };
  const { title, lead } = pilot.proposal;
  const why = typeof facts['why'] === 'string' ? facts['why'] : undefined;
  const words = await wordsOf(archive, [title?.ref, why]);
  return {
    title: words.get(title?.ref ?? '') ?? say(language, 'report.untitled'),
    ...(lead === '' ? {} : { lead }),
    due: dueOf(about, pilot),
    why: words.get(why ?? '') ?? null,
  };
}

async function ofCommittee(
  { archive }: Where,
  mail: WhatIsTold,
  { cases, followUps }: Committee,
  meeting: Meeting | null,
  language: Language,
): Promise<Facts> {
  const followUp = followUps.find(({ id }) => id === mail.facts['followUp']);
  const its = cases[String(mail.facts['case'] ?? followUp?.case ?? '')];
  const words = await wordsOf(archive, [
    its?.title?.ref,
    followUp?.what.ref,
    meeting?.place?.ref,
    meeting?.cancelled?.ref,
  ]);
  const said = (text: { readonly ref?: string } | null | undefined): string | undefined => words.get(text?.ref ?? '');
  return {
    title: said(its?.title) ?? say(language, 'report.untitled'),
    ...(its === undefined ? {} : { number: its.number }),
    ...(followUp === undefined ? {} : { what: said(followUp.what), due: followUp.due }),
    ...(meeting === null
      ? {}
      : {
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          place: said(meeting.place),
          reason: said(meeting.cancelled),
        }),
  };
}
