/** Refusals at the border, whatever was asked for. Codes are promises to other clients: never reuse one. */
import type { z } from 'zod';
import { type ErrorRow, type Refusal, refuserOf, row } from './refusal.ts';

export const refusals = {
  'invalid-input': row(400, '提交的内容有误：{path}：{problem}', 'Invalid input at {path}: {problem}'),
  unauthenticated: row(401, '请先登录', 'Please sign in first'),
  'session-ended': row(401, '登录已失效，请重新进入', 'This session has ended; please enter again'),
  'wrong-credentials': row(401, '账号、密码或代表码不正确', 'Wrong account, password or code'),
  'check-required': row(401, '请输入手机号末四位以确认身份', 'Enter the last four digits of your phone number'),
  'second-step-required': row(401, '请输入身份验证器上的六位数字', 'Enter the six digits of your authenticator app'),
  'second-step-wrong': row(
    401,
    '验证码不正确或已使用过，请等待下一组数字',
    'This code is wrong or was used; wait for the next digits',
  ),
  'second-step-not-begun': row(409, '请先开始设置两步登录', 'Begin to set up the second step first'),
  'second-step-on': row(409, '两步登录已经开启', 'The second step is on already'),
  forbidden: row(403, '您没有办理此事项的权限', 'You may not do this'),
  'username-taken': row(409, '账号名已被使用', 'This account name is taken'),
  'not-found': row(404, '没有找到', 'Not found'),
  'too-many-requests': row(429, '操作过于频繁，请 {seconds} 秒后再试', 'Too many requests; try again in {seconds} s'),
  'too-large': row(413, '内容过大', 'Too large'),
  'command-id-reused': row(409, '该编号已用于另一内容', 'This id was used for something else'),
  unavailable: row(
    503,
    '服务暂时不可用，是否已记录尚不确定，请用同一编号重试',
    'Unavailable for the moment; whether this was recorded is not certain; try again with the same id',
  ),
  internal: row(500, '发生内部错误，编号 {errorId}', 'Internal error {errorId}'),
} as const satisfies Record<string, ErrorRow>;

/** Refuses at the border. */
export const refuse = refuserOf(refusals);

/** The first thing wrong with an input, said with its place. */
export function invalidInput(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  return refuse('invalid-input', {
    path: issue?.path.join('.') || '(root)',
    problem: issue?.message ?? 'invalid',
  });
}
