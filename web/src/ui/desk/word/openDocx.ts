/** Opens a .docx without trusting it: only parts that hold words are unpacked, up to a size, and none with macros. */
import { strFromU8, Unzip, UnzipInflate } from 'fflate';

/** Why a file is not taken. */
export type DocxProblem = 'too-large' | 'old-word' | 'macros' | 'damaged';
/** Parts of the package by name. */
export type Parts = Map<string, string>;

export const mostBytes = 20_000_000;
/** What words, styles and numbers of a long document come to, many times over. */
const mostUnpacked = 24_000_000;
const mostParts = 4000;
const portion = 16_384;

const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const macros = /(^|\/)(vba[^/]*|[^/]*\.vbs)$/i;

class Refused extends Error {
  readonly problem: DocxProblem;
  constructor(problem: DocxProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The parts of a package that hold words, or why it is not opened. */
export function openDocx(bytes: Uint8Array): Parts | DocxProblem {
  if (bytes.length > mostBytes) return 'too-large';
  // What Word wrote before 2007, and what it encrypts today.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'old-word';
  try {
    const parts = unpacked(bytes);
    if (/macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '')) return 'macros';
    if (!parts.has('word/document.xml') || [...parts.values()].some((xml) => /<!(DOCTYPE|ENTITY)/i.test(xml))) {
      return 'damaged';
    }
    return parts;
  } catch (error) {
    return error instanceof Refused ? error.problem : 'damaged';
  }
}

/** Unpacked a little at a time, so that what grows without measure is stopped while it is small. */
function unpacked(bytes: Uint8Array): Parts {
  const parts: Parts = new Map();
  let size = 0;
  let count = 0;
  const unzip = new Unzip((file) => {
    if (++count > mostParts) throw new Refused('too-large');
    if (macros.test(file.name)) throw new Refused('macros');
    if (!wanted.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, last) => {
      if (error) throw error;
      size += chunk.length;
      if (size > mostUnpacked) throw new Refused('too-large');
      chunks.push(chunk);
      if (last) parts.set(file.name, strFromU8(joined(chunks)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += portion) {
    unzip.push(bytes.subarray(at, at + portion), at + portion >= bytes.length);
  }
  return parts;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
