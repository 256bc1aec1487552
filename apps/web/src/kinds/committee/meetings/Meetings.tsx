import { Button, Card, Heading, Paragraph, Link as Styled } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { committeesListOptions, meetingsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { CommitteeListed, CommitteeMember, CommitteeStanding, MeetingListed } from '../../../api/types.gen.js';
import { language, Section, Shown, Spoken, spoken, today, useTitle, useWords } from '../../../app/index.js';
import { Asked } from './Asked.js';
import { useOffices } from '../../../app/offices.js';
import { FollowUps } from '../paper/Decision.js';
import { Status, useWhen } from './times.js';
import { useCommittee } from '../asked.js';
import { WayTo } from '../Offered.js';
import { alphabetical } from '@tiltaksmotor/domain/languages';

/** Both committees: when each meets next, and what they ask of me. */
export function Meetings() {
  const t = useWords();
  useTitle(t('web.nav.meetings'));
  const committees = useQuery(committeesListOptions());
  return (
    <>
      <Heading level={1}>{t('web.nav.meetings')}</Heading>
      <Asked />
      <Shown of={committees}>
        {({ items }) => items.toSorted(byNext).map((one) => <Next key={one.id} committee={one} />)}
      </Shown>
      <Elsewhere />
    </>
  );
}

const byNext = (a: CommitteeListed, b: CommitteeListed): number =>
  (a.nextMeeting?.startsAt ?? '9').localeCompare(b.nextMeeting?.startsAt ?? '9');

function Next({ committee: { id, name, nextMeeting } }: { readonly committee: CommitteeListed }) {
  const t = useWords();
  return (
    <Card className="stack">
      <Heading level={2} data-size="sm">
        <Spoken of={name} />
      </Heading>
      {nextMeeting === null ? (
        <Paragraph className="quiet">{t('web.meetings.none-planned')}</Paragraph>
      ) : (
        <MeetingLine committee={id} meeting={nextMeeting} place={nextMeeting.place} />
      )}
      <div className="row">
        <Styled asChild>
          <Link to="/moter/$committee" params={{ committee: id }}>
            {t('web.meetings.whole-plan', { committee: id })}
          </Link>
        </Styled>
      </div>
    </Card>
  );
}

/** What belongs to meetings and has a page of its own. */
function Elsewhere() {
  const t = useWords();
  const offices = useOffices();
  return (
    <nav aria-label={t('web.meetings.elsewhere')}>
      <ul className="plain stack">
        <li>
          <Link to="/saker/ny">{t('web.submit.title')}</Link>
        </li>
        <li>
          <Link to="/status">{t('web.deciding.title')}</Link>
        </li>
        <li>
          <Link to="/rapporter">{t('web.reports.title')}</Link>
        </li>
        {offices.map((committee) => (
          <li key={committee}>
            <Link to="/sekretar/$committee" params={{ committee }}>
              {t('web.secretary.title', { committee })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A committee: its plan, what it asks of me, what is being followed up, and who sits in it. */
export function CommitteePage() {
  const { committee } = useParams({ strict: false }) as { committee: string };
  const standing = useCommittee(committee);
  useTitle(spoken(standing.data?.name));
  return <Shown of={standing}>{(found) => <Everything committee={found} />}</Shown>;
}

function Everything({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id, name } = committee;
  return (
    <>
      <div className="stack">
        <Heading level={1}>
          <Spoken of={name} />
        </Heading>
        <div className="row">
          <Link to="/saker/ny" search={{ utvalg: id }}>
            {t('web.submit.title')}
          </Link>
          <WayTo on={{ ...committee, committee: id }} command="planMeetings">
            {t('web.secretary.title', { committee: id })}
          </WayTo>
        </div>
      </div>
      <Asked committee={id} />
      <YearPlan committee={id} />
      <FollowUps committee={id} followUps={committee.followUps} names={committee.names} />
      <Members committee={committee} />
    </>
  );
}

const COMING: readonly MeetingListed['status'][] = ['planned', 'open', 'frozen'];

/** The meetings of a year: what comes first, then what has been. */
function YearPlan({ committee }: { readonly committee: string }) {
  const t = useWords();
  const [year, choose] = useState(Number(today().slice(0, 4)));
  const meetings = useQuery(meetingsListOptions({ path: { committee }, query: { year, limit: 100 } }));
  return (
    <Section id="plan" title={t('web.meetings.plan', { year })}>
      <div className="row">
        {[year - 1, year + 1].map((other) => (
          <Button key={other} variant="secondary" data-size="sm" onClick={() => choose(other)}>
            {t('web.meetings.year', { year: other })}
          </Button>
        ))}
      </div>
      <Shown of={meetings} none={t('web.meetings.no-plan', { year })}>
        {({ items }) => (
          <ul className="plain stack">
            {sorted(items).map((meeting) => (
              <li key={meeting.id}>
                <MeetingLine committee={committee} meeting={meeting} />
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Section>
  );
}

/** The next first, and after all that comes what was last. */
function sorted(items: readonly MeetingListed[]): readonly MeetingListed[] {
  const coming = items.filter(({ status }) => COMING.includes(status));
  const rest = items.filter(({ status }) => !COMING.includes(status));
  return [
    ...coming.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
    ...rest.toSorted((a, b) => b.startsAt.localeCompare(a.startsAt)),
  ];
}

type Listed = Pick<MeetingListed, 'id' | 'kind' | 'status' | 'startsAt' | 'endsAt' | 'cases'>;

/** A meeting in a list: when it is, how far it has come, and its entry for a calendar. */
function MeetingLine({
  committee,
  meeting,
  place,
}: {
  readonly committee: string;
  readonly meeting: Listed;
  readonly place?: string | null;
}) {
  const t = useWords();
  const { id, kind, status, cases } = meeting;
  const when = useWhen()(meeting);
  return (
    <div className="row">
      <Link to="/moter/$committee/$id" params={{ committee, id }}>
        {when}
      </Link>
      <Status meeting={meeting} />
      {kind === 'ordinary' ? null : <span>{t(`gathering.${kind}`)}</span>}
      {place ? <span>{place}</span> : null}
      <span className="quiet">{t('web.meetings.cases', { count: cases })}</span>
      {kind === 'round' || ['approved', 'cancelled'].includes(status) ? null : (
        <Styled
          href={`/api/committees/${committee}/meetings/${id}/calendar.ics?language=${language()}`}
          aria-label={t('web.meetings.calendar-of', { when })}
        >
          {t('web.meetings.calendar')}
        </Styled>
      )}
    </div>
  );
}

/** Who leads comes first, who writes last. */
const ORDER = ['chair', 'member', 'observer', 'secretary'];

/** Who sits in the committee, each once with all that they are there, and whose seat they take. */
function Members({ committee: { members, seats, quorum } }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const people = [...Map.groupBy(members, ({ person }) => person).values()].toSorted(
    (a, b) => placeOf(a) - placeOf(b) || alphabetical(nameOf(a), nameOf(b)),
  );
  const is = ({ role, deputyFor }: CommitteeMember): string => {
    const absent = members.find(({ person }) => person === deputyFor);
    return deputyFor === null ? t(`role.${role}`) : t('web.meetings.deputy', { for: absent?.name ?? deputyFor });
  };
  return (
    <Section title={t('web.meetings.members')}>
      <Paragraph>{t('web.meetings.quorum', { seats, quorum })}</Paragraph>
      <ul className="plain columns">
        {people.map((roles) => (
          <li key={roles[0]?.person}>
            {nameOf(roles)} <span className="quiet">{told(roles).map(is).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const rank = ({ role, deputyFor }: CommitteeMember): number =>
  deputyFor === null ? ORDER.indexOf(role) : ORDER.length + 1;
const byRole = (a: CommitteeMember, b: CommitteeMember): number => rank(a) - rank(b);
/** Who leads is a member by that. */
const told = (roles: readonly CommitteeMember[]): readonly CommitteeMember[] => {
  const leads = roles.some(({ role, deputyFor }) => role === 'chair' && deputyFor === null);
  return roles.filter(({ role }) => !(leads && role === 'member')).toSorted(byRole);
};
const placeOf = (roles: readonly CommitteeMember[]): number => Math.min(...roles.map(rank));
const nameOf = ([one]: readonly CommitteeMember[]): string => one?.name ?? one?.person ?? '';
