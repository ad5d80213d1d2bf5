import { VisuallyHidden } from '@mantine/core';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Change, changesBetween, folded } from './compare.ts';
import classes from './Comparison.module.css';

/** Two wordings as one text: what went is struck through, what came is underlined, and both are said aloud. */
export function Comparison({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('compare');
  const changes = useMemo(() => changesBetween(before, after), [before, after]);
  const count = changes.filter(({ kind }) => kind !== 'same').length;
  return (
    <div className={classes.text}>
      <p className={classes.legend} role="status">
        {count === 0 ? t('same') : t('count', { count })} <del>{t('removed')}</del> <ins>{t('added')}</ins>
      </p>
      {folded(changes).map((row, index) =>
        row.kind === 'folded' ? (
          // oxlint-disable-next-line react/no-array-index-key -- lines may be equal, and never move
          <details key={index} className={classes.folded}>
            <summary>{t('unchanged', { count: row.lines.length })}</summary>
            {row.lines.map((line, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines may be equal, and never move
              <Line key={at} of={line} />
            ))}
          </details>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- lines may be equal, and never move
          <Line key={index} of={row} />
        ),
      )}
    </div>
  );
}

function Line({ of: { kind, pieces } }: { of: Change }) {
  const { t } = useTranslation('compare');
  return (
    <p className={classes.line} data-kind={kind}>
      {pieces.map((piece, index) => {
        // oxlint-disable-next-line react/no-array-index-key -- pieces may be equal, and never move
        if (piece.kind === 'same') return <Fragment key={index}>{piece.text}</Fragment>;
        const Tag = piece.kind === 'added' ? 'ins' : 'del';
        return (
          // oxlint-disable-next-line react/no-array-index-key -- pieces may be equal, and never move
          <Tag key={index}>
            <VisuallyHidden>{t(piece.kind === 'added' ? 'addedHere' : 'removedHere')}</VisuallyHidden>
            {piece.text}
            <VisuallyHidden>{t('end')}</VisuallyHidden>
          </Tag>
        );
      })}
    </p>
  );
}
