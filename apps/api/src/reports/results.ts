import { html, type Html } from '@tiltaksmotor/texts';
import { nothing, section, table, titled } from './blocks.js';
import type { Report, ReportedPilot } from './report.js';
import type { Speech } from './speech.js';

type Result = ReportedPilot['results'][number];

export function results({ pilots }: Report, own: Speech): Html {
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
        ${disputes(pilot, own)}
      </article>`,
  );
  return section(t('results'), html`${blocks}`);
}

/** Both figures and both methods stand side by side, until it is resolved and after. */
function disputes(pilot: ReportedPilot, own: Speech): Html {
  const { t, name, number } = own;
  if (pilot.disputes.length === 0) return html``;
  const said = (party: string | null, value: number | null, method: string | null): Html =>
    html`<strong>${value === null ? t('suppressed') : number(value)}</strong>
      ${party === null ? '' : name(party)}<br />${method ?? ''}`;
  const rows = pilot.disputes.map(({ indicator, reported, party, value, method, resolved, ended }) => {
    const label = pilot.indicators.find(({ id }) => id === indicator)?.name ?? indicator ?? '';
    const how =
      resolved === null
        ? ended
          ? html`${t('ended')}`
          : html`<span class="late">${t('open')}</span>`
        : html`${t(`shown.${resolved.shown}`)}<br />${resolved.reason ?? ''}`;
    return html`<tr>
      <td>${label}</td>
      <td>${said(reported.party, reported.value, reported.method)}</td>
      <td>${said(party, value, method)}</td>
      <td>${how}</td>
    </tr>`;
  });
  return table([t('dispute'), t('oneSide'), t('otherSide'), t('outcome')], rows, 'disputes');
}

function resultRow(
  { indicator, party, unit, baseline, latest, change, effect, dispute }: Result,
  pilot: ReportedPilot,
  own: Speech,
): Html {
  const { t, name, counted } = own;
  const figure = (shown: Result['baseline']): string => {
    if (shown === null) return t('noFigure');
    return shown.value === null ? t('suppressed') : counted(shown.value, unit);
  };
  const side =
    dispute === null || dispute.value === null
      ? html``
      : html`<br /><span class="dispute"
            >${t(dispute.resolved ? 'both' : 'disputed', { party: name(dispute.party), value: counted(dispute.value, unit) })}</span
          >`;
  const label = pilot.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  const signed = change === null ? '' : own.change(change);
  return html`<tr>
    <td>${label}</td>
    <td>${name(party)}</td>
    <td class="n">${figure(baseline)}</td>
    <td class="n">${figure(latest)}${side}</td>
    <td class="n">${signed}</td>
    <td>${effect === null ? html`` : html`<span class="${effect}">${t(`effects.${effect}`)}</span>`}</td>
  </tr>`;
}
