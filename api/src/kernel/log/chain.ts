import { GENESIS, hashOf, type Link } from './log.ts';

/** Where a log was tampered with, and how it shows. */
export type Fault = {
  position: number;
  kind:
    /** The link's content is not what its hash was taken of. */
    | 'altered'
    /** No link has this position, but later ones exist. */
    | 'missing'
    /** The link does not follow the one before it: put in, exchanged, or re-hashed alone. */
    | 'detached'
    /** A number of its stream was skipped or given twice. */
    | 'out-of-sequence'
    /** The log ends elsewhere than the dossier's head says: its tail was cut, or something was added. */
    | 'wrong-head';
};

/** Carried from one stretch of the log to the next, so that a long one need not be held at once. */
export type Walk = { position: number; hash: string; seqs: Map<string, number> };

export function startWalk(): Walk {
  return { position: 0, hash: GENESIS, seqs: new Map() };
}

/** Walks on over the next links, in the order of their positions; returns the first broken one, if any. */
export function walk(from: Walk, links: readonly Link[]): { walk: Walk; fault?: Fault } {
  const seqs = new Map(from.seqs);
  let { position, hash } = from;
  for (const link of links) {
    const fault = (kind: Fault['kind'], at = link.position): { walk: Walk; fault: Fault } => ({
      walk: { position, hash, seqs },
      fault: { position: at, kind },
    });
    if (link.position > position + 1) return fault('missing', position + 1);
    if (link.position !== position + 1 || link.prevHash !== hash) return fault('detached');
    if (!hashes(link)) return fault('altered');
    if (link.seq !== (seqs.get(link.stream) ?? 0) + 1) return fault('out-of-sequence');
    seqs.set(link.stream, link.seq);
    ({ position, hash } = link);
  }
  return { walk: { position, hash, seqs } };
}

/** The end of the walk against what the dossier's own row says its log ends in. */
export function arrive(at: Walk, head: { version: number; hash: string }): Fault | undefined {
  if (at.position === head.version && at.hash === head.hash) return undefined;
  return { position: Math.min(at.position, head.version) + (at.position === head.version ? 0 : 1), kind: 'wrong-head' };
}

/** The first broken link of a whole log, or undefined when it is as it was written. */
export function verifyChain(links: readonly Link[], head?: { version: number; hash: string }): Fault | undefined {
  const { walk: end, fault } = walk(startWalk(), links);
  return fault ?? (head && arrive(end, head));
}

function hashes(link: Link): boolean {
  try {
    return hashOf(link) === link.hash;
  } catch {
    return false;
  }
}
