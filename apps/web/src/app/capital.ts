/** `i rute` as it begins a line: `I rute`. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
/** `Meld status` as it stands inside a sentence: `meld status`. */
export const small = (text: string): string => text.charAt(0).toLocaleLowerCase('nb') + text.slice(1);
