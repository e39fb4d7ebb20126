package lectern.desktop.question;

/**
 * What is wrong with one field of a draft.
 *
 * @param field as the wire names it
 */
record Flaw(String field, Fault fault) {}
