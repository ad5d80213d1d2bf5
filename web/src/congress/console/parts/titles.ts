/** How titles of items are worked into other titles. */

/** Without the mark of a draft: what is adopted is none any more. */
export function withoutDraft(title: string): string {
  return title.replace(/[(（][^()（）]*(?:草案|征求意见稿|draft)[)）]/gi, '').trim();
}

/** What a title is about, to stand behind 关于: a motion 关于……的议案 says it already. */
export function subjectOf(title: string): string {
  return title.replace(/^关于(.+?)(?:的议案)?$/, '$1');
}
