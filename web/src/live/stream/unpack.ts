import type { Answer } from '@congress/contract/kernel/live';
import type { Joined } from '../dossier.ts';

/** Browsers of some years ago cannot; they are sent the same in full. One that fails is not asked again. */
let able = typeof DecompressionStream === 'function';

/** What a join asks for besides: the large part of a snapshot compressed, once for everyone. */
export function wish(): { packed?: true } {
  return able ? { packed: true } : {};
}

/** The answer to a join with all of its snapshot in place. @throws when what came cannot be read; the next is in full. */
export async function unpacked(answer: Answer<Joined & { packed?: string }>): Promise<Answer<Joined>> {
  if (!answer.ok || answer.value.packed === undefined || !answer.value.snapshot) return answer;
  const { packed, snapshot, ...others } = answer.value;
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const part = (await new Response(stream).json()) as object;
    return { ok: true, value: { ...others, snapshot: { ...snapshot, ...part } } };
  } catch (error) {
    able = false;
    throw error;
  }
}
