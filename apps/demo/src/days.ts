/** A date some days from today, in Norway. */
export const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/** A moment some seconds from now, on a whole second. */
export const moment = (seconds: number): string =>
  new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toISOString();

/** Figures of a quarter: `ago` is how many quarters ago it ended. */
export const quarter = (ago: number) => ({
  indicator: 'hospiteringsdager',
  period: { from: day(-90 * (ago + 1) - ago), to: day(-91 * ago) },
  groupSize: null,
});
