package lectern.desktop.importing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.text.Messages;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.WireError;

/** What taking an import back did, in words. */
record UndoWords(Messages messages) {

    String of(UndoReport report, ImportKind kind) {
        return Stream.of(
                        messages.count("importing.removed." + kind, report.removed()),
                        report.restored() == 0 ? "" : messages.count("importing.restored." + kind, report.restored()),
                        categories("importing.categoriesRemoved", report.categoriesRemoved()),
                        categories("importing.categoriesKept", report.categoriesKept()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Why an import stays: the questions or articles that were changed since, or what else the server says. */
    String refused(WireError refusal) {
        List<String> changed = refusal.details().stream()
                .map(ErrorDetail::value)
                .filter(Objects::nonNull)
                .toList();
        return changed.isEmpty()
                ? messages.get(
                        "importing.undo.impossible",
                        RefusalWords.of(refusal.code(), refusal.message(), messages)
                                .text(messages))
                : messages.get("importing.undo.refused", String.join("\n", changed));
    }

    /** Names behind a count; nothing where there are none. */
    String categories(String key, List<String> names) {
        return names.isEmpty()
                ? ""
                : messages.get(key, names.size(), String.join(messages.get("importing.comma"), names));
    }
}
