package lectern.model.importing;

import java.util.List;

/**
 * What undoing an import did.
 *
 * @param removed questions or articles that the import had made
 * @param restored those that it had changed, as they were before
 * @param categoriesRemoved categories that it had made
 * @param categoriesKept categories that it had made and others use by now
 */
public record UndoReport(long removed, long restored, List<String> categoriesRemoved, List<String> categoriesKept) {}
