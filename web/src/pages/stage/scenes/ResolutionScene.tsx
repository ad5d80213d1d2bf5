import type { Resolution } from '@congress/contract/snapshot';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress } from '../../../live/selectors.ts';
import { FitText } from '../FitText.tsx';
import { PageMark } from '../PageMark.tsx';
import { withBreaks } from '../../../i18n/titleBreaks.ts';
import { useDocumentText } from '../useDocumentText.ts';
import { usePages } from '../usePages.ts';
import classes from './ResolutionScene.module.css';

const SECONDS = 20;
/** A text of more characters than this is set smaller, for fewer pages. */
const LONG = 350;

/** A resolution set like a document; one longer than the screen turns its pages. */
export function ResolutionScene({ resolution }: { resolution: Resolution }) {
  const congress = useCongress();
  const { t } = useTranslation('stage');
  const { date } = useFormat();
  const text = useDocumentText(congress.id, resolution.text.documentId);
  return (
    <article className={classes.document}>
      <FitText as="h1" size={3.75} height={10} className={classes.title}>
        {withBreaks(resolution.title)}
      </FitText>
      <p className={classes.adopted}>
        {t('resolution.adopted', { congress: congress.title, date: date(resolution.adoptedAt) })}
      </p>
      {text === null ? <p className={classes.waiting}>{t('resolution.waiting')}</p> : <PagedText text={text} />}
    </article>
  );
}

/** The text in columns as wide as the sheet, of which one is in view. */
function PagedText({ text }: { text: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const measure = useCallback((): void => {
    if (!sheet.current || !flow.current) return;
    setPages(Math.max(1, Math.round(flow.current.scrollWidth / sheet.current.clientWidth)));
  }, []);
  // Whatever was drawn anew may have another length.
  useLayoutEffect(measure);
  useEffect(() => {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [measure]);
  const page = usePages(pages, SECONDS, text);
  const paragraphs = text.split(/\n+/).filter((one) => one.trim() !== '');
  return (
    <>
      <div ref={sheet} className={classes.sheet}>
        <div
          ref={flow}
          className={classes.flow}
          data-long={text.length > LONG || undefined}
          style={{ transform: `translateX(${-100 * page}%)` }}
        >
          {paragraphs.map((paragraph, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- paragraphs may be equal, and never move
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      </div>
      <div className={classes.foot}>
        <PageMark page={page} pages={pages} />
      </div>
    </>
  );
}
