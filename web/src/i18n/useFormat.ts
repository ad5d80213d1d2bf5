import type { Locale } from '@congress/contract/kernel/primitives';
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

/** Made when first asked for, and once: making one takes a phone several milliseconds. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function formatFor(locale: Locale): Format {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const moments = (shown: Intl.DateTimeFormatOptions): ((value: Moment) => string) => {
    const format = once(() => new Intl.DateTimeFormat(tag, shown));
    return (value) => format().format(new Date(value));
  };
  const number = once(() => new Intl.NumberFormat(tag));
  const list = once(() => new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' }));
  const minutes = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return {
    locale,
    number: (value) => number().format(value),
    date: moments({ year: 'numeric', month: 'long', day: 'numeric' }),
    dateTime: moments({ month: 'short', day: 'numeric', ...minutes }),
    time: moments(minutes),
    clock: moments({ ...minutes, second: '2-digit' }),
    list: (values) => (locale === 'en' ? list().format(values) : values.join('、')),
  };
}

const formats: Record<Locale, Format> = { 'zh-CN': formatFor('zh-CN'), en: formatFor('en') };

/** The language in use, and dates and numbers as it writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formats[i18n.language === 'en' ? 'en' : 'zh-CN'];
}
