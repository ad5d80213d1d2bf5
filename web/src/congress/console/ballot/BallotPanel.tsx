import { Papers } from './Papers.tsx';
import type { PanelProps } from '../run/panel.ts';

/** 表决: papers from preparing to signing. They are declared in the step after. */
export function BallotPanel({ step, active }: PanelProps) {
  return <Papers step={step} active={active} declare={false} />;
}
