import { expect, test } from '@jest/globals';
import { configFrom, Misconfigured } from './config.js';

const good = {
  DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/db',
  LOGIN: 'development',
};

test('what is not set has a standard value', () => {
  expect(configFrom(good)).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    login: 'development',
    exercises: false,
    oidc: null,
  });
});

test.each([
  [{ HOST: '0.0.0.0' }, /only starts on loopback/],
  [{ HOST: '192.168.1.4' }, /only starts on loopback/],
  [{ HOST: '127.0.0.1.evil.example' }, /only starts on loopback/],
  [{ PORT: '70000' }, /PORT/],
  [{ PORT: '3000x' }, /PORT/],
  [{ DATABASE_URL: '' }, /DATABASE_URL is not set/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
  [{ LOGIN: 'open' }, /LOGIN is "open"/],
  [{ TEMPORAL_ADDRESS: 'somewhere' }, /TEMPORAL_ADDRESS/],
  [{ OIDC_ISSUER: 'https://login.example.no' }, /belong together/],
  [{ OIDC_ISSUER: 'http://login.example.no', OIDC_AUDIENCE: 'x' }, /https/],
  [{ EXERCISES: 'yes' }, /EXERCISES/],
])('%j is refused in one sentence', (wrong, sentence) => {
  expect(() => configFrom({ ...good, ...wrong })).toThrow(Misconfigured);
  expect(() => configFrom({ ...good, ...wrong })).toThrow(sentence);
});

test('a refused address does not show its password', () => {
  expect(() => configFrom({ ...good, DATABASE_URL: 'mysql://app:hunter2@db' })).toThrow(/^(?!.*hunter2)/);
});

test('development login may listen on every loopback name', () => {
  for (const HOST of ['127.0.0.1', '::1', 'localhost', '127.1.2.3'])
    expect(configFrom({ ...good, HOST }).host).toBe(HOST);
});

test('without development login it may listen anywhere', () => {
  expect(configFrom({ ...good, LOGIN: 'none', HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
});
