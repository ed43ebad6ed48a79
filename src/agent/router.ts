import { implement } from '@orpc/server';
import { contract } from '#contract/contract.ts';
import type { Agent } from '#agent/agent.ts';
import { alertProcedures } from '#agent/health/alerts/procedures.ts';
import { schemaDriftProcedures } from '#agent/health/contract-check/procedures.ts';
import { diagnosticsProcedures } from '#agent/health/diagnostics/procedures.ts';
import { driftTestProcedures } from '#agent/health/drift-test/procedures.ts';
import { fitCheckProcedures } from '#agent/health/fit-check/procedures.ts';
import { catalogProcedures } from '#agent/catalog/procedures.ts';
import { eventProcedures } from '#agent/health/event-procedures.ts';
import { exceptionProcedures } from '#agent/health/exception-procedures.ts';
import { healthProcedures } from '#agent/health/health-procedures.ts';
import { outboxProcedures } from '#agent/health/outbox-procedures.ts';
import { systemProcedures } from '#agent/health/system-procedures.ts';
import { photoProcedures } from '#agent/photos/procedures.ts';
import { keepingProcedures } from '#agent/pickups/keeping/procedures.ts';
import { pickingProcedures } from '#agent/pickups/picking/procedures.ts';
import { pickupProcedures } from '#agent/pickups/procedures.ts';
import { printingProcedures } from '#agent/printing/procedures.ts';
import { shortProcedures } from '#agent/pickups/short/procedures.ts';
import { deskProcedures } from '#agent/returns/desk/procedures.ts';
import { returnProcedures } from '#agent/returns/procedures.ts';
import { scanProcedures } from '#agent/scan/procedures.ts';
import { backupProcedures } from '#agent/settings/backup-procedures.ts';
import { settingsProcedures } from '#agent/settings/procedures.ts';
import { gated } from '#agent/staff/gate.ts';
import { staffProcedures } from '#agent/staff/procedures.ts';
import { stockProcedures } from '#agent/stock/procedures.ts';
import { todayProcedures } from '#agent/today/procedures.ts';
import { trainingProcedures } from '#agent/training/procedures.ts';
import { transferProcedures } from '#agent/transfers/procedures.ts';

/** The contract, implemented. Inputs and outputs are validated by their schemas at this door; who acts is asked for at the gate. */
export function agentRouter(agent: Agent) {
  const os = implement(contract);
  const router = os.router({
    system: systemProcedures(os.system, agent),
    pickups: pickupProcedures(os.pickups, agent),
    picking: pickingProcedures(os.picking, agent),
    keeping: keepingProcedures(os.keeping, agent),
    short: shortProcedures(os.short, agent),
    returns: returnProcedures(os.returns, agent),
    returnDesk: deskProcedures(os.returnDesk, agent),
    transfers: transferProcedures(os.transfers, agent),
    photos: photoProcedures(os.photos, agent),
    stock: stockProcedures(os.stock, agent),
    catalog: catalogProcedures(os.catalog, agent),
    outbox: outboxProcedures(os.outbox, agent),
    exceptions: exceptionProcedures(os.exceptions, agent),
    driftTest: driftTestProcedures(os.driftTest, agent),
    fitCheck: fitCheckProcedures(os.fitCheck, agent),
    health: healthProcedures(os.health, agent),
    alerts: alertProcedures(os.alerts, agent),
    schemaDrift: schemaDriftProcedures(os.schemaDrift, agent),
    diagnostics: diagnosticsProcedures(os.diagnostics, agent),
    printing: printingProcedures(os.printing, agent),
    scan: scanProcedures(os.scan, agent),
    settings: settingsProcedures(os.settings, agent),
    backups: backupProcedures(os.backups, agent),
    staff: staffProcedures(os.staff, agent),
    today: todayProcedures(os.today, agent),
    training: trainingProcedures(os.training, agent),
    events: eventProcedures(os.events, agent),
  });
  return gated(router, agent);
}
