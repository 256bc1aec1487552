/**
 * An e-mail address as it is compared: A to Z are a to z, and every other sign is itself. Other foldings make one of two:
 * the Kelvin sign a k, a dotless ı an I, and in a Turkish locale an I something else again.
 */
export const comparedAddress = (address: string): string =>
  address.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));

export const isSameAddress = (one: string, other: string): boolean => comparedAddress(one) === comparedAddress(other);
