/** The pictures that a child signs in with, in the order of the board; each is drawn in `/pictures/NAME.svg`. */
export const PICTURES =
  'apple banana bell bike bird book bus cake cat cherry cloud dog fish flower house key '
    .concat('leaf moon plane rabbit ship star sun umbrella')
    .split(' ');

/** How many a child chooses, all different. */
export const CHOSEN = 3;
