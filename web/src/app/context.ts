/** The web half of a business: what its folder brings to the house. `contexts.ts` lists them, one line each. */
import type { Session } from '@congress/contract/kernel/identity';
import type { Bilingual } from '@congress/contract/kernel/primitives';
import type { ComponentType } from 'react';
import { loadTexts } from '../i18n/i18n.ts';
import type { WhoIsThis } from '../live/http/identity.ts';
import type { MemberPart } from '../ui/desk/memberParts.ts';

/** Something of a context that is a chunk of its own and comes with its own texts, fetched when first wanted. */
export type Late<T> = {
  /** Fetches it; once it came it is `here`, and so is all else of the same chunk. */
  fetch: () => Promise<T>;
  here: () => T | null;
  /** The same promise each time, for whoever draws it: failed once, it stays so until the page is loaded anew. */
  drawn: () => Promise<T>;
};

/** A page at an address. */
export type PageAt = { path: string; page: Late<ComponentType> };

/** Something that waits to be done, in words of its context: a key, with what fills it. */
export type Todo = { id: string; to: string; text: string; values: Record<string, string | number | Bilingual> };

/** A link at the head of the desk's first page; for whom, where it is not for everyone. */
export type Entry = { to: string; name: Bilingual; isFor?: Late<() => Promise<boolean>> };

export type WebContext = {
  /** Its folder. */
  name: string;
  /** Pages with an address of their own. */
  pages: readonly PageAt[];
  desk: {
    /** Pages below `/console`, where whoever works in the union's office is signed in. */
    pages: readonly PageAt[];
    /** What leads to them from the desk's first page. */
    entries: readonly Entry[];
    /** Its own part of that page. */
    home: Late<ComponentType> | null;
    /** What waits for the office; shown on that page, those of all contexts together. */
    todos: Late<() => Promise<Todo[]>> | null;
    /** Where staff go who have nothing to do at the desk, but look on; null for all others. */
    insteadFor: (who: WhoIsThis) => string | null;
    /** What it tells of a person of the register. */
    member: Late<MemberPart> | null;
  };
  /** How the people it is for come in, on the first page of all. */
  door: Late<ComponentType> | null;
  /** Where somebody goes on to who came in by a ticket; null when the session is none of its own. */
  leadsTo: (session: Session) => string | null;
};

/** A context with what it says of itself, and nothing where it says nothing. */
export function defineWebContext(
  context: Pick<WebContext, 'name'> & Partial<Omit<WebContext, 'desk'>> & { desk?: Partial<WebContext['desk']> },
): WebContext {
  const desk = {
    pages: [],
    entries: [],
    home: null,
    todos: null,
    insteadFor: () => null,
    member: null,
    ...context.desk,
  };
  return { pages: [], door: null, leadsTo: () => null, ...context, desk };
}

/** What has come, by the function that fetches its chunk: whatever shares a chunk is here with it. */
const come = new Map<() => Promise<unknown>, unknown>();

/** A part of a chunk, and the texts it needs. */
export function late<M, T>(texts: string, load: () => Promise<M>, pick: (module: M) => T): Late<T> {
  let drawn: Promise<T> | null = null;
  const fetch = async (): Promise<T> => {
    const [module] = await Promise.all([load(), loadTexts(texts)]);
    come.set(load, module);
    return pick(module);
  };
  return {
    fetch,
    here: () => (come.has(load) ? pick(come.get(load) as M) : null),
    drawn: () => (drawn ??= fetch()),
  };
}
