/** What was written, without the space around it; nothing is null. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
