/** "heel", "hele maand": a count in words, of one where the price is of a month. */
export const saysWholeMonth = (text: string): boolean => wholeMonth.test(text.trim());
const wholeMonth = /^(?:ge)?(?:heel|hele)(?: maand)?$|^voll?e(?:dige)? maand$|^volledig$/i;
