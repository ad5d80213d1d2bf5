/** What other businesses show of the library. All of it comes when it is first drawn, with its texts. */
import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type Late, late } from '../app/context.ts';

const load = async () => {
  const [{ CitedArticle }, { Shelf }, { RegulationPage }] = await Promise.all([
    import('./reading/CitedArticle.tsx'),
    import('./reading/Shelf.tsx'),
    import('./reading/RegulationPage.tsx'),
  ]);
  return { CitedArticle, Shelf, RegulationPage };
};

/** Draws a part once it has come. What did not come is asked for again by a button, and takes no page with it. */
function arriving<P extends object>(part: Late<ComponentType<P>>): ComponentType<P> {
  return function Arriving(props: P) {
    const { t } = useTranslation();
    const [Drawn, setDrawn] = useState<ComponentType<P> | null>(() => part.here());
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Drawn !== null || failed) return;
      let here = true;
      part.fetch().then(
        (came) => here && setDrawn(() => came),
        () => here && setFailed(true),
      );
      return () => {
        here = false;
      };
    }, [Drawn, failed]);
    if (Drawn) return <Drawn {...props} />;
    if (!failed) return <p aria-busy="true">{t('loading')}</p>;
    return (
      <button type="button" onClick={() => setFailed(false)}>
        {t('retry')}
      </button>
    );
  };
}

/**
 * The words that a rule cites: `title` with or without 《》 and year, `article` as 第三十一条 or 31. Where the regulation is
 * not loaded it says so, with the way to the library for those who may load it.
 */
export const ArticleText: ComponentType<{ title: string; article: string }> = arriving(
  late('regulations', load, (m) => m.CitedArticle),
);

/** The list with its search; `at` is the address that the regulations stand below. */
export const RegulationShelf: ComponentType<{ at: string }> = arriving(late('regulations', load, (m) => m.Shelf));

/** One regulation, to be read. */
export const RegulationToRead: ComponentType<{ at: string; regulationId: string }> = arriving(
  late('regulations', load, (m) => m.RegulationPage),
);
