package lectern.desktop.question;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a draft.
 *
 * @param field as the wire names it
 * @param value the text that is refused, null where there is none
 */
record Flaw(String field, Fault fault, @Nullable String value) {}
