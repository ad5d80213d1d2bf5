import { describe, expect, test } from 'vitest';
import { connectSources, isForeign } from './origin.ts';

const host = '10.0.0.5:3000';
const publicUrl = 'https://congress.example';

describe('a page of another site', () => {
  test.for([
    ['our page, asked for by address', { host, origin: 'http://10.0.0.5:3000' }, undefined, false],
    ['our page behind a proxy that says the host', { host: 'congress.example', origin: publicUrl }, publicUrl, false],
    ['our page behind a proxy that does not', { host: 'upstream:3000', origin: publicUrl }, publicUrl, false],
    ['our page by its address inside', { host, origin: 'http://10.0.0.5:3000' }, publicUrl, false],
    ['a program', { host }, publicUrl, false],
    ['our page, by a browser that says so otherwise', { host, 'sec-fetch-site': 'same-origin' }, publicUrl, false],
    ['another site', { host, origin: 'https://evil.example' }, undefined, true],
    ['another site, with our address known', { host, origin: 'https://evil.example' }, publicUrl, true],
    ['our name with more behind it', { host, origin: 'https://congress.example.evil.example' }, publicUrl, true],
    ['our name by plain http', { host: 'congress.example', origin: 'http://congress.example' }, publicUrl, true],
    ['another port of ours', { host, origin: 'http://10.0.0.5:8080' }, undefined, true],
    ['a file, or a frame without an origin', { host, origin: 'null' }, undefined, true],
    ['no origin at all', { host, origin: '' }, undefined, true],
    ['another site that says no origin', { host, 'sec-fetch-site': 'same-site' }, undefined, true],
  ] as const)('%s', ([, headers, known, foreign]) => {
    expect(isForeign(headers, known)).toBe(foreign);
  });
});

describe('what our pages connect to', () => {
  test.for([
    [host, undefined, ["'self'", 'ws://10.0.0.5:3000', 'wss://10.0.0.5:3000']],
    ['congress.example', publicUrl, ["'self'", 'wss://congress.example']],
    [host, publicUrl, ["'self'", 'wss://congress.example', 'ws://10.0.0.5:3000', 'wss://10.0.0.5:3000']],
    ['[::1]:3000', undefined, ["'self'", 'ws://[::1]:3000', 'wss://[::1]:3000']],
    ['x; script-src *', undefined, ["'self'"]],
    [undefined, undefined, ["'self'"]],
  ] as const)('%s, known as %s', ([asked, known, sources]) => {
    expect(connectSources(asked, known)).toEqual(sources);
  });
});
