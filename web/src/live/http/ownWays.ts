/** One's own ways in: the second step of staff, and the sessions that are open. All throw `Refused` or `Unreachable`. */
import type { OwnSession, SecondStepBegun, SecondStepState } from '@congress/contract/kernel/secondStep';
import { request } from './http.ts';

/** Whether my account has a second step. */
export function lookAtSecondStep(): Promise<SecondStepState> {
  return request('/me/second-step');
}

/** A secret for the app; not in force before it is confirmed. */
export function beginSecondStep(): Promise<SecondStepBegun> {
  return request('/me/second-step', { method: 'POST', body: {} });
}

/** Puts it in force; the recovery codes come once. */
export function confirmSecondStep(code: string): Promise<{ recoveryCodes: string[] }> {
  return request('/me/second-step/confirm', { method: 'POST', body: { code } });
}

/** Ends it, with the password. */
export function endSecondStep(password: string): Promise<unknown> {
  return request('/me/second-step/end', { method: 'POST', body: { password } });
}

/** My open sessions, the latest first. */
export function listOwnSessions(): Promise<OwnSession[]> {
  return request('/me/sessions');
}

/** Ends one of them, with its open pages. */
export function endOwnSession(id: string): Promise<unknown> {
  return request(`/me/sessions/${id}`, { method: 'DELETE' });
}
