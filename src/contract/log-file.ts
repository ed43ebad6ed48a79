/** Where the log lies below the data folder: the host writes it, the diagnostics bundle reads its end. */
export const logFile = ['logs', 'backroom.log'] as const;
