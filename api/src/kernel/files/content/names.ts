/** Names of files as people see and save them: cleaned when they come in, and once more as they go out. */
import type { FileType } from '@congress/contract/kernel/files/kinds';

/** Characters that a name may have at most, so that it still fits every file system with its extension. */
const longest = 120;
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const unfit = /[\0-\x1f\x7f"*:<>?|\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/g;
/** Names that open a device on Windows, whatever comes behind the dot. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that opens nothing, leaves no folder, hides no ending and breaks no header: the last part of a path, without
 * controls and turned text, ending in what the file is.
 */
export function cleanName(given: string, type: FileType): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const cleaned = last.normalize('NFC').replaceAll(unfit, '').trim();
  const dot = cleaned.lastIndexOf('.');
  const stem = (dot > 0 ? cleaned.slice(0, dot) : cleaned).replace(/^[.\s]+|[.\s]+$/g, '');
  const short = Array.from(stem).slice(0, longest).join('');
  const safe = devices.test(short) ? `_${short}` : short;
  return `${safe || '附件'}.${type}`;
}

/** The header by which a browser saves it under this name (RFC 6266), in ASCII for those that know no better. */
export function asAttachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
