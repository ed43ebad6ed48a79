import { createTransport } from 'nodemailer';
import type { MailProblem } from '#contract/alerts.ts';
import type { Mailer } from '#core/ports.ts';

const connectMs = 10_000;
const silentMs = 15_000;

/**
 * Sends one mail once, and only over a connection as safe as the settings say. The message's id goes with every try, so that a mail
 * program shows a second one as the same. Never throws.
 */
export const sendMail: Mailer = async ({ server, password, mail }) => {
  const { host, port, security, user, from, to } = server;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'startTls',
    ignoreTLS: security === 'none',
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silentMs,
    dnsTimeout: connectMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { subject, text, id } = mail;
    await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>` });
    return null;
  } catch (error) {
    return failureOf(error as SmtpError);
  } finally {
    transport.close();
  }
};

interface SmtpError {
  code?: string;
  /** What the system called it before it was named after the step that failed. */
  originalCode?: string;
  responseCode?: number;
  command?: string;
}

/** Codes of the system for a certificate that is not trusted, has ended or is of another name. */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/;

function failureOf({ code = '', originalCode = '', responseCode, command = '' }: SmtpError): MailProblem {
  const status = typeof responseCode === 'number' ? responseCode : null;
  const because = (reason: MailProblem['reason']): MailProblem => ({ reason, status });
  const system = `${code} ${originalCode}`;
  if (certificate.test(system)) return because('certificate');
  if (system.includes('ENOTFOUND') || system.includes('EAI_AGAIN') || code === 'EDNS') return because('unknownHost');
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(system)) return because('refused');
  if (system.includes('ETIMEDOUT')) return because('timeout');
  if (code === 'ETLS') return because('noTls');
  if (code === 'EAUTH' || code === 'ENOAUTH') return because('login');
  if (status === 530) return because('login');
  if (/^(MAIL|RCPT)/.test(command)) return because('address');
  return because(status === null ? 'reset' : 'status');
}
