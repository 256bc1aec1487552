import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useContext } from 'react';
import { useForm } from 'react-hook-form';
import { meetingsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { CommitteeStanding, QueuedCase, UpcomingMeeting } from '../../../api/types.gen.js';
import { day, Missing, Shown, small, useTitle, useWords, Part, Section } from '../../../app/index.js';
import { Choose, Form, may, Text, Tick, Unsent, useCommand, FoldedCommand } from '../../../form/index.js';
import { Kinds } from '../../kind.js';
import { Asked } from '../meetings/Asked.js';
import { Templates } from './Templates.js';
import { PlanMeetings, plansName } from './PlanMeetings.js';
import { momentOf, Status, useWhen } from '../meetings/times.js';
import { committeeCommandsOpenRound, committeeCommandsPlaceCase } from '../../../api/sdk.gen.js';
import { AwkwardDay } from './When.js';
import { useCommittee } from '../asked.js';

/** A committee's office: what waits, the meetings that live, the queue, and what papers are made with. */
export function Secretary() {
  const t = useWords();
  const { committee } = useParams({ strict: false }) as { committee: string };
  const standing = useCommittee(committee);
  useTitle(t('web.secretary.title', { committee }));
  return (
    <Shown of={standing}>
      {(found) =>
        may(found, 'planMeetings') ? (
          <Everything committee={found} />
        ) : (
          <>
            <Missing />
            <Unsent kept={plansName(committee)} />
          </>
        )
      }
    </Shown>
  );
}

function Everything({ committee }: { readonly committee: CommitteeStanding }) {
  const kinds = useContext(Kinds);
  const t = useWords();
  const { id } = committee;
  return (
    <>
      <header className="stack">
        <Heading level={1}>{t('web.secretary.title', { committee: id })}</Heading>
        <div className="row">
          <Link to="/moter/$committee" params={{ committee: id }}>
            {t('web.meetings.whole-plan', { committee: id })}
          </Link>
          <Link to="/utsendinger">{t('web.mails.title')}</Link>
          <Link to="/rapporter">{t('web.reports.title')}</Link>
          {kinds.map(({ OnList }, n) =>
            OnList === undefined ? null : (
              <Part key={n}>
                <OnList body={id} />
              </Part>
            ),
          )}
        </div>
      </header>
      <Asked committee={id} />
      <Living committee={committee} />
      <Queue committee={committee} />
      <PlanMeetings committee={committee} />
      <OpenRound committee={committee} />
      <Templates committee={id} />
    </>
  );
}

/** Every meeting that is not over: the first first, each with the page where it is prepared and recorded. */
function Living({ committee: { id: committee } }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const when = useWhen();
  const meetings = useQuery(meetingsListOptions({ path: { committee }, query: { limit: 100 } }));
  return (
    <Section id="living" title={t('web.secretary.meetings')}>
      <Shown of={meetings}>
        {({ items }) => {
          const living = items
            .filter(({ status }) => status !== 'approved' && status !== 'cancelled')
            .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
          if (living.length === 0) return <Paragraph className="quiet">{t('web.meetings.none-planned')}</Paragraph>;
          return (
            <ul className="plain stack">
              {living.map((meeting) => (
                <li key={meeting.id} className="row">
                  <Link to="/sekretar/$committee/$id" params={{ committee, id: meeting.id }}>
                    {t(`gathering.${meeting.kind}`)} {small(when(meeting))}
                  </Link>
                  <Status meeting={meeting} />
                  <span className="quiet">{t('web.meetings.cases', { count: meeting.cases })}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </Section>
  );
}

/** Cases that wait for an agenda, in order. Those that somebody submitted wait for the secretary to place them. */
function Queue({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id, queue, upcoming } = committee;
  return (
    <Section id="queue" title={t('web.queue.title', { count: queue.length })}>
      {queue.length === 0 ? <Paragraph className="quiet">{t('web.queue.empty')}</Paragraph> : null}
      <ul className="plain stack">
        {queue.map((one) => (
          <li key={one.id} className="agenda-line">
            <div className="grow">
              <Link to="/saker/$committee/$id" params={{ committee: id, id: one.id }}>
                {one.title}
              </Link>
              <div className="row">
                <span className="quiet">{t('web.queue.since', { date: day(one.bookedAt) })}</span>
                {one.parked ? <Tag data-size="sm">{t('web.queue.parked')}</Tag> : null}
              </div>
            </div>
            <PlaceCase committee={id} one={one} meetings={upcoming} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Placing {
  readonly committee: string;
  readonly one: Pick<QueuedCase, 'id' | 'title' | 'availableCommands'>;
  readonly meetings: readonly UpcomingMeeting[];
}

/** Puts a case on the agenda of a meeting that is not frozen. */
function PlaceCase({ meetings, ...rest }: Placing) {
  const open = meetings.filter(({ status, kind }) => status !== 'frozen' && kind !== 'round');
  if (open.length === 0 || !may(rest.one, 'placeCase')) return null;
  // Meetings that have changed are chosen from anew.
  return <OnMeeting key={open.map(({ id }) => id).join()} meetings={open} {...rest} />;
}

function OnMeeting({ committee, one: { id, title }, meetings }: Placing) {
  const t = useWords();
  const form = useForm({ defaultValues: { meeting: meetings[0]?.id ?? '' } });
  const command = useCommand((body: { meeting: string }, headers) =>
    committeeCommandsPlaceCase({ path: { committee, case: id }, headers, body }),
  );
  return (
    <Form
      form={form}
      command={command}
      action={t('command.placeCase')}
      label={t('web.queue.place-of', { title })}
      quiet
      inLine
    >
      <Choose
        name="meeting"
        label={t('web.queue.on-meeting')}
        nothing={null}
        choices={meetings.map((meeting) => ({ value: meeting.id, label: day(meeting.startsAt) }))}
      />
    </Form>
  );
}

/** Lets the committee decide cases of the queue by e-mail, between meetings. */
function OpenRound({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id, queue } = committee;
  if (!may(committee, 'openRound') || queue.length === 0) return null;
  return (
    <FoldedCommand
      action={t('command.openRound')}
      kept={`round ${id}`}
      begins={{ cases: [] as string[], answersBy: '' }}
      give={({ cases, answersBy }, headers) =>
        committeeCommandsOpenRound({
          path: { committee: id },
          headers,
          body: { cases, answersBy: momentOf(answersBy) },
        })
      }
    >
      <Tick
        name="cases"
        label={t('web.round.cases')}
        choices={queue.map((one) => ({ value: one.id, label: one.title }))}
      />
      <Text name="answersBy" label={t('web.round.answers-by')} type="datetime-local" />
      <AwkwardDay committee={id} name="answersBy" />
    </FoldedCommand>
  );
}
