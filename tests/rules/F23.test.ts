import { doubtful, invoice, invoiceCase, missing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const to = (addressee: ReturnType<typeof sure<string>>) => invoiceCase({ invoice: invoice({ addressee }) });
describeRule('F23', [
  ['aan Siem', to(sure('Siem, t.a.v. backoffice')), 'pass'],
  ['aan RIBW Brabant', to(sure('Stichting RIBW Brabant')), 'pass'],
  ['aan Siem, per adres van een gemeente', to(sure('Siem p/a gemeente Tilburg')), 'pass'],
  ['aan een gemeente', to(sure('Gemeente Hilvarenbeek')), fails()],
  ['misschien aan een gemeente', to(doubtful('Gemeente Hilvarenbeek')), isInDoubt()],
  ['aan iemand die Siem anders schrijft', to(sure('S.I.E.M. Midden-Brabant')), 'not-applicable'],
  ['een naam waar "siem" in voorkomt is Siem niet', to(sure('Simsiemo Gemeente Dongen')), fails()],
  ['geen geadresseerde gelezen', to(missing), 'not-applicable'],
]);
