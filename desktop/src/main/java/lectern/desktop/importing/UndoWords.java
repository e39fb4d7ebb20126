package lectern.desktop.importing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.desktop.text.Messages;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;

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

    /** Names behind a count; nothing where there are none. */
    String categories(String key, List<String> names) {
        return names.isEmpty()
                ? ""
                : messages.get(key, names.size(), String.join(messages.get("importing.comma"), names));
    }
}
