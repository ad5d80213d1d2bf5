/**
 * Marks where a Chinese title may break: after the enterprise, after the body that meets, before
 * what it is about; not in the middle of a name. For text set with `word-break: keep-all`.
 */
export function withBreaks(title: string): string {
  return title
    .replace(/(公司|集团)(第)/g, '$1\u200b$2')
    .replace(/(大会|职代会)(第)/g, '$1\u200b$2')
    .replace(/(会议|大会|职代会)(关于)/g, '$1\u200b$2');
}
