import { mostBytes } from '@congress/contract/regulations/regulations';
import { decoded } from '../../ui/files/decode.ts';

/** Why a file is not taken. */
export type FileProblem = 'too-large' | 'old-word' | 'kind' | 'encoding' | 'damaged';
export type FileRead = { text: string } | { problem: FileProblem };

/** The plain text of a .docx, .md or .txt. Nothing of it is executed or shown as anything but text. */
export async function readFile(file: File): Promise<FileRead> {
  if (file.size > mostBytes) return { problem: 'too-large' };
  const [, kind = ''] = /\.(\w+)$/.exec(file.name.toLowerCase()) ?? [];
  if (kind === 'doc' || kind === 'wps') return { problem: 'old-word' };
  const bytes = await file.arrayBuffer();
  if (kind === 'docx') {
    const { textOfDocx } = await import('../desk/docx.ts');
    return textOfDocx(bytes).then(
      (text) => ({ text }),
      () => ({ problem: 'damaged' as const }),
    );
  }
  if (kind !== 'txt' && kind !== 'md') return { problem: 'kind' };
  const text = decoded(new Uint8Array(bytes));
  return text === null ? { problem: 'encoding' } : { text };
}
