package lectern.model.importing;

/**
 * How far a check or an import is.
 *
 * @param rows those read so far
 * @param part of the file that is read, 0 to 1
 */
public record ImportProgress(long rows, double part) {}
