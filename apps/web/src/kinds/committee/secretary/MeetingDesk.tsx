import { Link } from '@tanstack/react-router';
import type { Meeting } from '../../../api/types.gen.js';
import { Missing, Shown, useTitle, useWords } from '../../../app/index.js';
import { dayOf } from '../meetings/times.js';
import { useOffices } from '../../../app/offices.js';
import { AgendaStep } from './AgendaStep.js';
import { HoldStep } from './HoldStep.js';
import { MinutesStep, UnsentDrafts } from './MinutesStep.js';
import { MoveMeeting } from './PlanMeetings.js';
import { Warnings } from './When.js';
import { useMeeting, useAddress } from '../asked.js';
import { MeetingHead, WithReason } from '../Offered.js';

/** A meeting from its plan to its approved minutes: each step shows what may be done now. */
export function MeetingDesk() {
  const t = useWords();
  const { committee } = useAddress();
  const meeting = useMeeting();
  useTitle(meeting.data === undefined ? null : calledOn(meeting.data, t));
  const isMine = useOffices().includes(committee);
  return (
    <Shown of={meeting}>
      {(found) =>
        isMine ? (
          <Steps meeting={found} />
        ) : (
          <>
            <Missing />
            <UnsentDrafts meeting={found} writes={false} />
          </>
        )
      }
    </Shown>
  );
}

const calledOn = (meeting: Meeting, t: ReturnType<typeof useWords>): string =>
  t('web.secretary.meeting', { date: dayOf(meeting), context: meeting.kind });

function Steps({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, kind, startsAt, doubleBookings, awkwardDay } = meeting;
  return (
    <>
      <MeetingHead
        meeting={meeting}
        title={calledOn(meeting, t)}
        within={
          <Link to="/sekretar/$committee" params={{ committee }}>
            {t('web.secretary.title', { committee })}
          </Link>
        }
      >
        <Link to="/moter/$committee/$id" params={{ committee, id }}>
          {t('web.secretary.as-members', { context: kind })}
        </Link>
      </MeetingHead>
      <Warnings
        warned={{
          warnings: doubleBookings,
          days: awkwardDay === null ? [] : [{ meeting: id, startsAt, why: awkwardDay }],
        }}
      />
      <AgendaStep meeting={meeting} />
      <HoldStep meeting={meeting} />
      <MinutesStep meeting={meeting} />
      <div className="stack">
        <MoveMeeting meeting={meeting} />
        {/* Its cases go back to the queue, and everybody called is told. */}
        <WithReason on={meeting} command="cancelMeeting" of={kind} />
      </div>
    </>
  );
}
