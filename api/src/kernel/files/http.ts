import { Readable } from 'node:stream';
import { beginUpload, fileCopy, fileRef, uploadState } from '@congress/contract/kernel/files/files';
import { filePortion, largestFile, type FileType } from '@congress/contract/kernel/files/kinds';
import { id } from '@congress/contract/kernel/primitives';
import { refuse } from '@congress/contract/kernel/refusals';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../http/plugins/identity.ts';
import { refusals, sendRefusal, sendResult } from '../http/reply.ts';
import { typed } from '../http/wiring.ts';
import { spender } from '../limits/rateLimit.ts';
import type { Clock, RateLimit } from '../means.ts';
import { asAttachment } from './content/names.ts';
import type { FileDeps } from './ports.ts';
import { read, type Served } from './usecases/read.ts';
import { begin, finish, giveUpUpload, look, take } from './usecases/upload.ts';

const upload = z.object({ uploadId: id });

/** What a browser is told; with `nosniff` it believes it. */
const mediaTypes: Record<FileType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/plain',
  md: 'text/plain',
};

/** Uploads in portions that can be gone on with after a break, and files handed out so that nothing runs them (F-5). */
export function fileRoutes(app: FastifyInstance, deps: FileDeps & { clock: Clock; limit: RateLimit }): void {
  const tags = ['files'];

  /** Uploads count against what a person may send at all. */
  async function unhurried(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const identity = somebody(request);
    const wait = deps.limit(spender(identity), identity.subject === 'staff' ? 'staffCommand' : 'command');
    if (wait > 0) await sendRefusal(reply, refuse('too-many-requests', { seconds: wait }));
  }
  const preHandler = [mustBeSomebody, unhurried];

  // Apart, since nowhere else a body may be bytes.
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: filePortion },
      (_, body, done) => done(null, body),
    );
    typed(scope).put(
      '/uploads/:uploadId/portions/:from',
      {
        preHandler,
        schema: {
          tags,
          summary: 'The portion that begins at this byte; the same again changes nothing',
          consumes: ['application/octet-stream'],
          params: upload.extend({ from: z.coerce.number().int().min(0).max(largestFile) }),
          response: { 200: uploadState, ...refusals },
        },
      },
      async (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return sendResult(
          reply,
          await take(deps, somebody(request), { id: request.params.uploadId, from: request.params.from }, bytes),
        );
      },
    );
  });

  const routes = typed(app);
  routes.post(
    '/uploads',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Begin an upload; the same id again says how far it is',
        body: beginUpload,
        response: { 200: uploadState, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await begin(deps, somebody(request), request.body)),
  );
  routes.get(
    '/uploads/:uploadId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'How far an upload of mine is',
        params: upload,
        response: { 200: uploadState, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await look(deps, somebody(request), request.params.uploadId)),
  );
  routes.post(
    '/uploads/:uploadId/finish',
    {
      preHandler,
      schema: {
        tags,
        summary: 'All of it is there: look at what it is, and keep it',
        params: upload,
        response: { 200: fileRef, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await finish(deps, somebody(request), request.params.uploadId)),
  );
  routes.delete(
    '/uploads/:uploadId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Stop an upload, or forget a file that is not attached yet',
        params: upload,
        response: { 200: z.object({}), ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await giveUpUpload(deps, somebody(request), request.params.uploadId)),
  );
  routes.get(
    '/files/:fileId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A file, or of a picture the copy that is shown',
        params: z.object({ fileId: id }),
        querystring: z.object({ copy: fileCopy.default('original') }),
      },
    },
    async (request, reply) => {
      const served = await read(deps, somebody(request), request.params.fileId, request.query.copy);
      return served.ok ? handOut(reply, served.value) : sendRefusal(reply, served.error);
    },
  );
}

/** Whatever is in it, it is saved and not run: no page of ours, no script, no guess at what it might be. */
function handOut(reply: FastifyReply, { file, copy, content }: Served): FastifyReply {
  const type = copy === 'original' ? file.type : 'webp';
  const name = copy === 'original' ? file.name : `${file.name}.webp`;
  if (copy === 'original') void reply.header('content-length', file.size);
  return reply
    .header('content-type', mediaTypes[type])
    .header('content-disposition', asAttachment(name))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .send(Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0]));
}
