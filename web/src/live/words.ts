/** What a client says where the platform itself did not answer; no table of the wire has it. */
import { type Bilingual, text as word } from '@congress/contract/kernel/primitives';

export const phrases = {
  silence: word('连接不到服务器，请检查网络后重试', 'The server cannot be reached; check the network'),
  unconfirmed: word(
    '尚未得到服务器确认，请待网络恢复后查看是否已办理',
    'Not confirmed by the server; once the network is back, look whether it was done',
  ),
  tooLarge: word(
    '内容超过了网关（反向代理）允许的大小（413），没有送到平台。请联系系统管理员调大上限',
    'Too large for the proxy in front of the platform (413); it did not get through. Ask the operator to raise the limit',
  ),
  away: word(
    '网关（反向代理）答复 {status}：平台没有应答，请稍后再试或联系系统管理员',
    'The proxy in front answers {status}: the platform did not; try again later, or ask the operator',
  ),
  foreign: word(
    '答复（HTTP {status}）不是本平台发出的，可能来自网关、防火墙或无线网络的登录页面',
    "The answer (HTTP {status}) is not the platform's; perhaps a proxy, a firewall or the login page of a Wi-Fi",
  ),
} as const satisfies Record<string, Bilingual>;
