import { expect, test } from '@jest/globals';
import { faultsInText } from './faults.js';

const phones = (text: string): readonly string[] =>
  faultsInText(text)
    .filter(({ what }) => what === 'phone')
    .map(({ around }) => around);

test.each([
  'Ring 77 62 60 00',
  'Ring 77\u00a062\u00a060\u00a000',
  'Ring 912\u202f34\u202f567',
  'Ring 91\u200b234567',
  'Ring 91234567.',
  'Tlf.91234567',
  'Ring 912-34-567',
  'Ring 912.34.567',
  'Ring 912 34567',
  'Ring 9123 4567',
  'Ring 776 260 00',
  'Ring ９１２３４５６７',
  'Mobil +4791234567',
  'Mobil +47 912 34 567',
  'Mobil (+47) 91 23 45 67',
  'Mobil 004791234567',
  'Mobil +47 45 000 000',
  'Mobil +46 70 123 45 67',
  'Mobil +358 40 1234567',
  'Kontoret: 77 62 60 00 77 62 60 01',
])('a phone number is found: %s', (text) => {
  expect(phones(text)).toHaveLength(1);
});

test('every number of a list is found, with the words around it', () => {
  expect(phones('Ring Kari på 912 34 567 eller Ola på 412 34 567')).toHaveLength(2);
  const long =
    'Gruppen drøftet tilbudet lenge og vel. Spørsmål går til 912 34 567 innen fristen, som er den 1. mars 2027.';
  expect(phones(long)).toEqual(['… og vel. Spørsmål går til 912 34 567 innen fristen, som er den 1. …']);
});

test.each([
  'Rammen er 45000000',
  'Rammen er 45 000 000 kr',
  'Rammen er 45\u00a0000\u00a0000 kr',
  'Rammen er 45.000.000,-',
  'Rammen er kr 45123456',
  'Rammen er 45123456 kroner',
  'Rammen er 45 123 456',
  'Beløpet: 45123456',
  'Utgiftene var 20 000 000 kroner i 2026 2027, 12 345 678 i alt',
  'Fra 2026–2027 og 2027 2028',
  'Vedtatt 04.03.2027 og 24.12.2027, sak 04/27, 133 dager mot 4',
  'Arkivnummer 20270304, den 24122027',
  'Sak 24123456 og saksnr. 2027/91234567',
  'Org.nr. 974 795 639 og 974795639',
  'Konto 4500 12 34567 og 45001234567',
  'Kl. 21.00–22.30',
  'Andelen var 23,45678901 prosent',
  'Fra 22 24 30 28 31 40 til 25',
  'Nummer 12345678 og 01234567',
])('an amount, a year, a day, a case or another number is no phone number: %s', (text) => {
  expect(phones(text)).toEqual([]);
});

test.each([
  ['Skriv til ola.nordmann@eksempel.no', ['email']],
  ['Skriv til ola＠eksempel.no', ['email']],
  ['Møtet er @ rådhuset', []],
])('an address is found too: %s', (text, faults) => {
  expect(faultsInText(text).map(({ what }) => what)).toEqual(faults);
});
