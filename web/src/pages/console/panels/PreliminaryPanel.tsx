import { Papers } from '../ballot/Papers.tsx';
import { NominateOffices } from '../people/NominateOffices.tsx';
import { Offices } from '../people/Offices.tsx';
import type { PanelProps } from './panel.ts';

/** 预备会议: the list of offices is proposed, then the six matters are put to a show of hands. */
export function PreliminaryPanel({ step, active }: PanelProps) {
  return (
    <>
      {active ? <NominateOffices /> : <Offices />}
      <Papers step={step} active={active} declare />
    </>
  );
}
