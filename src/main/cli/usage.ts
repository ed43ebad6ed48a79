export const usage = `Backroom: stores that sell on Magento online and through Lightspeed Retail at the till.

  backroom agent --config <file> [--port <n>]
      Runs the sync agent with the screens in the browser. The first line printed is the address to open.

  backroom call <procedure> ['<json>'] [--session <session>] [--data <folder> | --config <file>]
      Calls one procedure of the running agent, e.g. system.status '{"storeId":"paris-1"}', and prints the result as JSON.
      --session: what staff.signIn answered, for steps of a person where the store has staff.

  backroom doctor --config <file>
      Checks configuration, credentials, permissions, mappings, clock and journals, and prints what to fix. Changes nothing.

  backroom diagnostics --config <file> --store <id> [--to <folder>]
      Writes one file for support: versions, figures, counts and harmless lines of the log; no names, addresses or keys.
      Without --to it is printed, to be read first.

  backroom backups --config <file>
      Lists the backups of every store, each checked.

  backroom restore --config <file> --store <id> [--backup <name>] [--person <name>]
      Puts a backup back, the newest whole one unless named. The present file is kept; what the backup owed is looked for first.

  backroom export --config <file> --store <id> --to <file or folder> [--person <name>]
      Writes a store with its unsent work into one file for another PC, and stops working on it here.

  backroom import --config <file> --from <file> [--person <name>]
      Takes over a store that another PC exported.

  backroom unseal --config <file> --store <id> [--person <name>]
      Takes an export back when its file is lost. Names the danger and asks twice.

  backroom staff reset --config <file> --store <id> --name <manager> [--person <name>]
      Sets a new PIN for a manager whom no other manager can help. Close Backroom first; works with the internet down.

  backroom training --magento-port <n> --lightspeed-port <n> [--seed <n>] [--quiet] [--import <file>…]
      Runs the model Magento and the model Lightspeed alone. --quiet: no invented orders. --import: real orders as JSON.

  backroom start [--no-electron] [--port <n>] [--data <folder>] [--quiet-world] [--seed <n>]
      Builds if needed and opens the training world: in a window, or in the browser with --no-electron.
`;
