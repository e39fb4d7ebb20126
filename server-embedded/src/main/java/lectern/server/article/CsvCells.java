package lectern.server.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Json;
import lectern.server.importing.FieldRows;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The cells of a row as parts of articles and sentences. */
final class CsvCells {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final ArticleMetadata NO_METADATA = new ArticleMetadata(null, null, null);

    private final JsonMapper json = Json.strict();
    private final FieldRows rows;

    CsvCells(FieldRows rows) {
        this.rows = rows;
    }

    /** What stands in a cell of the row, or is fixed where it is empty. */
    String get(CsvColumn column) {
        return rows.get(column.ordinal());
    }

    /** Whether the row itself has something in a cell. */
    boolean told(CsvColumn column) {
        return rows.told(column.ordinal());
    }

    SentenceDraft sentence(Checks checks) {
        SentenceExtensions rest = json(CsvColumn.EXTENSIONS, SentenceExtensions.class, SentenceExtensions.NONE, checks);
        String grammarPoint = text(CsvColumn.GRAMMAR_POINT);
        String structure = text(CsvColumn.STRUCTURE);
        List<String> notes = texts(CsvColumn.NOTES);
        boolean plain = grammarPoint == null && structure == null && notes == null;
        SentenceExtensions extensions = new SentenceExtensions(
                either(rest.phonetic(), text(CsvColumn.PHONETIC)),
                either(rest.translation(), text(CsvColumn.TRANSLATION)),
                either(rest.audioUrl(), text(CsvColumn.AUDIO_URL)),
                either(rest.analysis(), plain ? null : new Analysis(grammarPoint, structure, notes)),
                rest.vocabulary(),
                either(rest.tags(), texts(CsvColumn.SENTENCE_TAGS)),
                either(rest.difficulty(), difficulty(CsvColumn.DIFFICULTY, checks)),
                rest.other());
        return new SentenceDraft(get(CsvColumn.CONTENT), null, extensions, flag(CsvColumn.IS_ACTIVE, checks));
    }

    /** All of an article but its sentences. */
    ArticleDraft heading(String title, Checks checks) {
        ArticleMetadata rest = json(CsvColumn.METADATA, ArticleMetadata.class, NO_METADATA, checks);
        return new ArticleDraft(
                title,
                text(CsvColumn.DESCRIPTION),
                text(CsvColumn.SOURCE_URL),
                text(CsvColumn.SOURCE_TYPE),
                text(CsvColumn.COVER_IMAGE),
                new ArticleMetadata(
                        either(rest.difficulty(), difficulty(CsvColumn.ARTICLE_DIFFICULTY, checks)),
                        either(rest.tags(), texts(CsvColumn.TAGS)),
                        either(rest.category(), text(CsvColumn.CATEGORY)),
                        rest.other()),
                flag(CsvColumn.IS_PUBLISHED, checks),
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

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private @Nullable String text(CsvColumn column) {
        String cell = get(column);
        return cell.isBlank() ? null : cell;
    }

    private @Nullable List<String> texts(CsvColumn column) {
        String cell = text(column);
        return cell == null ? null : TextList.read(cell);
    }

    private <T> T json(CsvColumn column, Class<T> type, T none, Checks checks) {
        String cell = text(column);
        if (cell == null) {
            return none;
        }
        try {
            return Objects.requireNonNullElse(json.readValue(cell, type), none);
        } catch (JacksonException e) {
            checks.add(column.label(), "must be a JSON object, for example {\"note\": \"moral\"}", cell);
            return none;
        }
    }

    private @Nullable Integer difficulty(CsvColumn column, Checks checks) {
        String cell = get(column).strip();
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.length() == 1 && cell.charAt(0) >= '1' && cell.charAt(0) <= '5') {
            return cell.charAt(0) - '0';
        }
        checks.add(column.label(), "must be a whole number from 1 (easy) to 5", cell);
        return null;
    }

    private @Nullable Boolean flag(CsvColumn column, Checks checks) {
        String cell = get(column).strip().toLowerCase(Locale.ROOT);
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

    /** Findings with the column, as the file calls it, in place of the field of the draft. */
    List<ErrorDetail> byColumn(List<ErrorDetail> details) {
        return details.stream()
                .map(detail -> new ErrorDetail(
                        column(String.valueOf(detail.field())), detail.message(), detail.row(), detail.value()))
                .toList();
    }

    private String column(String field) {
        String plain = INDEX.matcher(field).replaceAll("");
        String label = plain.equals("extensions.tags")
                ? CsvColumn.SENTENCE_TAGS.label()
                : plain.substring(plain.lastIndexOf('.') + 1);
        int place = CsvColumn.LABELS.indexOf(label);
        if (place < 0) {
            // The rest of what a field can be stands in the two columns with JSON.
            place = CsvColumn.LABELS.indexOf(plain.substring(0, Math.max(0, plain.indexOf('.'))));
        }
        return place < 0 ? label : rows.column(place);
    }
}
