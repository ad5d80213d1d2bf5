/** Finding a name by some of it, or by the first letters of how it is spoken: 张三丰 by 三, zsf or sf. */

const collator = new Intl.Collator('zh-u-co-pinyin');
/** The first characters, in the order of how they are spoken, of each letter that begins a syllable. */
const first = '阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
/** Surnames that are spoken otherwise than the character alone. */
const surnames: Readonly<Record<string, string>> = {
  单: 's',
  曾: 'z',
  仇: 'q',
  解: 'x',
  查: 'z',
  盖: 'g',
  朴: 'p',
  翟: 'z',
  尉: 'y',
};

function letterOf(character: string, at: number): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!/\p{Script=Han}/u.test(character)) return '';
  const surname = at === 0 ? surnames[character] : undefined;
  if (surname) return surname;
  let found = 0;
  for (let index = 0; index < first.length; index += 1) {
    if (collator.compare(first.charAt(index), character) > 0) break;
    found = index;
  }
  return letters.charAt(found);
}

/** The first letters of a name: 张三丰 → zsf. Phones that do not know how characters are spoken find by characters alone. */
export function initialsOf(name: string): string {
  return Array.from(name, letterOf).join('');
}

/** Whether what was typed may mean this name. */
export function means(typed: string, name: string): boolean {
  const part = typed.trim().toLowerCase().replaceAll(/\s/g, '');
  if (part === '') return true;
  return name.toLowerCase().replaceAll(/\s/g, '').includes(part) || initialsOf(name).includes(part);
}
