import type { Locator } from 'playwright-core';
import type { Given } from '../people.js';
import type { Stop } from '../lives.js';
import { day } from '../proposals.js';

export type Does = (person: string, to: string, body?: object) => Promise<Given>;

/** How one form of the pilot's page is tried. */
export interface Tried {
  /** What the button that opens it is called, and its own. */
  readonly called: string;
  readonly by: string;
  readonly at: Stop | 'lapsed';
  /** What must have happened there. */
  readonly first?: (does: Does, id: string) => Promise<unknown>;
  /** All of it, rightly. Without this it asks nothing. */
  readonly fill?: (dialog: Locator) => Promise<unknown>;
  /** Nothing in it has to be answered. */
  readonly allOptional?: boolean;
  /** What happened, by its name in the history. */
  readonly event: string;
  /** What the pilot's page then says. */
  readonly says: RegExp | string;
  /** What makes it refused: what somebody does while it is open, or what is written in it. The lead withdraws, else. */
  readonly meanwhile?: (does: Does) => Promise<unknown>;
  readonly wrongly?: (dialog: Locator) => Promise<unknown>;
  /** The sentence that it is refused with. */
  readonly refused?: RegExp;
}

/** Text that is anything but text to a page that takes it for more. */
export const TOLD = `<script>document.title='taken'</script><img src=x onerror="document.title='taken'"> á č đ ŋ š ŧ ž 👩🏽‍⚕️`;

export const tell = (dialog: Locator, label: string, words: string = TOLD) => dialog.getByLabel(label).fill(words);
export const pick = (dialog: Locator, name: string) => dialog.getByRole('radio', { name, exact: true }).check();
export const choose = (dialog: Locator, label: string, value: string) => dialog.getByLabel(label).selectOption(value);
/** Somebody by their name, taken from the list of those who are found. */
export async function somebody(dialog: Locator, label: string, name: string): Promise<void> {
  await dialog.getByLabel(label).and(dialog.locator('input')).fill(name);
  await dialog.getByRole('option').filter({ hasText: name }).first().click();
}
/** By what the choice says. */
export async function chooseSaid(dialog: Locator, label: string, said: RegExp): Promise<void> {
  const field = dialog.getByLabel(label);
  const value = await field.locator('option', { hasText: said }).first().getAttribute('value');
  await field.selectOption(value);
}
export const reason = (dialog: Locator) => tell(dialog, 'Begrunnelse');

/** A figure of the last three months. */
export async function counted(dialog: Locator, value: string): Promise<void> {
  await choose(dialog, 'Hva er telt?', 'dager');
  await dialog.getByLabel('Fra', { exact: true }).fill(day(-90));
  await dialog.getByLabel('Til', { exact: true }).fill(day(-1));
  await dialog.getByLabel('Tall', { exact: true }).fill(value);
  await tell(dialog, 'Hvordan ble det telt?');
}
