package lectern.model.question;

import java.util.List;

/**
 * What an import did.
 *
 * @param created questions made, all of them drafts
 * @param categoriesCreated ids of categories that were made for it
 * @param encoding how the file was read, for example {@code UTF-8} or {@code GB18030}
 * @param delimiter {@code ,} or {@code ;} or a tab; empty for JSON
 */
public record ImportReport(long created, List<String> categoriesCreated, String encoding, String delimiter) {}
