/** The sender's own number as a letter may repeat it: nothing that could become a link, a header or a sentence. */
export const sayNumber = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ./_-]/gu, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/\.(?=\p{L})/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 40);
