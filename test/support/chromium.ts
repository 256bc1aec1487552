import sparticuz from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian puts its own. */
const DEBIAN = '/usr/bin/chromium';
/** As root in a container there is no sandbox to be had, and little shared memory. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

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
