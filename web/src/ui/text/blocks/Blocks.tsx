import { type Block, blocksOf, type Cell, type Clause, type Table } from '@congress/contract/kernel/text/blocks';
import { anchorsOf, contentsOf } from '@congress/contract/kernel/text/places';
import type { Span } from '@congress/contract/kernel/text/spans';
import { Fragment, type ReactNode, useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';
import { ClauseLink } from './ClauseLink.tsx';
import { Contents } from './Contents.tsx';
import classes from './Blocks.module.css';

type Places = 'linked' | 'plain';
export type BlocksProps = {
  text: string;
  /** `linked` where the text is the page: clauses have addresses, and a long one its contents. */
  places?: Places;
  /** The level of the heading above the text. */
  level: 1 | 2 | 3;
};

/** Texts shorter than this are seen as a whole. */
const LONG = 1200;

/** A text as it is read, drawn from its blocks; nothing of it is ever HTML. */
export function Blocks({ text, places = 'plain', level }: BlocksProps) {
  const { blocks, anchors } = useMemo(() => {
    const read = blocksOf(text);
    return { blocks: read, anchors: anchorsOf(read) };
  }, [text]);
  const linked = places === 'linked';
  useArrival(linked);
  const contents = linked && text.length > LONG ? contentsOf(blocks, anchors) : [];
  return (
    <div className={classes.text}>
      {contents.length > 3 ? <Contents places={contents} /> : null}
      {grouped(blocks).map(({ from, of }) =>
        of[0]?.kind === 'bullet' ? (
          <Bullets key={from} of={of} />
        ) : (
          of.map((block) => (
            <Drawn key={from} block={block} anchor={linked ? (anchors[from] ?? null) : null} level={level} />
          ))
        ),
      )}
    </div>
  );
}

/** Brings the clause of the address into sight, which the browser could not while the text was not there. */
function useArrival(linked: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (linked && hash.length > 1) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [linked, hash]);
}

type Group = { from: number; of: Block[] };

/** Items of one list together, all else by itself. */
function grouped(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const [from, block] of blocks.entries()) {
    const last = groups[groups.length - 1];
    if (block.kind === 'bullet' && last?.of[0]?.kind === 'bullet') last.of.push(block);
    else groups.push({ from, of: [block] });
  }
  return groups;
}

type DrawnProps = { block: Block; anchor: string | null; level: BlocksProps['level'] };

function Drawn({ block, anchor, level }: DrawnProps): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Tag = `h${Math.min(6, level + block.level)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
      return (
        <Tag className={classes.heading} data-level={block.level} {...(anchor ? { id: anchor } : {})}>
          <Words of={block.spans} />
        </Tag>
      );
    }
    case 'clause':
      return <ClauseText clause={block} anchor={anchor} />;
    case 'table':
      return <TableText of={block} />;
    default:
      return (
        <p className={classes.paragraph}>
          <Words of={block.spans} />
        </p>
      );
  }
}

function ClauseText({ clause: { rank, label, spans }, anchor }: { clause: Clause; anchor: string | null }) {
  return (
    <p className={classes.paragraph} data-rank={rank} {...(anchor ? { id: anchor } : {})}>
      {anchor ? <ClauseLink anchor={anchor} label={label} /> : <span className={classes.label}>{label}</span>}
      {label.startsWith('第') ? '　' : ''}
      <Words of={spans} />
    </p>
  );
}

function Bullets({ of }: { of: readonly Block[] }) {
  return (
    <ul className={classes.bullets}>
      {of.map((block, index) =>
        block.kind === 'bullet' ? (
          // oxlint-disable-next-line react/no-array-index-key -- items may be equal, and never move
          <li key={index} data-depth={block.depth}>
            <Words of={block.spans} />
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** A table scrolls sideways within itself, and can be reached to be scrolled by keyboard. */
function TableText({ of: { head, rows } }: { of: Table }) {
  const [first, ...others] = rows;
  return (
    <div
      className={classes.scroll}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
      tabIndex={0}
      role="group"
      aria-label={rows[0]?.map(cellWords).filter(Boolean).join(' · ')}
    >
      <table className={classes.table}>
        {head && first ? (
          <thead>
            <TableRow of={first} head />
          </thead>
        ) : null}
        <tbody>
          {(head ? others : rows).map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows may be equal, and never move
            <TableRow key={index} of={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellWords = (cell: Cell): string => cell.map((line) => line.map(({ text }) => text).join('')).join(' ');
const isFigure = (cell: Cell): boolean => /^[+-]?[\d,.]+\s*[%％元]?$/.test(cellWords(cell));

function TableRow({ of, head = false }: { of: readonly Cell[]; head?: boolean }) {
  const Tag = head ? 'th' : 'td';
  return (
    <tr>
      {of.map((cell, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- cells may be equal, and never move
        <Tag key={index} data-figure={isFigure(cell) || undefined} {...(head ? { scope: 'col' } : {})}>
          {cell.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines may be equal, and never move
            <Fragment key={at}>
              {at > 0 ? <br /> : null}
              <Words of={line} />
            </Fragment>
          ))}
        </Tag>
      ))}
    </tr>
  );
}

/** Words, with what is bold of them. */
export function Words({ of }: { of: readonly Span[] }) {
  return of.map(({ text, bold }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- stretches may be equal, and never move
    bold ? <strong key={index}>{text}</strong> : <Fragment key={index}>{text}</Fragment>,
  );
}
