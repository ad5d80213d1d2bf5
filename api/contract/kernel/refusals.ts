/** Refusals at the border, whatever was asked for. Codes are promises to other clients: never reuse one. */
import type { z } from 'zod';
import { type ErrorRow, type Refusal, refuserOf, row } from './refusal.ts';

export const refusals = {
  'invalid-input': row(400, '提交的内容有误：{path}：{problem}', 'Invalid input at {path}: {problem}'),
  unauthenticated: row(401, '请先登录', 'Please sign in first'),
  'session-ended': row(401, '登录已失效，请重新进入', 'This session has ended; please enter again'),
  'wrong-credentials': row(401, '账号、密码或代表码不正确', 'Wrong account, password or code'),
  'check-required': row(401, '请输入手机号末四位以确认身份', 'Enter the last four digits of your phone number'),
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
