package lectern.desktop.classroom;

/**
 * What was said into a room and came to nothing, as far as is known.
 *
 * @param why in the reader's words
 * @param unsure whether nobody knows: the connection fell before there was an answer
 * @param id under which the same can be said again, to be taken once even where it had arrived
 */
public record NotTaken(String why, boolean unsure, String id) {}
