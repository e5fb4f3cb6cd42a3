/** Why the system cannot start on this machine, and what to do: Dutch, for whoever typed `npm start`. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** A listener that failed, in words. */
export function listenProblem(error: unknown, what: string, port: number, variable: string): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new StartProblem(
      `Poort ${port} (${what}) is al in gebruik. Draait Siem al in een ander venster? Stop dat dan, of kies een andere poort: ${variable}=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    return new StartProblem(`Poort ${port} (${what}) mag niet gebruikt worden. Kies een poort boven 1024: ${variable}=2525 npm start`);
  return error;
}
