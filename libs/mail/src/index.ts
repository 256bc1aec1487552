export { isAddress } from './address.js';
export { folderTransport, readFromFolder, takeFromFolder } from './folder.js';
export { factsOf, gather, turnOf } from './gather.js';
export { compose, type Letter, type Line, type MailData } from './letter.js';
export { PostOffice, type PostOfficeParts } from './post-office.js';
export { MailMisconfigured, mailSettingsFrom, type MailSettings } from './settings.js';
export { smtpTransport } from './smtp.js';
export type { Sources } from './sources.js';
export type { Message, Transport } from './transport.js';
