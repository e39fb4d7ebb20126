package lectern.server.play;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lectern.model.question.Category;
import lectern.model.question.Question;
import lectern.server.question.CatalogService;
import org.jspecify.annotations.Nullable;

/** The questions of this server. */
public record CatalogBank(CatalogService catalog) implements QuestionBank {

    @Override
    public List<Category> activeCategories() {
        return catalog.activeCategories();
    }

    @Override
    public @Nullable Category category(String idOrSlug) {
        return catalog.category(idOrSlug);
    }

    @Override
    public List<UUID> publishedIds(String categoryId) {
        return catalog.publishedIds(categoryId);
    }

    @Override
    public List<Question> byIds(Collection<UUID> ids) {
        return catalog.byIds(ids);
    }

    @Override
    public List<Chapter> chapters(String categoryId) {
        return catalog.nodes(categoryId).stream()
                .map(node -> new Chapter(node.id(), node.title(), node.questionsRequired(), node.passThreshold()))
                .toList();
    }
}
