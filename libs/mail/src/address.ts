const LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** Whether mail can be addressed to this: one mailbox, no comment, no list, nothing that could end a header or a command. */
export function isAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  return value.length <= 254 && LOCAL.test(value.slice(0, at)) && DOMAIN.test(value.slice(at + 1));
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
