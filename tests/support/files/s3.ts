/**
 * An S3 server for tests. s3rver keeps objects as S3 does, and does not look at signatures of the fourth version; so in
 * front of it stands somebody who works each one out anew, from the specification and not with our client, and refuses
 * what is not signed with the right key.
 */
import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import type { S3Address } from '../../../api/src/config.ts';

export type S3Server = { address: S3Address; refused: () => number; close(): Promise<void> };

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The signature that this request ought to bear (AWS Signature Version 4, in the header). */
function expected({ method, url, headers }: http.IncomingMessage, secret: string): { is: string; given: string } {
  const authorization = headers.authorization ?? '';
  const part = (name: string): string => new RegExp(`${name}=([^,]+)`).exec(authorization)?.[1]?.trim() ?? '';
  const [, day = '', region = '', service = ''] = part('Credential').split('/');
  const signed = part('SignedHeaders').split(';');
  const { pathname, searchParams } = new URL(url ?? '/', 'http://localhost');
  const query = [...searchParams].map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).toSorted();
  const canonical = [
    method,
    pathname,
    query.join('&'),
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [region, service, 'aws4_request'].reduce((from, next) => hmac(from, next), hmac(`AWS4${secret}`, day));
  return { is: hmac(key, text).toString('hex'), given: part('Signature') };
}

/** Starts it with an empty bucket. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 's3-'));
  const keys = { keyId: 'S3RVER', secret: 'S3RVER' };
  const store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'b' }],
  });
  const { port } = await store.run();
  let refused = 0;
  const front = http.createServer((request, response) => {
    const { is, given } = expected(request, keys.secret);
    if (is !== given) {
      refused += 1;
      request.resume();
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
      return;
    }
    const { method, url, headers } = request;
    const onward = http.request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}/b`;
  return {
    address: { endpoint, region: 'cn-north-1', ...keys },
    refused: () => refused,
    close: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
