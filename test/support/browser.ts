import { AxeBuilder } from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Installation } from './installation.js';

/** Where Debian puts its own. */
const DEBIAN = '/usr/bin/chromium';
/** As root in a container there is no sandbox to be had, and little shared memory. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How somebody looks at the pages. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
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
      return new Site(await Installation.open(), browser);
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
  async browserOf(person: string, { width = 1280, scheme = 'light' }: Look = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.people.address,
      viewport: { width, height: 900 },
      colorScheme: scheme,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const answer = await context.request.post('/api/login', { data: { person } });
    if (!answer.ok()) throw new Error(`${person} cannot log in: ${answer.status()}`);
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

/** The one that comes with npm, else Debian's. */
export async function openChromium(): Promise<Browser> {
  const failures: string[] = [];
  for (const found of [() => sparticuz.executablePath(), () => Promise.resolve(existsSync(DEBIAN) ? DEBIAN : '')]) {
    try {
      const executablePath = await found();
      if (executablePath !== '') return await chromium.launch({ executablePath, args: ARGUMENTS });
    } catch (error) {
      failures.push(String(error).split('\n')[0] ?? '');
    }
  }
  throw new Error(
    `No Chromium to test pages in: npm's (@sparticuz/chromium) does not run here, and there is none at ${DEBIAN} (apt install chromium). ${failures.join(' ')}`,
  );
}

/** Until the page has what it fetches. */
export async function shown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const busy = page.locator('[aria-busy="true"]');
  while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached' });
}

/** What axe finds wrong by WCAG 2.2 AA, each with where it is. Empty where nothing is. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Whether the page has to be scrolled sideways to be read. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
