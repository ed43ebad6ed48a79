import { writeFileSync } from 'node:fs';
import { contract } from '#contract/contract.ts';
import { contractVersion } from '#contract/version.ts';
import { procedureHashes } from './contract-fingerprint.ts';

const procedures = procedureHashes(contract);
const sorted = Object.fromEntries(Object.entries(procedures).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const text = JSON.stringify({ version: contractVersion, procedures: sorted }, null, 2);
writeFileSync(new URL('../src/contract/contract.fingerprint.json', import.meta.url), `${text}\n`);
console.log(`Recorded ${Object.keys(sorted).length} procedures of contract version ${contractVersion}`);
