import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 200;

/** What a field for date and time takes: `2027-03-12T09:30` in Norwegian time. */
export const inOslo = (ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Oslo' })
    .format(ms)
    .replace(' ', 'T');

/** Somebody who has no mouse: moves with Tab and arrows, and presses keys where the focus is. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Forward with Tab until it is there, as far as round the page once; it must then be seen that it is. */
  async to(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await hasFocus(target)) return this.seesFocus(target);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no ${MOST_STEPS} presses of Tab lead to ${target.toString()}`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, words: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(words);
  }

  /** One of a few: Tab leads to the group, and arrows to the one. */
  async pick(target: Locator): Promise<void> {
    const group = await target.getAttribute('name');
    for (let step = 0; step < MOST_STEPS && (await this.groupHere()) !== group; step++)
      await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Space');
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await hasFocus(target)) return this.seesFocus(target);
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`no arrow leads to ${target.toString()}`);
  }

  /** One of many: what its name begins with is typed. */
  async choose(target: Locator, words: string): Promise<void> {
    await this.type(target, words);
    const chosen = await target.evaluate((select) => select.querySelector('option:checked')?.textContent ?? '');
    if (!chosen.startsWith(words)) throw new Error(`typing ${words} chose ${chosen}`);
  }

  /** `2027-03-12` into a field for dates, a part at a time, as this Chromium orders them. */
  async date(target: Locator, value: string): Promise<void> {
    await this.to(target);
    const [year = '', month = '', day = ''] = value.split('-');
    await this.page.keyboard.type(`${month}${day}${year}`);
    await became(target, value);
  }

  /** A field with a list of its own, which is called what the field is. */
  field = (name: string): Locator => this.page.getByLabel(name).and(this.page.locator('input'));

  /** Somebody by a part of their name, taken from the list of those who are found. */
  async person(field: Locator, part: string, called: string): Promise<void> {
    await this.type(field, part);
    const found = this.page.getByRole('option').filter({ hasText: called }).first();
    await found.waitFor();
    const id = await found.getAttribute('id');
    for (let step = 0; step < MOST_STEPS; step++) {
      await this.page.keyboard.press('ArrowDown');
      if ((await field.getAttribute('aria-activedescendant')) === id) return this.page.keyboard.press('Enter');
    }
    throw new Error(`no ${MOST_STEPS} presses of the arrow lead to ${called}`);
  }

  /** `2027-03-12T09:30` into a field for date and time, a part at a time, as this Chromium orders them. */
  async moment(target: Locator, value: string): Promise<void> {
    await this.to(target);
    const [, year = '', month = '', day = '', hour = '', minute = ''] =
      /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(value) ?? [];
    const half = Number(hour) < 12 ? 'AM' : 'PM';
    const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
    await this.page.keyboard.type(`${month}${day}${year}`);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(`${twelve}${minute}${half}`);
    await became(target, value);
  }

  /** What has the focus, by what kind of thing it is and what it says. */
  async here(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const at = document.activeElement;
      return at.tagName.toLowerCase() + ' ' + (at.labels?.[0]?.textContent ?? at.textContent ?? '').trim().slice(0, 200);
    })()`);
  }

  private groupHere(): Promise<string | null> {
    return this.page.evaluate<string | null>(
      `document.activeElement.type === 'radio' ? document.activeElement.name : null`,
    );
  }

  private async seesFocus(target: Locator): Promise<void> {
    const seen = await target.evaluate((element) => {
      if (!element.matches(':focus-visible')) return false;
      // A radio's or checkbox's ring is round what it stands in with its label.
      return [element, element.parentElement, element.parentElement?.parentElement].some((one) => {
        if (one == null) return false;
        const { outlineStyle, boxShadow } = element.ownerDocument.defaultView!.getComputedStyle(one);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      });
    });
    if (!seen) throw new Error(`nothing shows that the focus is on ${target.toString()}`);
  }
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

async function became(target: Locator, value: string): Promise<void> {
  const now = await target.inputValue();
  if (now !== value) throw new Error(`the field became ${now} and not ${value}`);
}
