import { AgendaList } from './items/AgendaList.tsx';
import { Items } from './items/Items.tsx';
import { ReadingCard } from './ReadingCard.tsx';
import type { PanelProps } from '../run/panel.ts';

/** 议题议程: the items with their papers, and the order in which they are taken. */
export function AgendaPanel({ active }: PanelProps) {
  return (
    <>
      <Items active={active} />
      <AgendaList active={active} />
      <ReadingCard />
    </>
  );
}
