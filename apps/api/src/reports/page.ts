import { html, Html, type Language, type Naming } from '@tiltaksmotor/texts';
import { changes, everyPilot, overdue, summary } from './overview.js';
import type { Report } from './report.js';
import { results } from './results.js';
import { speechFor } from './speech.js';
import { CSS } from './style.js';

/** Its very bytes are what the policy lets in. */
const STYLE = new Html(`<style>${CSS}</style>`);

/** The report as a page to print: A4, no script, nothing fetched. */
export function pageOf(report: Report, language: Language, name: Naming): string {
  const own = speechFor(report, language, name);
  const { t } = own;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t('title')} – ${report.since}</title>
        ${STYLE}
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
          ${summary(report, own)} ${overdue(report, own)} ${changes(report, own)} ${results(report, own)}
          ${everyPilot(report, own)}
          <footer><p>${t('legend')}</p></footer>
        </main>
      </body>
    </html> `.source;
}
