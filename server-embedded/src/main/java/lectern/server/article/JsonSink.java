package lectern.server.article;

import java.io.OutputStream;
import lectern.model.article.Article;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.server.sheet.JsonFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Articles as {@code {"articles": […]}} (002). */
final class JsonSink implements ArticleSink {
    private final JsonFile file;

    JsonSink(OutputStream out) {
        this.file = new JsonFile(out, "articles");
    }

    @Override
    public void begin(Article article) {
        JsonGenerator json = file.next();
        json.writeStartObject();
        text(json, "title", article.title());
        text(json, "description", article.description());
        text(json, "sourceUrl", article.sourceUrl());
        text(json, "sourceType", article.sourceType());
        text(json, "coverImage", article.coverImage());
        json.writePOJOProperty("metadata", article.metadata());
        json.writeBooleanProperty("isPublished", article.isPublished());
        json.writeArrayPropertyStart("sentences");
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    @Override
    public void sentence(Sentence sentence) {
        SentenceExtensions extensions = sentence.extensions();
        file.same()
                .writePOJO(new SentenceDraft(
                        sentence.content(),
                        null,
                        extensions.equals(SentenceExtensions.NONE) ? null : extensions,
                        sentence.isActive() ? null : false));
    }

    @Override
    public void end() {
        file.same().writeEndArray();
        file.same().writeEndObject();
    }

    @Override
    public void close() {
        file.close();
    }
}
