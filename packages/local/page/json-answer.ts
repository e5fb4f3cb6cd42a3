import { StartProblem } from '../start-problem.ts';

const tooLarge = 413;
const ofServer = 500;

/** What the page of this machine answered a command, not checked yet; a StartProblem that says what to do when it is no answer. */
export async function jsonAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new StartProblem(problemOf(response));
  }
}

function problemOf({ status, url }: Response): string {
  if (status === tooLarge) return 'Dit is te groot om in te lezen.';
  if (status >= ofServer) return `Siem kon dit niet doen (fout ${status}). Waarom niet, staat in het venster waarin npm start draait.`;
  return `Op ${new URL(url).host} antwoordt iets anders dan deze versie van Siem (antwoord ${status}). Start Siem opnieuw (npm start), of noem met PAGE_PORT de poort van zijn pagina.`;
}
