import type { Answer } from '#training/magento/answers.ts';

function page(status: number, title: string, text: string): Answer {
  const body = `<!doctype html>\n<html xmlns="http://www.w3.org/1999/xhtml" >\n<head>\n    <title>${title}</title>\n</head>\n<body>\n    <main class="page-main">\n<h1>${title}</h1>\n<p>${text}</p>\n    </main>\n</body>\n</html>\n`;
  return { status, body, contentType: 'text/html; charset=UTF-8' };
}

/** Maintenance mode: no JSON, no Retry-After (measured fact 40). */
export const maintenancePage: Answer = page(
  503,
  'Service Temporarily Unavailable',
  'The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.',
);
export const notFoundPage: Answer = page(404, '404 error: Page not found.', '');
/** `Accept: text/html` breaks the renderer (measured fact 39). */
export const failurePage: Answer = page(500, 'There has been an error processing your request', '');
/** Plain text, for everybody (magento.md §11). */
export const versionPage: Answer = { status: 200, body: 'Magento/2.4 (Community)', contentType: 'text/plain; charset=UTF-8' };
