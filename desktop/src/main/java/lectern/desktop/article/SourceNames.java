package lectern.desktop.article;

import java.util.List;
import javafx.beans.binding.StringBinding;
import lectern.desktop.text.Messages;

/** Source types in words. Any text may be one; those that Lectern knows have a name in each language. */
final class SourceNames {
    /** What is offered where one is chosen. */
    static final List<String> KNOWN = List.of("local", "book", "web", "sentence-list");

    private final Messages messages;

    SourceNames(Messages messages) {
        this.messages = messages;
    }

    StringBinding text(String sourceType) {
        return KNOWN.contains(sourceType)
                ? messages.text("article.source." + sourceType)
                : messages.text("article.named", sourceType);
    }
}
