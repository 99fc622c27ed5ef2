/** Whether this build is given its books: `npm run pdf` makes them, and pages lead to them only then. */
export const hasBooks = process.env.STRATA_BOOKS === '1';
