/** Folded words before the name of where care is given, or by which team: of no client and no product. */
export const placeWords = '(?:gemeente|locatie|regio|vestiging|(?:wijk|gebieds|buurt)?-?team)';
