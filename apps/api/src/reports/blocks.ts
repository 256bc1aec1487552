import { html, type Html } from '@tiltaksmotor/texts';
import type { ReportedPilot } from './report.js';
import type { Speech } from './speech.js';

/** What the report's sections are built of. */
export const section = (title: string, body: Html): Html =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;
export const nothing = ({ t }: Speech): Html => html`<p class="none">${t('empty')}</p>`;
export const table = (heads: readonly string[], rows: readonly Html[], kind = ''): Html =>
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

export const titleOf = (
  { title, newMeasure }: { title: string | null; newMeasure?: string | null },
  { t }: Speech,
): string => title ?? newMeasure ?? t('untitled');
export const titled = (pilot: ReportedPilot, own: Speech): Html =>
  html`${titleOf(pilot, own)}${pilot.exercise ? html` <span class="mark">${own.t('exercise')}</span>` : html``}${
    pilot.cycle > 1 ? html` <span class="mark">${own.t('cycle', { n: pilot.cycle })}</span>` : html``
  }`;
