import { type Locale, locales } from '@congress/contract/kernel/primitives';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { browserStorage } from '../live/http/sessions.ts';

/**
 * `common` comes with the shell; each part of a context brings its own. A text lies beside what shows it, in
 * `texts/<namespace>.<language>.json`.
 */

const KEY = 'congress:locale';
const files = import.meta.glob<{ default: Record<string, unknown> }>('../**/texts/*.json');
/** By `<namespace>.<language>`: the name of the file, wherever it lies beside what shows it. */
const loaders = new Map(Object.entries(files).map(([file, load]) => [file.replace(/^.*\/|\.json$/g, ''), load]));

/** Each namespace of each language is a file of its own, fetched when first needed. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = loaders.get(`${namespace}.${language}`);
    if (!load) {
      done(new Error(`No translations ${language}/${namespace}`), false);
      return;
    }
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), true),
    );
  },
};

function firstLocale(): Locale {
  const kept = browserStorage.getItem(KEY);
  const known = locales.find((one) => one === kept);
  return known ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
}

/** Starts translation in the language chosen before, else the browser's, Chinese being the first. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLocale(),
      fallbackLng: false,
      supportedLngs: [...locales],
      load: 'currentOnly',
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      returnNull: false,
    });
}

/** Fetches a face's texts, before the face is shown. */
export async function loadTexts(namespace: string): Promise<void> {
  await i18next.loadNamespaces(namespace);
}

/** Changes the language, and remembers it. */
export async function chooseLocale(locale: Locale): Promise<void> {
  browserStorage.setItem(KEY, locale);
  await i18next.changeLanguage(locale);
}
