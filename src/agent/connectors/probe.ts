import type { Call, Decoded } from '#core/connector.ts';

/** A harmless call that shows whether the credentials may do something. */
export interface PermissionProbe {
  /** The system's own name of it: a Magento ACL resource, a Lightspeed scope. */
  permission: string;
  /** What the app needs it for, in store words. */
  purpose: string;
  /** Where a person grants it. */
  where: string;
  call: Call<unknown>;
}

/**
 * What the answer to a probe shows. A request that was understood and turned down was allowed; one that was not
 * answered by the API at all shows nothing.
 */
export function judgeProbe(decoded: Decoded<unknown>): 'granted' | 'missing' | 'unclear' {
  if (decoded.ok) return 'granted';
  switch (decoded.problem.kind) {
    case 'unauthorized':
    case 'forbidden':
      return 'missing';
    case 'absent':
    case 'refused':
    case 'conflict':
    case 'malformed':
      return 'granted';
    case 'notSent':
    case 'passing':
    case 'limited':
    case 'misdirected':
    case 'unknown':
      return 'unclear';
  }
}
