const CHINESE = /[\u3400-\u9fff]/;
const AFTER_CHINESE = /([\u3400-\u9fff\u300b\u201d\u3002\uff09\d}])([,:;?!])(?!\d)/g;
const FULL: Record<string, string> = { ',': '\uff0c', ':': '\uff1a', ';': '\uff1b', '?': '\uff1f', '!': '\uff01' };

/**
 * Sets the punctuation of a Chinese sentence full width, as print has it, whichever way it was
 * typed. Figures (14:05, 1,286), Latin words and other languages stay as they are.
 */
export function fullWidth(text: string): string {
  if (!CHINESE.test(text)) return text;
  return text
    .replace(AFTER_CHINESE, (_, before: string, mark: string) => before + (FULL[mark] ?? mark))
    .replace(/([^\s(]?)\(([^()]*)\)/g, (whole, before: string, inner: string) =>
      CHINESE.test(before + inner) ? `${before}\uff08${inner}\uff09` : whole,
    );
}

/** The same for a tree of texts. */
export function fullWidthAll<T>(texts: T): T {
  if (typeof texts === 'string') return fullWidth(texts) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, fullWidthAll<unknown>(value)])) as T;
}
