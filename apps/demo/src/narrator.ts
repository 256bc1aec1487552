const began = Date.now();
const seconds = (): string => `${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  `;

/** What a person who follows the demo reads. */
export const heading = (text: string): void => console.log(`\n${seconds()}${text}`);
export const line = (text: string): void => console.log(`        ${text}`);
