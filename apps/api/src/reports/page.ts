import { addDays, localDate, PHASES } from '@tiltaksmotor/domain';
import { has, say, type Language, type Naming } from '@tiltaksmotor/texts';
import { html, Html } from './html.js';
import type { Report, ReportedPilot } from './report.js';
import { CSS } from './style.js';

type Say = (key: string, facts?: Readonly<Record<string, unknown>>) => string;
interface In {
  readonly t: Say;
  readonly name: (place: string) => string;
  readonly person: (id: string) => string;
  readonly role: (role: string) => string;
  readonly moment: (at: string) => string;
  readonly day: (at: string) => string;
  readonly number: (n: number) => string;
}
type Result = ReportedPilot['results'][number];
type Waiting = ReportedPilot['waitingFor'][number];

const NO_DATE = '–';

/** The report as a page to print: A4, no script, nothing fetched. */
export function pageOf(report: Report, language: Language, name: Naming): string {
  const own: In = {
    t: (key, facts) => say(language, `report.${key}`, facts),
    name,
    role: (role) => say(language, `role.${role}`),
    person: (id) => (Object.hasOwn(report.people, id) ? (report.people[id] ?? id) : id),
    moment: formatter(language, { dateStyle: 'long', timeStyle: 'short' }),
    day: formatter(language, { dateStyle: 'medium' }),
    number: (n) => n.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB'),
  };
  const { t } = own;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t('title')} – ${report.since}</title>
        <style>
          ${new Html(CSS)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <p class="for">${t('for', { community: report.community })}</p>
            <h1>${t('title')}</h1>
            <p class="when">
              ${t('asOf', { moment: own.moment(report.asOf) })} ·
              ${t('since', { date: own.day(`${report.since}T12:00:00Z`) })}
            </p>
            ${report.exercises ? html`<p class="note">${t('exercises')}</p>` : html``}
          </header>
          ${summary(report, own, language)} ${overdue(report, own, language)} ${changes(report, own)}
          ${results(report, own)} ${everyPilot(report, own, language)}
          <footer><p>${t('legend')}</p></footer>
        </main>
      </body>
    </html> `.source;
}

const formatter = (language: Language, style: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { timeZone: 'Europe/Oslo', ...style });
  return (at: string): string => format.format(Date.parse(at));
};

const section = (title: string, body: Html): Html =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;
const nothing = ({ t }: In): Html => html`<p class="none">${t('empty')}</p>`;
const table = (heads: readonly string[], rows: readonly Html[], kind = ''): Html =>
  html`<table class="${kind}">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

const titleOf = ({ title, newMeasure }: { title: string | null; newMeasure?: string | null }, { t }: In): string =>
  title ?? newMeasure ?? t('untitled');
const titled = (pilot: ReportedPilot, own: In): Html =>
  html`${titleOf(pilot, own)}${pilot.exercise ? html` <span class="mark">${own.t('exercise')}</span>` : html``}${
    pilot.cycle > 1 ? html` <span class="mark">${own.t('cycle', { n: pilot.cycle })}</span>` : html``
  }`;

function summary({ counts, pilots, total }: Report, { t }: In, language: Language): Html {
  const most = Math.max(1, ...Object.values(counts));
  const rows = PHASES.filter((phase) => (counts[phase] ?? 0) > 0).map((phase) => {
    const n = counts[phase] ?? 0;
    const late = pilots.filter((pilot) => pilot.phase === phase && pilot.overdue).length;
    return html`<tr>
      <th scope="row">${say(language, `phase.${phase}`)}</th>
      <td class="n">${n}</td>
      <td class="bar">
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="presentation">
          <rect width="${Math.round((100 * n) / most)}" height="6" rx="1" />
        </svg>
      </td>
      <td class="n">${late === 0 ? html`` : html`<strong class="late">${late}</strong>`}</td>
    </tr>`;
  });
  return section(
    `${t('summary')} (${total})`,
    table([t('phase'), t('number'), '', t('overdueNumber')], rows, 'summary'),
  );
}

function who({ who }: Waiting, { name, person, role }: In): string {
  if ('person' in who) return person(who.person);
  return `${name(who.at)} (${role(who.role)})`;
}
const turn = ({ turn }: Waiting, language: Language): string =>
  has(`turn.${turn}`) ? say(language, `turn.${turn}`) : turn;

function overdue({ pilots }: Report, own: In, language: Language): Html {
  const { t, day } = own;
  const rows = pilots.flatMap((pilot) =>
    pilot.waitingFor
      .filter((wait) => wait.overdue)
      .map((wait) => ({
        due: wait.due ?? '',
        row: html`<tr>
          <td>${titled(pilot, own)}</td>
          <td>${who(wait, own)}</td>
          <td>${turn(wait, language)}</td>
          <td class="day">${day(wait.since)}</td>
          <td class="day late">${lastDay(wait.due, own)}</td>
        </tr>`,
      })),
  );
  rows.sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
  if (rows.length === 0) return section(t('overdue'), nothing(own));
  const heads = [t('pilot'), t('who'), t('turn'), t('sinceColumn'), t('due')];
  return section(
    t('overdue'),
    html`<p>${t('overdueIntro')}</p>
      ${table(
        heads,
        rows.map(({ row }) => row),
      )}`,
  );
}

/** A span runs out as its last day ends: at midnight, which people call the day before. */
function lastDay(due: string | null, { day }: In): string {
  if (due === null) return NO_DATE;
  const midnight =
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeStyle: 'medium' }).format(Date.parse(due)) ===
    '00:00:00';
  return day(midnight ? `${addDays(localDate(due), -1)}T12:00:00Z` : due);
}

