package lectern.desktop.importing;

import lectern.model.importing.ImportKind;

/** The rooms of the sidebar where what is imported goes. */
final class ImportRooms {
    private ImportRooms() {}

    static String of(ImportKind kind) {
        return switch (kind) {
            case QUESTIONS -> "question";
            case ARTICLES -> "article";
            case STUDENTS -> "people";
        };
    }
}
