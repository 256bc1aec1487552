import { PHASES } from '@tiltaksmotor/domain';
import { html, type Html } from '@tiltaksmotor/texts';
import { nothing, section, table, titled, titleOf } from './blocks.js';
import type { Report, ReportedPilot } from './report.js';
import { lastDay, who, type Speech } from './speech.js';

export function summary({ counts, pilots, total }: Report, { t, number, phase: named }: Speech): Html {
  const most = Math.max(1, ...Object.values(counts));
  const rows = PHASES.filter((phase) => (counts[phase] ?? 0) > 0).map((phase) => {
    const n = counts[phase] ?? 0;
    const late = pilots.filter((pilot) => pilot.phase === phase && pilot.overdue).length;
    return html`<tr>
      <th scope="row">${named(phase)}</th>
      <td class="n">${number(n)}</td>
      <td class="bar">
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="presentation">
          <rect width="${Math.round((100 * n) / most)}" height="6" rx="1" />
        </svg>
      </td>
      <td class="n">${late === 0 ? html`` : html`<strong class="late">${number(late)}</strong>`}</td>
    </tr>`;
  });
  return section(
    `${t('summary')} (${number(total)})`,
    table([t('phase'), t('number'), '', t('overdueNumber')], rows, 'summary'),
  );
}

export function overdue({ pilots }: Report, own: Speech): Html {
  const { t, day } = own;
  const rows = pilots.flatMap((pilot) =>
    pilot.waitingFor
      .filter((wait) => wait.overdue)
      .map((wait) => ({
        due: wait.due ?? '',
        row: html`<tr>
          <td>${titled(pilot, own)}</td>
          <td>${who(wait, own)}</td>
          <td>${own.turn(wait.turn)}</td>
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

export function changes({ changes }: Report, own: Speech): Html {
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

export function everyPilot({ pilots, total }: Report, own: Speech): Html {
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
      <td>${pilot.waitingFor.map((wait) => html`<div>${own.turn(wait.turn)}: <em>${who(wait, own)}</em></div>`)}</td>
      <td class="day">${nextDue(pilot, own)}</td>
    </tr>`;
  const blocks = phases.map((phase) => {
    const inPhase = pilots.filter((pilot) => pilot.phase === phase);
    return html`<article>
      <h3>${own.phase(phase)} (${own.number(inPhase.length)})</h3>
      ${table(heads, inPhase.map(row), 'pilots')}
    </article>`;
  });
  const cut = pilots.length < total ? html`<p class="note">${t('cut', { shown: pilots.length, total })}</p>` : html``;
  return section(t('all'), html`${cut}${blocks}`);
}

function nextDue({ waitingFor }: ReportedPilot, own: Speech): Html {
  const dues = waitingFor
    .flatMap(({ due }) => (due === null ? [] : [due]))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const late = waitingFor.some(({ overdue }) => overdue);
  return html`<span class="${late ? 'late' : ''}">${lastDay(dues[0] ?? null, own)}</span>`;
}