function changes({ changes }: Report, own: In): Html {
  const { t, day, name } = own;
  if (changes.length === 0) return section(t('changes'), nothing(own));
  const rows = changes.map(({ at, what, ...change }) => {
    const by = change.organisation === null ? '' : name(change.organisation);
    return html`<tr>
      <td class="day">${day(at)}</td>
      <td>${titleOf(change, own)}</td>
      <td>${what}</td>
      <td>${by}</td>
    </tr>`;
  });
  return section(t('changes'), table([t('when'), t('pilot'), t('what'), t('by')], rows));
}

function results({ pilots }: Report, own: In): Html {
  const { t } = own;
  const measured = pilots.filter((pilot) =>
    pilot.results.some(({ baseline, latest }) => baseline !== null || latest !== null),
  );
  if (measured.length === 0) return section(t('results'), nothing(own));
  const heads = [t('indicator'), t('party'), t('baseline'), t('latest'), t('change'), t('effect')];
  const blocks = measured.map(
    (pilot) =>
      html`<article>
        <h3>${titled(pilot, own)}</h3>
        ${table(
          heads,
          pilot.results.map((result) => resultRow(result, pilot, own)),
          'results',
        )}
      </article>`,
  );
  return section(t('results'), html`${blocks}`);
}

function resultRow(
  { indicator, party, unit, baseline, latest, change, effect, dispute }: Result,
  pilot: ReportedPilot,
  own: In,
): Html {
  const { t, name, number } = own;
  const figure = (shown: Result['baseline']): string => {
    if (shown === null) return t('noFigure');
    return shown.value === null ? t('suppressed') : `${number(shown.value)} ${unit}`;
  };
  const side =
    dispute === null || dispute.value === null
      ? html``
      : html`<br /><span class="dispute"
            >${t(dispute.resolved ? 'both' : 'disputed', { party: name(dispute.party), value: `${number(dispute.value)} ${unit}` })}</span
          >`;
  const label = pilot.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  const signed = change === null ? '' : `${change > 0 ? '+' : ''}${number(change)}`;
  return html`<tr>
    <td>${label}</td>
    <td>${name(party)}</td>
    <td class="n">${figure(baseline)}</td>
    <td class="n">${figure(latest)}${side}</td>
    <td class="n">${signed}</td>
    <td>${effect === null ? html`` : html`<span class="${effect}">${t(`effects.${effect}`)}</span>`}</td>
  </tr>`;
}

function everyPilot({ pilots, total }: Report, own: In, language: Language): Html {
  const { t, name, day } = own;
  const phases = PHASES.filter((phase) => pilots.some((pilot) => pilot.phase === phase));
  if (phases.length === 0) return section(t('all'), nothing(own));
  const heads = [t('pilot'), t('measure'), t('parties'), t('sinceColumn'), t('turns'), t('next')];
  const row = (pilot: ReportedPilot): Html =>
    html`<tr>
      <td>${titled(pilot, own)}</td>
      <td>${pilot.measure ?? ''}</td>
      <td>${pilot.parties.map(name).join(', ')}</td>
      <td class="day">${day(pilot.since)}</td>
      <td>${pilot.waitingFor.map((wait) => html`<div>${who(wait, own)}: ${turn(wait, language)}</div>`)}</td>
      <td class="day">${nextDue(pilot, own)}</td>
    </tr>`;
  const blocks = phases.map((phase) => {
    const inPhase = pilots.filter((pilot) => pilot.phase === phase);
    return html`<article>
      <h3>${say(language, `phase.${phase}`)} (${inPhase.length})</h3>
      ${table(heads, inPhase.map(row), 'pilots')}
    </article>`;
  });
  const cut = pilots.length < total ? html`<p class="note">${t('cut', { shown: pilots.length, total })}</p>` : html``;
  return section(t('all'), html`${cut}${blocks}`);
}

function nextDue({ waitingFor }: ReportedPilot, own: In): Html {
  const dues = waitingFor
    .flatMap(({ due }) => (due === null ? [] : [due]))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const late = waitingFor.some(({ overdue }) => overdue);
  return html`<span class="${late ? 'late' : ''}">${lastDay(dues[0] ?? null, own)}</span>`;
}
