/** Titles of regulations, as they are compared: a citation may say one otherwise than whoever loaded it. */

const amended = /(?:19|20)\d{2}年?(?:\d{1,2}月\d{1,2}日)?(?:修正|修订|修改|公布|通过|施行)?(?:版|本|文本)?$/;

/**
 * What two titles of the same regulation have in common: neither 《》 nor blanks, nothing in brackets, no year at the
 * end, and no 中华人民共和国 at the beginning.
 */
export function titleKey(title: string): string {
  const plain = title.normalize('NFKC').replace(/[《》〈〉<>“”"'「」\s]/g, '');
  const bare = plain.replace(/[(（〔【[][^()（）〔〕【】[\]]*[)）〕】\]]/g, '').replace(amended, '');
  const key = bare.replace(/^中华人民共和国(?=.)/, '');
  return (key === '' ? plain : key).toLowerCase();
}
