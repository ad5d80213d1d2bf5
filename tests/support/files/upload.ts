import { randomUUID } from 'node:crypto';
import type { AboutKind } from '@congress/contract/congress/files/view';
import { type FileRef, type UploadState } from '@congress/contract/kernel/files/files';
import { filePortion } from '@congress/contract/kernel/files/kinds';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { Client } from '../../../scripts/demo/client.ts';

type About = { kind: AboutKind; id: string };
export type Answered<T> = { status: number; body: T & { error?: Refusal }; headers: Headers };

/** One request with a body of bytes, or of JSON. */
export async function send<T>(
  client: Pick<Client, 'url' | 'token'>,
  method: string,
  path: string,
  body?: Uint8Array | object,
): Promise<Answered<T>> {
  const bytes = body instanceof Uint8Array;
  const response = await fetch(`${client.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${client.token}`,
      ...(body ? { 'content-type': bytes ? 'application/octet-stream' : 'application/json' } : {}),
    },
    ...(body ? { body: bytes ? new Uint8Array(body) : JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Answered<T>['body'], headers: response.headers };
}

/** Uploads all of it, portion by portion. */
export async function uploaded(
  client: Client,
  about: About,
  name: string,
  bytes: Uint8Array,
): Promise<Answered<FileRef>> {
  const id = randomUUID();
  const asked = { id, dossierId: client.congressId, about, name, size: bytes.length };
  const begun = await send<UploadState>(client, 'POST', '/uploads', asked);
  if (begun.status !== 200) return begun as never;
  for (let from = 0; from < bytes.length; from += filePortion) {
    await send(client, 'PUT', `/uploads/${id}/portions/${from}`, bytes.subarray(from, from + filePortion));
  }
  return send<FileRef>(client, 'POST', `/uploads/${id}/finish`);
}

/** Uploads and attaches; the file as the log has it. */
export async function attached(client: Client, about: About, name: string, bytes: Uint8Array): Promise<FileRef> {
  const { body } = await uploaded(client, about, name, bytes);
  if (body.error) throw new Error(`${name}: ${body.error.code}`);
  await client.must({ type: 'attachFile', fileId: body.fileId, about });
  return body;
}

/** A file as somebody gets it. */
export async function fetched(
  client: Pick<Client, 'url' | 'token'>,
  fileId: string,
  copy = 'original',
): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
  const response = await fetch(`${client.url}/api/v1/files/${fileId}?copy=${copy}`, {
    headers: { authorization: `Bearer ${client.token}` },
  });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}
