import { afterEach } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium, shown } from './chromium.js';
import { Faults } from './faults.js';
import { Installation } from './installation.js';

export { openChromium, shown } from './chromium.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What went wrong in any page of the test that runs: it fails by that, whatever else it looked at. */
const faults = new Faults();
afterEach(() => faults.check());
/** That a test brings about a fault: a network that is gone, a server that does not answer. */
export const expectFault = (text: RegExp): void => faults.expect(text);

/** How somebody looks at the pages. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** The language that the browser speaks, whatever the pages are in. */
  readonly locale?: string;
}

/** The real stack and a real Chromium that shows its pages. */
export class Site {
  private constructor(
    readonly installation: Installation,
    private readonly browser: Browser,
  ) {}

  /** Takes some 20 seconds: once for a file of tests. */
  static async open(): Promise<Site> {
    const browser = await openChromium();
    try {
      return new Site(await Installation.open({ fsync: false }), browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Who gives commands beside the pages, to bring things where a test begins. */
  get people() {
    return this.installation.people;
  }

  /** A browser of somebody's own, logged in as them: its tabs share what is kept in it. */
  async browserOf(person: string, look?: Look): Promise<BrowserContext> {
    const context = await this.stranger(look);
    const answer = await context.request.post('/api/login', { data: { person } });
    if (!answer.ok()) throw new Error(`${person} cannot log in: ${answer.status()}`);
    return context;
  }

  /** A browser in which nobody is logged in. */
  async stranger({ width = 1280, scheme = 'light', locale = 'nb-NO' }: Look = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.people.address,
      viewport: { width, height: 900 },
      colorScheme: scheme,
      locale,
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    faults.listenTo(context);
    return context;
  }

  /** A page that somebody looks at. Close its context when done: `page.context().close()`. */
  async page(person: string, path: string, look?: Look): Promise<Page> {
    const context = await this.browserOf(person, look);
    const page = await context.newPage();
    await page.goto(path);
    await shown(page);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.installation.close();
  }
}

/** What axe finds wrong by WCAG 2.2 AA, in the page or a part of it, each with where it is. Empty where nothing is. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  // Into each page once, and without the empty page that axe's own for Playwright opens for every look: a tenth of the time.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const options = { runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] };
  const found = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Whether the page has to be scrolled sideways to be read. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
