import { printCards, printKind, printQuery, type PrintFormat } from '@congress/contract/congress/prints/kinds';
import { refuse } from '@congress/contract/congress/refusals';
import { id, locales } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendRefusal, sendResult } from '../../kernel/http/reply.ts';
import { spender } from '../../kernel/limits/rateLimit.ts';
import { typed } from '../../kernel/http/wiring.ts';
import { consultPrints, printOne } from '../usecases/records/prints.ts';
import type { Wiring } from './wiring.ts';

const inCongress = z.object({ congressId: id });

const types: Record<PrintFormat, string> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A name that every system can keep a file under; the title as it is, for those that read it. */
function attachment(title: string, format: PrintFormat): string {
  const name = title.replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ').slice(0, 80);
  const where = format === 'html' ? 'inline' : 'attachment';
  const encoded = encodeURIComponent(`${name}.${format}`).replace(
    /['()]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `${where}; filename="print.${format}"; filename*=UTF-8''${encoded}`;
}

/** What is composed of the record: as a page, a Word file, PDF/A, or a workbook. */
export function printRoutes(app: FastifyInstance, { deps, limit }: Wiring): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const tags = ['prints'];
  routes.get(
    '/congresses/:congressId/prints',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What can be printed now, by whoever asks',
        params: inCongress,
        querystring: z.object({ language: z.enum(locales).default('zh-CN') }),
        response: { 200: printCards, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultPrints(deps, somebody(request), request.params.congressId, request.query.language),
      ),
  );
  routes.get(
    '/congresses/:congressId/prints/:kind',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One print, as a page, Word file, PDF/A-2b or workbook',
        params: inCongress.extend({ kind: printKind }),
        querystring: printQuery,
      },
    },
    async (request, reply) => {
      const identity = somebody(request);
      const wait = limit(spender(identity), 'print');
      if (wait > 0) return sendRefusal(reply, refuse('too-many-requests', { seconds: wait }));
      const { congressId, kind } = request.params;
      const { about = null, ...query } = request.query;
      const result = await printOne(deps, identity, congressId, { kind, about, ...query });
      if (!result.ok) return sendRefusal(reply, result.error);
      const { title, bytes } = result.value;
      return reply
        .header('content-type', types[query.format])
        .header('content-disposition', attachment(title, query.format))
        .header('cache-control', 'no-store')
        .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  );
}
