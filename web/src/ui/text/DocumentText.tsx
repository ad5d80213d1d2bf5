import { lazy, type ReactNode, Suspense } from 'react';
import { LineSkeleton } from '../frame/PageSkeleton.tsx';
import classes from './DocumentText.module.css';
import { Phrases } from './Phrases.tsx';

// What reads a text is not needed to find the way to one: it comes with the first text that is opened.
const Blocks = lazy(async () => ({ default: (await import('./blocks/Blocks.tsx')).Blocks }));

export type DocumentTextProps = {
  title: string;
  text: string;
  /** Above the title, small: who issues it, its number. */
  head?: ReactNode;
  /** Bottom right: signature and date. */
  foot?: ReactNode;
  /** 1 where the document is the page, 3 where it stands in a part of one. */
  level?: 1 | 2 | 3;
};

/** A text laid out as official documents are: centred title in Song type, paragraphs indented by two. */
export function DocumentText({ title, text, head, foot, level = 2 }: DocumentTextProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={classes.document}>
      {head ? <div className={classes.head}>{head}</div> : null}
      <Heading className={classes.title}>
        <Phrases of={title} />
      </Heading>
      {text === '' ? null : (
        <Suspense fallback={<LineSkeleton lines={8} />}>
          <Blocks text={text} level={level} places={level === 1 ? 'linked' : 'plain'} />
        </Suspense>
      )}
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </article>
  );
}
