/** A date some days from today, in Norway. */
export const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/** A moment some seconds from now, on a whole second. */
export const moment = (seconds: number): string =>
  new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toISOString();

export const quarter = { indicator: 'hospiteringsdager', period: { from: day(-90), to: day(0) }, groupSize: null };
