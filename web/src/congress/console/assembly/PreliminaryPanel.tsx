import { Papers } from '../ballot/Papers.tsx';
import { useCongress } from '../../live/selectors.ts';
import { NominateOffices } from '../people/NominateOffices.tsx';
import { Offices } from '../people/Offices.tsx';
import { ReadingCard } from '../preparation/ReadingCard.tsx';
import type { PanelProps } from '../run/panel.ts';

/** 预备会议: the list of offices is proposed, then the six preparatory matters are put to a show of hands. */
export function PreliminaryPanel({ step, active }: PanelProps) {
  const { nominations, papers } = useCongress();
  const ready = nominations !== null || papers.some((paper) => paper.stepId === step.id) || !active;
  return (
    <>
      {active ? <NominateOffices /> : <Offices />}
      {step.state === 'open' ? <ReadingCard /> : null}
      {ready ? <Papers step={step} active={active} declare /> : null}
    </>
  );
}
