/** What laws and statutes give the register: numbers, each with where it comes from, and what is cited besides. */
type Sourced = { value: number; source: string };

/** `[house]` where no rule gives one. */
export const numbers = {
  termYearsLeast: { value: 3, source: '工会法第十六条' },
  termYearsMost: { value: 5, source: '工会法第十六条' },
  extensionYears: { value: 1, source: '上海市职工代表大会条例第二十二条' },
  termWarningDays: { value: 90, source: '[house]' },
} as const satisfies Record<string, Sourced>;

/** Where it is written that who reviews the funds may not run them. */
export const reviewersAreApart = '中国工会章程';
