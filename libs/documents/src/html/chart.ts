import { html, type Html } from '@tiltaksmotor/texts/html';
import type { ChartPlan, SeriesPlan } from '../chart.js';

const [WIDTH, HEIGHT] = [480, 220];
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 12, 10, 32];
/** As assets/chart.typ draws them: lines and marks differ in shape, so that they can be told apart without colours. */
const DASHES = ['none', '7 4', '2 4', '8 3 2 3', '4 2', '2 2'];
const LOOKS = DASHES.length;

/** The run chart as a picture, with what its lines are called under it. What it shows is said beside it. */
export function drawn(plan: ChartPlan): Html {
  const { labels, scale, ticks, series } = plan;
  const [inner, tall] = [WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM];
  const x = (nth: number): number => rounded(LEFT + (inner * (nth + 0.5)) / Math.max(labels.length, 1));
  const y = (value: number): number => rounded(TOP + tall * (1 - (value - scale.low) / (scale.high - scale.low)));
  const slot = labels.some((label) => label.length > 12) ? 150 : 88;
  const every = Math.max(1, Math.ceil(labels.length / Math.floor(inner / slot)));
  const end = WIDTH - RIGHT;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${plan.says}">
      ${ticks.map(
        ({ value, label }) =>
          html`<path class="grid" d="M${LEFT} ${y(value)}H${end}" /><text
              x="${LEFT - 6}"
              y="${y(value) + 4}"
              text-anchor="end"
            >
              ${label}
            </text>`,
      )}
      ${labels.map((label, nth) =>
        nth % every === 0
          ? html`<text x="${x(nth)}" y="${HEIGHT - 10}" text-anchor="${anchorAt(x(nth), slot)}">${label}</text>`
          : html``,
      )}
      ${series.map((one, nth) => line(one, nth, x, y))}
    </svg>
    <ul class="legend">
      ${series.map(
        ({ name }, nth) =>
          html`<li>
            <svg viewBox="0 0 36 12" class="key s${nth % LOOKS}" aria-hidden="true">
              <path
                d="M0 6H36"
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-dasharray="${dashesOf(nth)}"
              />
              ${mark(nth, 18, 6)}</svg
            >${name}
          </li>`,
      )}
    </ul>`;
}

function line({ baseline, values }: SeriesPlan, nth: number, x: (nth: number) => number, y: (value: number) => number) {
  const points = values.flatMap((value, at) => (value === null ? [] : [[x(at), y(value)] as const]));
  const way = points.map(([across, down], at) => `${at === 0 ? 'M' : 'L'}${across} ${down}`).join('');
  const frozen =
    baseline === null
      ? html``
      : html`<path
          d="M${LEFT} ${y(baseline)}H${WIDTH - RIGHT}"
          fill="none"
          stroke="currentColor"
          stroke-dasharray="4 3"
        />`;
  return html`<g class="s${nth % LOOKS}">
    ${frozen}
    <path d="${way}" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="${dashesOf(nth)}" />
    ${points.map(([across, down]) => mark(nth, across, down))}
  </g>`;
}

const dashesOf = (nth: number): string => DASHES[nth % LOOKS] ?? 'none';

function mark(nth: number, x: number, y: number): Html {
  const [filled, hollow] = [html`fill="currentColor"`, html`class="hollow" stroke="currentColor" stroke-width="1.5"`];
  const square = (how: Html) => html`<rect x="${x - 3.5}" y="${y - 3.5}" width="7" height="7" ${how} />`;
  const shapes = [
    html`<circle cx="${x}" cy="${y}" r="4" ${filled} />`,
    square(hollow),
    html`<path d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z" ${filled} />`,
    html`<path d="M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z" ${hollow} />`,
    html`<circle cx="${x}" cy="${y}" r="4" ${hollow} />`,
    square(filled),
  ];
  return shapes[nth % LOOKS] ?? html``;
}

/** A text that would pass the edge of the picture ends or begins at its place. */
const anchorAt = (x: number, width: number): string =>
  x + width / 2 > WIDTH ? 'end' : x < width / 2 - LEFT / 2 ? 'start' : 'middle';

const rounded = (value: number): number => Number(value.toFixed(1));
