import type { ReactNode } from 'react';
import classes from './DocumentText.module.css';
import { Phrases } from './Phrases.tsx';

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

type Kind = 'article' | 'heading' | 'subheading' | 'body';

/** What a paragraph of an official document is, told by how it begins. */
export function kindOfParagraph(paragraph: string): Kind {
  if (/^第[一二三四五六七八九十百]+[章节]/.test(paragraph)) return 'heading';
  if (/^第[一二三四五六七八九十百]+条/.test(paragraph)) return 'article';
  const short = paragraph.length <= 40 && !/[。;；]$/.test(paragraph);
  if (short && /^[一二三四五六七八九十]+、/.test(paragraph)) return 'heading';
  if (short && /^[(（][一二三四五六七八九十]+[)）]/.test(paragraph)) return 'subheading';
  return 'body';
}

/** A text laid out as official documents are: centred title in Song type, paragraphs indented by two. */
export function DocumentText({ title, text, head, foot, level = 2 }: DocumentTextProps) {
  const Heading = `h${level}` as const;
  const paragraphs = text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return (
    <article className={classes.document}>
      {head ? <div className={classes.head}>{head}</div> : null}
      <Heading className={classes.title}>
        <Phrases of={title} />
      </Heading>
      {paragraphs.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs may be equal, and never move
        <p key={index} className={classes.paragraph} data-kind={kindOfParagraph(paragraph)}>
          {paragraph}
        </p>
      ))}
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </article>
  );
}
