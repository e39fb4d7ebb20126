package lectern.server.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.storage.Database;

/** A bank of old questions, and a file that changes all of them and has many new ones in a category of its own. */
final class Bank {
    static final int OLD = 600;
    static final int OLD_DIFFICULTY = 3;
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final Database database;

    Bank(Database database) {
        this.database = database;
    }

    /** Fills it. */
    void fill() {
        database.write(tx -> {
            CategoryService.insert(tx, new CategoryRow("arts", "Arts", "arts", null, null, 0, CategoryRow.ACTIVE, NOW));
            List<QuestionRow> rows = new ArrayList<>();
            for (int i = 0; i < OLD; i++) {
                rows.add(QuestionRow.draft(
                        QuestionService.newId(),
                        Samples.draft("arts", "old " + i, OLD_DIFFICULTY),
                        "arts",
                        new Origin("manual", null, NOW)));
            }
            QuestionWriter.insert(tx, rows);
            return 0;
        });
    }

    /** A file that changes the difficulty of the old ones and has this many new ones. */
    static String file(String category, int fresh) {
        StringBuilder file = new StringBuilder(Samples.HEADER);
        for (int i = 0; i < OLD; i++) {
            file.append("arts,text,5,old ").append(i).append(",right,wrong,also wrong,,,,,,\n");
        }
        for (int i = 0; i < fresh; i++) {
            file.append(category).append(",text,1,new ").append(i).append(" 古城,right,wrong,,,,,,,\n");
        }
        return file.toString();
    }

    long count(String where) {
        return database.read(tx -> tx.handle()
                .createQuery("select count(*) from question where " + where)
                .mapTo(Long.class)
                .one());
    }

    long images() {
        return database.read(tx -> tx.handle()
                .createQuery("select count(*) from import_image")
                .mapTo(Long.class)
                .one());
    }

    List<String> categories() {
        return database.read(tx -> tx.dao(CategoryDao.class).all().stream()
                .map(CategoryRow::id)
                .sorted()
                .toList());
    }

    /** How many a search finds. */
    static long found(SearchService search, String keyword) {
        return search.find(
                        new Criteria(null, null, keyword, null, null, null, null, null),
                        ListOrder.Directed.of("createdAt", "asc"),
                        0,
                        1)
                .total();
    }
}
