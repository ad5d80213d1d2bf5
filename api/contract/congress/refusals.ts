/** Every refusal of a congress: those at the border, and those of its topics. */
import { refuserOf } from '../kernel/refusal.ts';
import { refusals as marks } from '../kernel/ballot/refusals.ts';
import { refusals as border } from '../kernel/refusals.ts';
import { refusals as keptFiles } from '../kernel/files/refusals.ts';
import { refusals as register } from '../kernel/register/refusals.ts';
import { refusals as tree } from '../kernel/tree/refusals.ts';
import { refusals as after } from './after/refusals.ts';
import { refusals as assembly } from './assembly/refusals.ts';
import { refusals as ballot } from './ballot/refusals.ts';
import { refusals as declaration } from './declaration/refusals.ts';
import { refusals as files } from './files/refusals.ts';
import { refusals as nomination } from './nomination/refusals.ts';
import { refusals as preparation } from './preparation/refusals.ts';
import { refusals as prints } from './prints/refusals.ts';
import { refusals as procedure } from './procedure/refusals.ts';
import { refusals as tightening } from './tightening/refusals.ts';
import { refusals as trial } from './trial/refusals.ts';
import { factWords } from './words/factWords.ts';

export const errors = {
  ...border,
  ...keptFiles,
  ...register,
  ...tree,
  ...procedure,
  ...preparation,
  ...nomination,
  ...assembly,
  ...ballot,
  ...marks,
  ...declaration,
  ...trial,
  ...tightening,
  ...after,
  ...files,
  ...prints,
} as const;

export type ErrorCode = keyof typeof errors;
export const errorCodes = Object.keys(errors) as [ErrorCode, ...ErrorCode[]];

/** Makes a refusal with its sentences filled in. */
export const refuse = refuserOf<ErrorCode>(errors, factWords);
