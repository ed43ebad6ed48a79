import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest, type RequestOptions } from 'node:https';
import axios, { type AxiosResponse } from 'axios';
import type { Transport, WireFailure, WireRequest, WireResult } from '#core/ports.ts';

/** An idle connection is dropped before a web server usually drops it (Apache: 5 s), so that a request rarely meets a dead one. */
const idleMs = 4_000;

export interface AxiosTransport extends Transport {
  /** Breaks off what is on the wire and closes idle connections; what was sent counts as unknown. */
  close(): void;
}

/**
 * Sends over real sockets, to `hosts` only (`name` or `name:port` as in a URL): nothing else ever gets the credentials.
 * HTTPS, but for loopback. Never retries, follows no redirect, uses no proxy, keeps no cookie. `ca` are further
 * certificates to trust, PEM.
 */
export function axiosTransport(hosts: readonly string[], ca?: string): AxiosTransport {
  const closing = new AbortController();
  const httpAgent = new HttpAgent({ keepAlive: true, timeout: idleMs });
  const httpsAgent = new HttpsAgent({ keepAlive: true, timeout: idleMs, ...(ca === undefined ? {} : { ca }) });

  async function send(request: WireRequest): Promise<WireResult> {
    const objection = refusal(request.url, hosts);
    if (objection !== null) return { kind: 'failure', sent: false, reason: 'refused', detail: objection };
    const progress = { connected: false };
    const deadline = AbortSignal.timeout(request.timeoutMs);
    try {
      const response = await axios.request<string>({
        url: request.url,
        method: request.method,
        headers: request.headers,
        data: request.body ?? undefined,
        signal: AbortSignal.any([deadline, closing.signal]),
        adapter: 'http',
        transport: watched(progress),
        httpAgent,
        httpsAgent,
        proxy: false,
        maxRedirects: 0,
        maxContentLength: request.maxBytes,
        maxBodyLength: Infinity,
        responseType: 'text',
        transformRequest: [(data: unknown) => data],
        transformResponse: [(data: unknown) => data],
        validateStatus: () => true,
      });
      return answerOf(response);
    } catch (error) {
      return failureOf(error, progress.connected, deadline.aborted ? 'timeout' : closing.signal.aborted ? 'aborted' : null);
    }
  }

  return {
    send,
    close() {
      closing.abort();
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

/** Why a request may not leave at all, or null. */
function refusal(address: string, hosts: readonly string[]): string | null {
  const url = URL.parse(address);
  if (url === null) return 'The address cannot be read.';
  if (!hosts.includes(url.host)) return `${url.host} is not one of this connection's hosts.`;
  if (url.username !== '' || url.password !== '') return 'The address holds credentials.';
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback) ? null : 'Only https:// addresses are allowed.';
}

/**
 * Node's own request, noting when the connection stands (for TLS: is encrypted and trusted). Before that moment not a
 * byte of the request has left, which is what makes `sent: false` provable.
 */
function watched(progress: { connected: boolean }) {
  return {
    request(options: RequestOptions, callback: (answer: IncomingMessage) => void): ClientRequest {
      const secure = options.protocol === 'https:';
      const sending = secure ? httpsRequest(options, callback) : httpRequest(options, callback);
      sending.once('socket', (socket) => {
        if (!socket.connecting) progress.connected = true;
        else socket.once(secure ? 'secureConnect' : 'connect', () => (progress.connected = true));
      });
      return sending;
    },
  };
}

function answerOf(response: AxiosResponse<string>): WireResult {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    // Session cookies are of no use and not for anybody's eyes.
    if (name.toLowerCase() !== 'set-cookie' && (typeof value === 'string' || Array.isArray(value)))
      headers[name.toLowerCase()] = String(value);
  }
  if (response.status >= 300 && response.status <= 399) {
    const target = URL.parse(headers['location'] ?? '', response.config.url)?.host ?? 'nowhere';
    return { kind: 'failure', sent: true, reason: 'redirect', detail: `${response.status} to ${target}` };
  }
  return { kind: 'answer', status: response.status, headers, body: response.data };
}

const noNetwork = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);
const tlsCode = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|EPROTO)/;

function failureOf(error: unknown, connected: boolean, given: 'timeout' | 'aborted' | null): WireFailure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = error instanceof Error ? error.message : 'failed';
  return {
    kind: 'failure',
    sent: connected,
    reason: given ?? reasonOf(code, message, connected),
    detail: given ?? [code, message].filter((part) => part !== '').join(': '),
  };
}

function reasonOf(code: string, message: string, connected: boolean): WireFailure['reason'] {
  if (connected) return message.startsWith('maxContentLength') ? 'tooLarge' : 'reset';
  if (tlsCode.test(code)) return 'tls';
  if (code === 'ECONNREFUSED') return 'refused';
  if (noNetwork.has(code)) return 'offline';
  return code === 'ECONNRESET' ? 'reset' : 'offline';
}
