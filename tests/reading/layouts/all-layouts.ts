import { bilingual } from './drawn/bilingual.ts';
import { careSystem } from './drawn/care-system.ts';
import { carried, turned } from './drawn/carried.ts';
import { centredLabels } from './drawn/centred-labels.ts';
import { dense } from './drawn/dense.ts';
import { englishExport } from './drawn/english-export.ts';
import { grouped } from './drawn/grouped.ts';
import { headerGrid } from './drawn/header-grid.ts';
import { letter } from './drawn/letter.ts';
import { perProduct } from './drawn/per-product.ts';
import { spreadsheetPage, wordProcessor } from './drawn/saved.ts';
import { totalsLeft } from './drawn/totals-left.ts';
import { twoRowItems } from './drawn/two-row-items.ts';
import { withTerms } from './drawn/with-terms.ts';
import type { Layout } from './layout.ts';

export const allLayouts: readonly Layout[] = [
  headerGrid,
  centredLabels,
  letter,
  englishExport,
  withTerms,
  twoRowItems,
  careSystem,
  grouped,
  bilingual,
  carried,
  turned,
  dense,
  totalsLeft,
  perProduct,
  wordProcessor,
  spreadsheetPage,
];
