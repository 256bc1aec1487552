import { fsuMembers, type Cast } from '../cast.js';
import type { DemoMeeting, Forwarded } from '../committee.js';
import { day } from '../days.js';
import { heading, line } from '../narrator.js';
import { onePagePdf } from '../one-page-pdf.js';
import type { DemoPilot } from '../pilot.js';
import { INTRODUCTION, NOTE } from '../submissions.js';
import { killParts, type PlayedOn } from '../system.js';

const REASON = 'To uker er nok for Kvæfjord, og nullpunktet gjør at effekten kan måles.';

/**
 * An objection makes a case, a meeting is called at short notice, and its decision moves the pilot. Another case is sent on
 * to the SSU.
 */
export async function fsuMeeting(
  pilot: DemoPilot,
  cast: Cast,
  system: PlayedOn,
): Promise<{ meeting: DemoMeeting; forwarded: Forwarded }> {
  const { fsu, objector } = cast;
  heading('FSU: en innsigelse gjør forslaget til en sak, og utvalget kalles inn på kort varsel');
  await pilot.by(objector, 'har en innsigelse: er to uker nok til å lære noe?', 'objections', {
    reason: 'Jeg er usikker på om to uker er nok til å lære noe, og vil at vi drøfter det.',
  });
  const meeting = await fsu.plan(
    'FSU, ekstraordinært møte',
    'kaller inn til ekstraordinært møte (e-post og kalender)',
    {
      kind: 'extraordinary',
      in: 8,
      place: 'Teams',
    },
  );
  const review = await fsu.caseOf(pilot.id, 'review');
  line('Saken om piloten har booket seg selv på møtet');
  const submitted = await prepare(meeting, cast, review);
  await killParts(system);
  await meeting.untilBook();
  await decide(meeting, cast, review, submitted);
  await pilot.untilPhase(cast.medisin, 'preparation', 30);
  line('Vedtaket har flyttet piloten: den er i forberedelse');
  return { meeting, forwarded: { committee: fsu.id, one: submitted } };
}

/** What people write is judgement; the rest of the papers is assembled from what the pilot knows. */
async function prepare(meeting: DemoMeeting, { fsu, coordinator, secretary }: Cast, review: string): Promise<string> {
  const submitted = await fsu.submit(coordinator, 'melder en sak i fem felt: felles introduksjonsuke', INTRODUCTION);
  const attachment = await coordinator.sends(
    'committees/FSU/attachments',
    NOTE.file,
    onePagePdf(NOTE.title, NOTE.lines),
  );
  await meeting.on(coordinator, `legger ved «${NOTE.file}»`, submitted, 'attachments', { attachment });
  await meeting.on(secretary, 'setter saken på sakslisten', submitted, 'placements', { meeting: meeting.id });
  await meeting.on(secretary, 'skriver vurderingen; resten av saksframlegget er alt samlet', review, 'papers', {
    parts: {
      assessment:
        'Forsøket er lite og godt avgrenset, og alle tre partene har samtykket. Innsigelsen gjelder om to uker er nok. Målingen er lagt opp slik at det kan avgjøres etterpå.',
      'way-forward': 'Går FSU inn for piloten, starter forberedelsene straks, og resultatene legges fram for FSU.',
    },
  });
  await meeting.by(secretary, 'setter introduksjonsuka først på sakslisten', 'agenda-orders', {
    cases: [submitted, review],
  });
  return submitted;
}

async function decide(meeting: DemoMeeting, cast: Cast, review: string, submitted: string): Promise<void> {
  const { fsu, secretary, coordinator, medisin, objector, member1, member4, member5, userMember, union } = cast;
  const { seats } = await meeting.view();
  const [deputy] = seats.find(({ holder }) => holder === member1.id)?.deputies ?? [];
  const present = [...fsuMembers(cast), member5, userMember, union].map(({ id }) => id);
  await meeting.hold({
    present: [...present, deputy ?? member1.id],
    deputies: deputy === undefined ? {} : { [deputy]: member1.id },
    guests: [{ name: `Avdelingsleder ${medisin.name}`, cases: [review] }],
  });
  await meeting.on(secretary, `fører at ${member5.name} er inhabil i saken om piloten`, review, 'disqualifications', {
    person: member5.id,
    disqualified: true,
    reason: 'Er til daglig ansatt i medisinsk avdeling, som foreslår piloten.',
  });
  await meeting.decide('fører ved en feil at forslaget sendes tilbake', review, {
    outcome: 'returned',
    reason: 'Partene bes vurdere tre uker.',
  });
  await meeting.untilMoved(review);
  await meeting.on(secretary, 'angrer: det var ikke det som ble vedtatt', review, 'undoings', {
    reason: 'Sekretæren førte et forslag som ikke fikk flertall.',
  });
  await meeting.until(
    'vedtaket er tatt tilbake',
    ({ agenda }) => agenda.find(({ id }) => id === review)?.decision === null,
  );
  line('Piloten er som før vedtaket');
  const voters = [...present, deputy ?? member1.id].filter((person) => person !== member5.id);
  const against: readonly string[] = [member4.id];
  await meeting.decide(`fører vedtaket: FSU går inn for piloten, ${voters.length - 1} mot 1 stemme`, review, {
    outcome: 'proposal',
    proposal: 'endorse',
    votes: { for: voters.filter((person) => !against.includes(person)), against },
    reason: REASON,
  });
  await meeting.decide('fører vedtaket om introduksjonsuka', submitted, {
    outcome: 'amended',
    text: 'FSU ber Harstad kommune lage et opplegg for en felles introduksjonsuke sammen med UNN Harstad og Kvæfjord, og legger saken fram for SSU.',
    reason: 'Erfaringene fra introduksjonsdagen er gode.',
  });
  await meeting.on(secretary, 'gir oppgaven en ansvarlig og en frist', submitted, 'follow-ups', {
    owner: coordinator.id,
    what: 'Legge fram et opplegg for introduksjonsuka.',
    due: day(120),
  });
  await meeting.on(secretary, 'oversender saken til SSU', submitted, 'forwards', {
    reason: 'Gjelder flere kommuner enn dem som er med.',
  });
  await meeting.sendMinutes([
    [review, `Avdelingsleder ${medisin.name} innledet. ${objector.name} sa at svarene var gode nok.`],
    [submitted, 'Utvalget ville ha Kvæfjord med fra starten.'],
  ]);
  line(
    `Referatet regnes som godkjent om ingen sier imot på sju virkedager (her: sekunder); ${fsu.id} går videre så lenge`,
  );
}
