import { fileURLToPath } from 'node:url';

/** The project's own files, seen from its sources (the command line always runs from them). */
const project = new URL('../../../', import.meta.url);

export const projectFolder = fileURLToPath(project);
export const rendererFolder = fileURLToPath(new URL('out/renderer', project));
export const agentEntry = new URL('src/agent/index.ts', project);
