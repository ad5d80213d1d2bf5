import { row } from '../../kernel/refusal.ts';

export const refusals = {
  'tightening-loosens': row(
    409,
    '第 {clause} 项比{profile}宽：下级和本级只能加严，不能放宽',
    'Number {clause} is looser than {profile}: a union may tighten, never loosen',
  ),
  'tightening-changes-nothing': row(
    409,
    '第 {clause} 项与所选规则相同，没有加严',
    'Number {clause} says what the chosen rules say already',
  ),
  'tightening-of-trial': row(409, '演示规则不能加严', 'Trial rules cannot be tightened'),
  'tightening-before-adopted': row(409, '施行日期早于通过日期', 'It is in force before it was adopted'),
  'tightening-ended': row(409, '该加严规定已经终止', 'This tightening was ended'),
  'tightening-ends-in-past': row(
    409,
    '终止日期不能早于今天：此前筹备的大会已经适用',
    'It cannot end before today: congresses began under it',
  ),
} as const;
