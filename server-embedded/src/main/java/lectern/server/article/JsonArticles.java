package lectern.server.article;

import java.io.Reader;
import lectern.model.article.ArticleDraft;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code {"articles": […]}} (002) article by article, so that memory does not grow with the file. */
final class JsonArticles {
    /** No real file of this route's size has so many; what has more would fill the memory with nothing. */
    private static final long MOST_TOKENS = 3_000_000;

    private static final String SHAPE = "The file must be {\"articles\": [ … ]} with at least one article";

    private final JsonMapper json = Json.strict(
            StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build());
    /** What follows an article is the next one. */
    private final ObjectReader reader =
            json.readerFor(ArticleDraft.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ArticleRules rules;

    JsonArticles(ArticleRules rules) {
        this.rules = rules;
    }

    /**
     * Reads to the end.
     *
     * @throws DomainException VALIDATION_ERROR where the file is no JSON or has another form; what is wrong with single
     *     articles goes to the intake
     */
    void read(Reader text, ArticleIntake intake) {
        try (JsonParser parser = json.createParser(text)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            require("articles".equals(parser.nextName()));
            require(parser.nextToken() == JsonToken.START_ARRAY);
            long row = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                require(parser.currentToken() != null);
                row++;
                article(parser, row, intake);
            }
            require(row > 0 && parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
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

    private void article(JsonParser parser, long row, ArticleIntake intake) {
        Checks checks = new Checks(row);
        String prefix = "articles[" + (row - 1) + "]";
        int depth = parser.streamReadContext().getNestingDepth()
                - (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY
                        ? 1
                        : 0);
        try {
            ArticleDraft draft = reader.readValue(parser);
            if (draft == null) {
                checks.add(prefix, "must not be null: write an article", null);
            } else {
                rules.article(checks, prefix + ".", draft);
                if (checks.details().isEmpty()) {
                    intake.add(draft);
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
        intake.find(checks.details());
    }

    private static String problem(JacksonException e) {
        return e instanceof UnrecognizedPropertyException
                ? "is not a field of an article: rename or remove it"
                : "has the wrong type";
    }
}
