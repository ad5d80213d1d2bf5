/** The numbers the register goes by, each with where it comes from; `[house]` where no rule gives one. */
type Sourced = { value: number; source: string };

export const numbers = {
  termYearsLeast: { value: 3, source: '工会法第十六条' },
  termYearsMost: { value: 5, source: '工会法第十六条' },
  extensionYears: { value: 1, source: '上海市职工代表大会条例第二十二条' },
  termWarningDays: { value: 90, source: '[house]' },
} as const satisfies Record<string, Sourced>;
