package lectern.server.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import lectern.model.article.Article;
import lectern.model.article.Sentence;
import lectern.model.importing.ExportFormat;

/** A file of articles while it is written. */
interface ArticleSink extends Closeable {

    static ArticleSink of(ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSink(out);
            case JSON -> new JsonSink(out);
            case GIFT -> throw new IllegalArgumentException("GIFT holds questions only");
        };
    }

    /** Begins an article. */
    void begin(Article article);

    /** Writes the next sentence of the article that began last. */
    void sentence(Sentence sentence);

    /** Ends that article. */
    void end();
}
