import { expect, test } from '@jest/globals';
import { isOrdinaryAddress } from './addresses.js';

test.each([
  'https://www.helsetilsynet.no/side?a=1:2#b',
  'HTTP://helse.no',
  'mailto:post@kommune.example',
  'tel:+4700000000',
  'www.helse.no',
  'vedlegg-2.pdf',
  '#kapittel-3',
  '?side=2:3',
])('%s leads where links in papers lead', (address) => {
  expect(isOrdinaryAddress(address)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'java\u200bscript:alert(1)',
  'file:///C:/Windows/system32/calc.exe',
  'file://server/share/a.exe',
  '\\\\server\\share\\a.exe',
  '//server/share',
  'ftp://server/a',
  'smb://server/share',
  'data:text/html,<script>',
  'vbscript:x',
  'ms-word:ofe|u|https://x',
  'search-ms:query=x',
  'C:\\a.exe',
  'C:/a.exe',
  '/etc/passwd',
  'http\\:x',
])('%j does not', (address) => {
  expect(isOrdinaryAddress(address)).toBe(false);
});
