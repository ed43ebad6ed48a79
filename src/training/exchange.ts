/** A call as the model servers see it, with or without a socket: a web `Request` is one. */
export interface Incoming {
  method: string;
  url: string;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Their answer. Header names are lower case. */
export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A call with its body at hand; as often as needed. Header names are found in any case. */
export function incoming(method: string, url: string, headers: Readonly<Record<string, string>>, body: string): Incoming {
  const found = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { method, url, headers: { get: (name) => found.get(name.toLowerCase()) ?? null }, text: async () => Promise.resolve(body) };
}

export function toResponse(answer: Outgoing, method: string): Response {
  return new Response(method === 'HEAD' ? null : answer.body, { status: answer.status, headers: answer.headers });
}
