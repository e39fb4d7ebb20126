package lectern.server.activity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.question.Category;
import lectern.model.wire.DomainException;
import lectern.server.http.Call;
import lectern.server.question.CatalogService;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What an assignment is about and whom it concerns; what is not there is refused by its field. */
final class AssignmentTargets {
    private final ActivityMaker maker;
    private final CatalogService catalog;

    AssignmentTargets(ActivityMaker maker, CatalogService catalog) {
        this.maker = maker;
        this.catalog = catalog;
    }

    /** The article, the track's category or the quiz, which is made. */
    record Target(String id, String title) {}

    /** These, or all students where nobody is named. */
    static List<UUID> concerned(@Nullable List<String> wanted, Set<UUID> students) {
        if (wanted == null) {
            return List.copyOf(students);
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String field = "userIds[" + i + "]";
            UUID id;
            try {
                id = Call.id(wanted.get(i), "Member");
            } catch (DomainException e) {
                throw DomainException.invalid(field, "is no student of this classroom");
            }
            if (!students.contains(id)) {
                throw DomainException.invalid(field, "is no student of this classroom");
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    Target target(Tx tx, UUID classroomId, AssignmentDraft draft, @Nullable String title) {
        if (draft.kind() == AssignedKind.QUIZ) {
            if (draft.targetId() != null || draft.questionIds() == null) {
                throw DomainException.invalid(
                        "questionIds", "a quiz is made of questions: send their ids, no targetId");
            }
            ActivityRow quiz = maker.assigned(tx, classroomId, draft.questionIds(), title);
            return new Target(quiz.id().toString(), quiz.title());
        }
        if (draft.questionIds() != null) {
            throw DomainException.invalid("questionIds", "only a quiz is made of questions: leave them out");
        }
        String id = draft.targetId();
        if (id == null) {
            throw DomainException.invalid("targetId", "is missing: send the id of the article or category");
        }
        if (draft.kind() == AssignedKind.ARTICLE) {
            return new Target(
                    id, ActivityMaker.cut(maker.article("targetId", id).title()));
        }
        Category category = catalog.category(id);
        if (category == null || category.status() != Category.Status.ACTIVE) {
            throw DomainException.invalid("targetId", "there is no such track");
        }
        return new Target(category.id(), ActivityMaker.cut(category.name()));
    }
}
