package lectern.server.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import lectern.model.article.ArticleDraft;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Json;
import lectern.server.importing.FieldRows;
import lectern.server.importing.Item;
import lectern.server.importing.ItemReader;
import lectern.server.sheet.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads {@code {"articles": […]}} (002) article by article, so that memory does not grow with the file. */
final class JsonArticles implements ItemReader<ReadArticle> {
    private static final String SHAPE = "The file must be {\"articles\": [ … ]} with at least one article";

    /** What follows an article is the next one; the file belongs to whoever opened it. */
    private static final ObjectReader READER = Json.strict()
            .readerFor(ArticleDraft.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(StreamReadFeature.AUTO_CLOSE_SOURCE);

    private final SourceFile file;
    private final ArticleRules rules;
    private final BoundedParser parser;
    private long row;
    private boolean over;

    /** @throws DomainException VALIDATION_ERROR where the file is no JSON or begins otherwise */
    JsonArticles(SourceFile file, ArticleRules rules) throws IOException {
        this.file = file;
        this.rules = rules;
        this.parser = new BoundedParser(READER.createParser(file.reader()));
        try {
            reading(() -> {
                require(parser.nextToken() == JsonToken.START_OBJECT);
                require("articles".equals(parser.nextName()));
                require(parser.nextToken() == JsonToken.START_ARRAY);
                return true;
            });
        } catch (DomainException e) {
            parser.close();
            throw e;
        }
    }

    /** @throws DomainException VALIDATION_ERROR where the file is no JSON or has another form */
    @Override
    public @Nullable Item<ReadArticle> next() {
        return over ? null : reading(this::read);
    }

    private static <T extends @Nullable Object> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (StreamReadException e) {
            String where = " at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr();
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR, "The file is not well-formed JSON" + where + ". Nothing was imported.");
        } catch (JacksonException e) {
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR,
                    "The file can't be read: " + e.getOriginalMessage() + ". Nothing was imported.");
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new DomainException(ErrorCode.VALIDATION_ERROR, SHAPE + ". Nothing was imported.");
        }
    }

    private @Nullable Item<ReadArticle> read() {
        parser.begin();
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            require(row > 0 && parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
            over = true;
            return null;
        }
        require(parser.currentToken() != null);
        row++;
        return article(new Checks(row), "articles[" + (row - 1) + "]");
    }

    private Item<ReadArticle> article(Checks checks, String prefix) {
        long begin = parser.currentLocation().getCharOffset();
        int depth = parser.streamReadContext().getNestingDepth()
                - (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY
                        ? 1
                        : 0);
        String label = "";
        try {
            ArticleDraft draft = READER.readValue(parser);
            if (draft == null) {
                checks.add(prefix, "must not be null: write an article", null);
            } else {
                label = draft.title() == null
                        ? ""
                        : FieldRows.label(draft.title().strip());
                rules.article(checks, prefix + ".", draft);
                if (checks.details().isEmpty()) {
                    int weight = (int) (parser.currentLocation().getCharOffset() - begin);
                    return Item.good(row, label, new ReadArticle(row, draft), weight);
                }
            }
        } catch (StreamReadException e) {
            throw e; // the file itself is broken
        } catch (JacksonException e) {
            checks.add(prefix + StoredJson.path(e), problem(e), null);
            // On to the end of this article: the next one may be good.
            while (parser.streamReadContext().getNestingDepth() > depth && parser.nextToken() != null) {
                continue;
            }
        }
        return Item.wrong(row, label, List.copyOf(checks.details()));
    }

    private static String problem(JacksonException e) {
        return e instanceof UnrecognizedPropertyException
                ? "is not a field of an article: rename or remove it"
                : "has the wrong type";
    }

    @Override
    public double part() {
        try {
            return file.size() == 0 ? 1 : Math.min(1, (double) file.position() / file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
