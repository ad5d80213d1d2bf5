import type { Locale } from '@congress/contract/vocabulary';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

type Moment = string | number | Date;

export type Format = {
  locale: Locale;
  number: (value: number) => string;
  /** 2026年3月8日 / 8 March 2026 */
  date: (value: Moment) => string;
  /** 3月8日 14:05 / 8 Mar, 14:05 */
  dateTime: (value: Moment) => string;
  /** 14:05 */
  time: (value: Moment) => string;
  /** 14:05:09 */
  clock: (value: Moment) => string;
  /** A, B and C */
  list: (values: string[]) => string;
};

function formatFor(locale: Locale): Format {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const number = new Intl.NumberFormat(tag);
  const date = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', day: 'numeric' });
  const shown = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const dateTime = new Intl.DateTimeFormat(tag, shown);
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const seconds = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat(tag, seconds);
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  const at = (value: Moment): Date => new Date(value);
  return {
    locale,
    number: (value) => number.format(value),
    date: (value) => date.format(at(value)),
    dateTime: (value) => dateTime.format(at(value)),
    time: (value) => time.format(at(value)),
    clock: (value) => clock.format(at(value)),
    list: (values) => (locale === 'en' ? list.format(values) : values.join('、')),
  };
}

/** The language in use, and dates and numbers as it writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'zh-CN';
  return useMemo(() => formatFor(locale), [locale]);
}
