package lectern.server.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** Cells as parts of articles and sentences. Cells with several texts part them with semicolons or line breaks. */
final class CsvCells {
    private static final Pattern PARTS = Pattern.compile("[;；|\\r\\n]+");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final CsvHeader header;

    CsvCells(CsvHeader header) {
        this.header = header;
    }

    SentenceDraft sentence(String[] row, Checks checks) {
        String grammarPoint = text(row, CsvColumn.GRAMMAR_POINT);
        String structure = text(row, CsvColumn.STRUCTURE);
        List<String> notes = parts(row, CsvColumn.NOTES);
        boolean plain = grammarPoint == null && structure == null && notes == null;
        return SentenceDraft.of(
                header.cell(row, CsvColumn.CONTENT),
                new SentenceExtensions(
                        text(row, CsvColumn.PHONETIC),
                        text(row, CsvColumn.TRANSLATION),
                        text(row, CsvColumn.AUDIO_URL),
                        plain ? null : new Analysis(grammarPoint, structure, notes),
                        null,
                        parts(row, CsvColumn.SENTENCE_TAGS),
                        difficulty(row, CsvColumn.DIFFICULTY, checks),
                        null));
    }

    /** All of an article but its sentences. */
    ArticleDraft heading(String title, String[] row, Checks checks) {
        return new ArticleDraft(
                title,
                text(row, CsvColumn.DESCRIPTION),
                text(row, CsvColumn.SOURCE_URL),
                text(row, CsvColumn.SOURCE_TYPE),
                text(row, CsvColumn.COVER_IMAGE),
                new ArticleMetadata(
                        difficulty(row, CsvColumn.ARTICLE_DIFFICULTY, checks),
                        parts(row, CsvColumn.TAGS),
                        text(row, CsvColumn.CATEGORY)),
                flag(row, CsvColumn.IS_PUBLISHED, checks),
                List.of());
    }

    static ArticleDraft whole(ArticleDraft heading, List<SentenceDraft> sentences) {
        return new ArticleDraft(
                heading.title(),
                heading.description(),
                heading.sourceUrl(),
                heading.sourceType(),
                heading.coverImage(),
                heading.metadata(),
                heading.isPublished(),
                sentences);
    }

    private @Nullable String text(String[] row, CsvColumn column) {
        String cell = header.cell(row, column);
        return cell.isBlank() ? null : cell;
    }

    private @Nullable List<String> parts(String[] row, CsvColumn column) {
        String cell = text(row, column);
        if (cell == null) {
            return null;
        }
        return Stream.of(PARTS.split(cell))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private @Nullable Integer difficulty(String[] row, CsvColumn column, Checks checks) {
        String cell = header.cell(row, column).strip();
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.length() == 1 && cell.charAt(0) >= '1' && cell.charAt(0) <= '5') {
            return cell.charAt(0) - '0';
        }
        checks.add(column.label(), "must be a whole number from 1 (easy) to 5", cell);
        return null;
    }

    private @Nullable Boolean flag(String[] row, CsvColumn column, Checks checks) {
        String cell = header.cell(row, column).strip().toLowerCase(Locale.ROOT);
        return switch (cell) {
            case "" -> null;
            case "true", "yes", "1", "是" -> true;
            case "false", "no", "0", "否" -> false;
            default -> {
                checks.add(column.label(), "must be true or false", cell);
                yield null;
            }
        };
    }

    /** Findings with the column in place of the field of the draft. */
    static List<ErrorDetail> byColumn(List<ErrorDetail> details) {
        return details.stream()
                .map(detail -> new ErrorDetail(
                        column(String.valueOf(detail.field())), detail.message(), detail.row(), detail.value()))
                .toList();
    }

    private static String column(String field) {
        String plain = INDEX.matcher(field).replaceAll("");
        return switch (plain) {
            case "extensions.tags" -> CsvColumn.SENTENCE_TAGS.label();
            default -> plain.substring(plain.lastIndexOf('.') + 1);
        };
    }
}
