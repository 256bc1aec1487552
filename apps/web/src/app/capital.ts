/** `i rute` as it begins a line: `I rute`. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
