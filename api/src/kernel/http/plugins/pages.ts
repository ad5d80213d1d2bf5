/** The web pages: files that Vite built, and the entry page for every address of the app. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { refuse } from '@congress/contract/kernel/refusals';
import type { FastifyInstance } from 'fastify';
import { sendRefusal } from '../reply.ts';

const built = fileURLToPath(new URL('../../../../../web/dist', import.meta.url));
/** Names under here carry a digest of their content and never change. */
const immutable = '/assets/';

/** Serves the built pages. Without them (an API node of its own) only the API is there. */
export async function servePages(app: FastifyInstance): Promise<void> {
  const here = existsSync(built);
  if (here) {
    await app.register(fastifyStatic, {
      root: built,
      preCompressed: true,
      setHeaders: (response, path) => {
        const forever = path.includes(immutable);
        response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const { method, url, headers } = request;
    if (!here || !asksForPage(method, url, headers.accept)) return sendRefusal(reply, refuse('not-found'));
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

/** Whether an address is the app's to answer: a browser says that it wants a page, a check of uptime says nothing. */
export function asksForPage(method: string, url: string, accept: string | undefined): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (/^\/(api|socket\.io|assets)\//.test(url)) return false;
  if (accept?.includes('text/html')) return true;
  // Who takes anything may also ask for a picture or a script that is not there.
  return (accept === undefined || accept.includes('*/*')) && !/\.\w+(\?|$)/.test(url);
}
