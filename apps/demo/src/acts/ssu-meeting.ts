import type { Cast } from '../cast.js';
import type { Attendance, DemoMeeting, Forwarded } from '../committee.js';
import { heading, line } from '../narrator.js';
import type { DemoPilot } from '../pilot.js';

/** All who have a seat but the last; one of them sends a deputy, where somebody has one. */
async function whoComes(meeting: DemoMeeting): Promise<Required<Pick<Attendance, 'present' | 'deputies'>>> {
  const seats = (await meeting.view()).seats.slice(0, -1);
  const sends = seats.find(({ role, deputies }) => role === 'member' && deputies.length > 0);
  const [deputy = ''] = sends?.deputies ?? [];
  return {
    present: seats.map((seat) => (seat === sends ? deputy : seat.holder)),
    deputies: sends === undefined ? {} : { [deputy]: sends.holder },
  };
}

/** The meeting that carries the status, sees the FSU's minutes, and wants the pilot adjusted. */
export async function firstSsuMeeting(pilot: DemoPilot, cast: Cast, sent: Forwarded): Promise<void> {
  const { ssu, fsu, ssuSecretary } = cast;
  heading('SSU: møtet som bærer statusen for rekruttering og stabilisering');
  const one = await ssu.caseOf(pilot.id, 'decision');
  const meeting = await ssu.plan('SSU, første møte', 'kaller inn til ordinært møte', {
    kind: 'ordinary',
    in: 10,
    place: 'Møterom Fløya, UNN Tromsø',
    carriesStatus: true,
  });
  const forwarded = await placeForwarded(meeting, cast, sent, 'setter saken fra FSU på sakslisten');
  await meeting.on(ssuSecretary, 'skriver hva SSU kan vedta i den', forwarded, 'papers', {
    proposals: [{ id: 'p1', text: 'SSU ber FSU legge fram opplegget for alle kommunene.' }],
  });
  await meeting.on(ssuSecretary, 'skriver vurderingen', one, 'papers', {
    parts: { assessment: 'SSU-sekretariatet støtter FSUs vurdering. Justeringen krever ikke nye midler.' },
  });
  await meeting.untilBook();
  const attendance = await whoComes(meeting);
  await meeting.hold(attendance);
  const { agenda } = await meeting.view();
  const status = agenda.find(({ title }) => title.startsWith('Status'));
  if (status !== undefined)
    await meeting.decide('statusen tas til etterretning', status.id, { outcome: 'proposal', proposal: 'status' });
  await meeting.decide('introduksjonsuka utsettes til neste møte', forwarded, {
    outcome: 'postponed',
    reason: 'SSU vil se opplegget først.',
  });
  await verdict(meeting, pilot, cast, one, 'adapt', attendance);
  await meeting.sendMinutes([[one, 'Kommunene la vekt på at ordningen er frivillig.']]);
  line(`${fsu.id} og partene får vite hva som ble vedtatt, og hvorfor`);
}

/** Where the FSU sent a case on, the SSU's secretary decides when. */
async function placeForwarded(
  meeting: DemoMeeting,
  { ssu, ssuSecretary }: Cast,
  sent: Forwarded,
  what: string,
): Promise<string> {
  const forwarded = await ssu.forwardedCase(sent);
  await meeting.on(ssuSecretary, what, forwarded, 'placements', { meeting: meeting.id });
  return forwarded;
}

/** Another one, which is told what is new since the last, and adopts. */
export async function secondSsuMeeting(pilot: DemoPilot, cast: Cast, sent: Forwarded): Promise<void> {
  const { ssu, ssuChair } = cast;
  heading('SSU: andre møte, med det som er nytt siden sist til orientering');
  const one = await ssu.caseOf(pilot.id, 'decision');
  const meeting = await ssu.plan('SSU, andre møte', 'kaller inn til ordinært møte', {
    kind: 'ordinary',
    in: 10.5,
    place: 'Teams',
    carriesStatus: false,
  });
  const postponed = await placeForwarded(meeting, cast, sent, 'setter den utsatte saken på sakslisten');
  await meeting.untilBook();
  const attendance = await whoComes(meeting);
  await meeting.hold(attendance);
  await meeting.decide('fører vedtaket om introduksjonsuka', postponed, {
    outcome: 'amended',
    text: 'SSU ønsker en felles introduksjonsuke velkommen, og ber FSU legge fram opplegget for alle kommunene.',
  });
  await verdict(meeting, pilot, cast, one, 'adopt', attendance);
  await meeting.sendMinutes([[one, 'Flere kommuner vil gjøre det samme, og ber om å få bruke opplegget.']]);
  await meeting.until('referatet er ute', ({ minutes }) => minutes?.documents != null);
  await meeting.by(ssuChair, 'godkjenner referatet for utvalget', 'approvals');
}

const VERDICTS = { adapt: 'justere', adopt: 'innføre' } as const;
async function verdict(
  meeting: DemoMeeting,
  pilot: DemoPilot,
  { medisin }: Cast,
  one: string,
  proposal: keyof typeof VERDICTS,
  { present }: Attendance,
): Promise<void> {
  const abstained = present.slice(-1);
  await meeting.decide(`fører vedtaket: SSU går inn for å ${VERDICTS[proposal]}`, one, {
    outcome: 'proposal',
    proposal,
    votes: {
      for: present.filter((person) => !abstained.includes(person)),
      against: [],
      abstained,
    },
    reason: 'SSU slutter seg til FSUs vurdering.',
  });
  await pilot.untilPhase(medisin, proposal === 'adapt' ? 'preparation' : 'concluded', 30);
  line('Vedtaket har flyttet piloten');
}
