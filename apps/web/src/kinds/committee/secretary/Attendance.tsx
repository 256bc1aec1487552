import { committeeCommandsHoldMeeting, committeeCommandsRecordAttendance } from '../../../api/sdk.gen.js';
import type { CommitteeStanding, Meeting } from '../../../api/types.gen.js';
import { Choose, may, Text, FoldedCommand } from '../../../form/index.js';
import { useWords } from '../../../app/index.js';

/** What it is kept as while it is written. */
export const attendanceName = ({ committee, id }: Meeting): string => `attendance ${committee}/${id}`;

/** Who fills each seat, who leads and who records. Everybody is there until somebody says otherwise. */
export function Attendance({
  meeting,
  committee,
}: {
  readonly meeting: Meeting;
  readonly committee: CommitteeStanding;
}) {
  const t = useWords();
  const { id, attendance } = meeting;
  const path = { committee: committee.id, meeting: id };
  const holds = may(meeting, 'holdMeeting');
  const named = new Map(committee.members.map(({ person, name }) => [person, name ?? person]));
  const everybody = [...named].map(([value, label]) => ({ value, label }));
  return (
    <FoldedCommand
      action={t(holds ? 'command.holdMeeting' : 'command.recordAttendance')}
      open={attendance === null}
      kept={attendanceName(meeting)}
      begins={attendanceOf(meeting, committee)}
      give={async (filled, headers) => {
        const body = sentOf(filled, meeting);
        await (holds
          ? committeeCommandsHoldMeeting({ path, headers, body })
          : committeeCommandsRecordAttendance({ path, headers, body: { ...body, reason: filled.reason || null } }));
      }}
      next={(now) => ({ ...now, reason: '' })}
      where={(sent) => (sent.startsWith('guests.') ? 'guests' : sent)}
    >
      <Seats meeting={meeting} />
      {(['chairedBy', 'recordedBy'] as const).map((name) => (
        <Choose key={name} name={name} label={t(`web.hold.${name}`)} nothing={null} choices={everybody} />
      ))}
      <Text name="guests" label={t('web.hold.guests')} hint={t('web.hold.guests-how')} optional rows={2} />
      {meeting.status === 'minutes-out' ? (
        <Text name="reason" label={t('web.hold.why-corrected')} hint={t('web.hold.correcting')} rows={2} most={4000} />
      ) : null}
    </FoldedCommand>
  );
}

/** A choice for each seat: there, away, or a deputy of theirs in their place. */
function Seats({ meeting: { seats, names } }: { readonly meeting: Meeting }) {
  const t = useWords();
  return (
    <fieldset className="stack">
      <legend>{t('web.hold.seats')}</legend>
      {seats.map(({ holder, deputies }) => (
        <Choose
          key={holder}
          name={`seats.${holder}`}
          label={names[holder] ?? holder}
          nothing={null}
          choices={[
            { value: THERE, label: t('web.hold.there') },
            { value: AWAY, label: t('web.hold.away') },
            ...deputies.map((deputy) => ({
              value: deputy,
              label: t('web.hold.deputy', { name: names[deputy] ?? deputy }),
            })),
          ]}
        />
      ))}
    </fieldset>
  );
}

/** In a seat: whoever holds it, nobody, or a deputy by their id. */
const THERE = 'there';
const AWAY = 'away';

interface Filled {
  /** By whose seat it is. */
  readonly seats: Record<string, string>;
  readonly chairedBy: string;
  readonly recordedBy: string;
  /** A name a line. */
  readonly guests: string;
  /** Why it is put right, once minutes are out. */
  readonly reason: string;
}

/** As it was recorded; before that, that everybody came. */
function attendanceOf({ attendance, ...meeting }: Meeting, { members }: CommitteeStanding): Filled {
  const holder = (role: string): string =>
    members.find((member) => member.role === role && member.deputyFor === null)?.person ?? '';
  const seats = meeting.seats.map(({ holder: seat }) => seat);
  if (attendance === null)
    return {
      seats: Object.fromEntries(seats.map((seat) => [seat, THERE])),
      chairedBy: holder('chair'),
      recordedBy: holder('secretary'),
      guests: '',
      reason: '',
    };
  const { present, chairedBy, recordedBy, guests } = attendance;
  const filler = (seat: string): string => {
    if (present.some(({ person, deputyFor }) => person === seat && deputyFor === null)) return THERE;
    return present.find(({ deputyFor }) => deputyFor === seat)?.person ?? AWAY;
  };
  return {
    seats: Object.fromEntries(seats.map((seat) => [seat, filler(seat)])),
    chairedBy,
    recordedBy,
    guests: guests.map(({ name }) => name ?? '').join('\n'),
    reason: '',
  };
}

/** As it is sent. A guest who was there for some cases still is. */
const sentOf = ({ seats, chairedBy, recordedBy, guests }: Filled, { attendance }: Meeting) => ({
  present: Object.entries(seats).flatMap(([seat, filler]) =>
    filler === AWAY ? [] : [filler === THERE ? { person: seat, deputyFor: null } : { person: filler, deputyFor: seat }],
  ),
  chairedBy,
  recordedBy,
  guests: guests
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, cases: attendance?.guests.find((guest) => guest.name === name)?.cases ?? [] })),
});
