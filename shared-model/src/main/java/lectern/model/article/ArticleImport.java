package lectern.model.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A file of articles (002), imported all or none. */
public record ArticleImport(@NotEmpty List<@NotNull @Valid ArticleDraft> articles) {

    /**
     * What an import made.
     *
     * @param created articles
     * @param sentencesCreated sentences in all of them
     * @param tagsCreated names of tags that were made for them
     * @param encoding how the file was read, for example {@code UTF-8} or {@code GB18030}
     * @param delimiter {@code ,} or {@code ;} or a tab; empty for JSON
     */
    public record Report(
            long created, long sentencesCreated, List<String> tagsCreated, String encoding, String delimiter) {}
}
