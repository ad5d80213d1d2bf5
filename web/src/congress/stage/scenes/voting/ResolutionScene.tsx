import type { Resolution } from '@congress/contract/congress/declaration/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useCongress } from '../../../live/selectors.ts';
import { Blocks } from '../../../../ui/text/blocks/Blocks.tsx';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { Flow, useTurning } from '../../parts/Flow.tsx';
import { PageMark } from '../../parts/PageMark.tsx';
import { useDocumentText } from '../../parts/useDocumentText.ts';
import classes from './ResolutionScene.module.css';

const SECONDS = 20;

/** A resolution set like a document; one longer than the screen turns its pages. */
export function ResolutionScene({ resolution }: { resolution: Resolution }) {
  const congress = useCongress();
  const { t } = useTranslation('stage');
  const { date } = useFormat();
  const text = useDocumentText(congress.id, resolution.text.documentId);
  return (
    <article className={classes.document}>
      <FitText as="h1" size={3.75} height={10} className={classes.title}>
        <Phrases of={resolution.title} />
      </FitText>
      <p className={classes.adopted}>
        {t('resolution.adopted', { congress: congress.title, date: date(resolution.adoptedAt) })}
      </p>
      {text === null ? <p className={classes.waiting}>{t('resolution.waiting')}</p> : <PagedText text={text} />}
    </article>
  );
}

/** The text, whose pages turn by themselves. */
function PagedText({ text }: { text: string }) {
  const { page, pages, onMeasured } = useTurning(SECONDS, text);
  return (
    <>
      <Flow className={classes.text} grow={1.75} page={page} onMeasured={onMeasured}>
        <Blocks text={text} level={1} />
      </Flow>
      <div className={classes.foot}>
        <PageMark page={page} pages={pages} />
      </div>
    </>
  );
}
