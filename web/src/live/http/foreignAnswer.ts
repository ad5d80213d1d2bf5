import type { Refusal } from '@congress/contract/kernel/refusal';

type Message = Refusal['message'];

const AWAY = new Set([502, 503, 504]);

/** What to tell a person when somebody between us and the platform answered in its place. */
export function foreignAnswer(status: number): Message {
  if (status === 413) {
    return {
      'zh-CN': '内容超过了网关（反向代理）允许的大小（413），没有送到平台。请联系系统管理员调大上限',
      en: 'Too large for the proxy in front of the platform (413); it did not get through. Ask the operator to raise the limit',
    };
  }
  if (AWAY.has(status)) {
    return {
      'zh-CN': `网关（反向代理）答复 ${status}：平台没有应答，请稍后再试或联系系统管理员`,
      en: `The proxy in front answers ${status}: the platform did not; try again later, or ask the operator`,
    };
  }
  return {
    'zh-CN': `答复（HTTP ${status}）不是本平台发出的，可能来自网关、防火墙或无线网络的登录页面`,
    en: `The answer (HTTP ${status}) is not the platform's; perhaps a proxy, a firewall or the login page of a Wi-Fi`,
  };
}
