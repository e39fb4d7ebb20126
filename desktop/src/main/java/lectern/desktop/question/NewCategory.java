package lectern.desktop.question;

/**
 * A category that a file names and nobody has.
 *
 * @param name as the file writes it
 * @param slug the id that it would get
 * @param rows how many questions stand in it
 */
public record NewCategory(String name, String slug, long rows) {}
