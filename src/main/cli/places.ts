import { fileURLToPath } from 'node:url';

/** The project's own files, seen from its sources (the command line itself always runs from them). */
const project = new URL('../../../', import.meta.url);

export const projectFolder = fileURLToPath(project);
export const rendererFolder = fileURLToPath(new URL('out/renderer', project));
export const agentSource = new URL('src/agent/index.ts', project);
export const agentBuilt = new URL('out/main/agent.js', project);
