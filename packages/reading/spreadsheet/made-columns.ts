/** The last column that a sheet may have; those that the reader makes stand beyond it, where no cell of the sheet is. */
export const lastColumn = 100_000;

/** For what was put together from a heading and the cells below it. */
export const underHeadings = { product: 100_001, amount: 100_002, quantity: 100_003 } as const;
/** The first of one for each thing that is said of every product. */
export const firstOfProduct = 100_101;
/** For the product that stands above the rows it is of. */
export const bandColumn = 100_201;
/** For what shares one cell. */
export const sharedCell = { clientNumber: 100_301, name: 100_302, product: 100_303 } as const;
/** For what a list of clients on another sheet says of the number in a row. */
export const listedClient = { name: 100_401, birthDate: 100_402 } as const;
