package lectern.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.client.RosterClient;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.StagedImport;
import lectern.model.roster.CardSignIn;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentDraft;
import lectern.model.roster.StudentFilter;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.importing.ImportSteps;
import lectern.server.sheet.XlsxBytes;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Class lists on their way through the wizard, from a workbook and from pasted cells. */
@ParameterizedClass
@EnumSource(Engine.class)
class RosterImportIT {
    private final TestServer server;
    private final LecternClient admin;
    private final RosterClient roster;
    private final ImportSteps steps;

    RosterImportIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        roster = admin.roster();
        steps = new ImportSteps(admin.imports());
    }

    /** Who is there before the list comes: Ann has moved, two are called Li Na, Zoe is not in the list. */
    @BeforeEach
    void school() {
        student("Ann", "1", "7a");
        student("Bob", null, "7a");
        student("Li Na", null, "7a");
        student("Li Na", null, "7a");
        student("Zoe", "9", "7a");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Student student(String name, @Nullable String number, @Nullable String group) {
        return roster.create(new StudentDraft(name, number, group, null));
    }

    private List<String> names() {
        return roster.list(new StudentFilter(1, 100, null, null, null, false)).items().stream()
                .map(student -> student.name() + " " + student.studentNo() + " " + student.group())
                .sorted()
                .toList();
    }

    private List<Student> madeBy(String importId) {
        return roster.list(StudentFilter.ofImport(importId, 1, 100)).items();
    }

    private List<String> outcomes(String id) {
        return admin.imports().rows(id, null, 1, 20).items().stream()
                .map(row -> row.label() + " " + row.outcome().wireName())
                .toList();
    }

    /** The list has Ann in another group, Bob as he is, one Li Na of two, two new ones, and one of those twice. */
    private void comesAndGoes(byte[] list, String fileName, ImportFormat format) {
        List<String> before = names();
        StagedImport staged = steps.stage(list, fileName, ImportKind.STUDENTS);
        String id = staged.batch().id();
        assertThat(staged.batch().format()).isEqualTo(format);

        assertThat(steps.checked(id).counts()).isEqualTo(new RowCounts(6, 2, 1, 1, 2, 0));
        assertThat(outcomes(id))
                .containsExactly("Ann update", "Bob same", "Li Na skip", "Mei create", "Mei create", "Mei skip");
        assertThat(admin.imports().rows(id, RowOutcome.SKIP, 1, 20).items())
                .extracting(RowFinding::details)
                .satisfiesExactly(
                        namesakes -> assertThat(namesakes.getFirst().message())
                                .isEqualTo("2 students are called so: give this one's number"),
                        twice -> assertThat(twice.getFirst().message()).contains("row 5"));
        assertThat(names()).as("a look changes nothing").isEqualTo(before);

        assertThat(steps.applied(id).counts()).isEqualTo(new RowCounts(6, 2, 1, 1, 2, 0));
        assertThat(names())
                .containsExactly(
                        "Ann 1 8a",
                        "Bob null 7a",
                        "Li Na null 7a",
                        "Li Na null 7a",
                        "Mei 21 8a",
                        "Mei 22 8a",
                        "Zoe 9 7a");

        List<Student> made = madeBy(id);
        assertThat(made).extracting(Student::studentNo).containsExactlyInAnyOrder("21", "22");
        List<SignInCard> cards = roster.makeCards(made.stream().map(Student::id).toList());
        assertThat(cards).extracting(SignInCard::studentNo).containsExactlyInAnyOrder("21", "22");

        assertThat(admin.imports().undo(id))
                .as("cards that nobody used stop nobody")
                .satisfies(report -> {
                    assertThat(report.removed()).isEqualTo(2);
                    assertThat(report.restored()).isEqualTo(1);
                });
        assertThat(names()).isEqualTo(before);
        assertThat(madeBy(id)).isEmpty();
        assertThatThrownBy(() -> server.client()
                        .roster()
                        .signIn(new CardSignIn(cards.getFirst().code(), null)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
    }

    @Test
    void bareNamesAreStudentsWhereTheyAreLookedFor() {
        StagedImport names = likely("Ida\nKim\n");
        assertThat(names.batch().kind()).isEqualTo(ImportKind.STUDENTS);
        assertThat(names.layout().missing()).isEmpty();
        steps.checked(names.batch().id());
        assertThat(steps.applied(names.batch().id()).counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0));
        assertThat(names()).contains("Ida null null", "Kim null null");
        assertThat(likely("7,Mei\n8,Zoe\n").layout().missing())
                .as("of two columns either may hold the names")
                .containsExactly("name");
        assertThat(likely("category,stem,correctAnswer,distractor1\nart,q,a,b\n")
                        .batch()
                        .kind())
                .as("a file that tells what it holds")
                .isEqualTo(ImportKind.QUESTIONS);
    }

    private StagedImport likely(String file) {
        return admin.imports().stage(BodyPublishers.ofString(file), "pasted.csv", null, ImportKind.STUDENTS);
    }

    @Test
    void aWorkbook() {
        byte[] book = XlsxBytes.rows(
                        new String[] {"学号", "姓名", "班级"},
                        new String[] {"1", "Ann", "8a"},
                        new String[] {"", "Bob", "7a"},
                        new String[] {"", "Li Na", "7a"},
                        new String[] {"21", "Mei", "8a"},
                        new String[] {"22", "Mei", "8a"},
                        new String[] {"21", "Mei", "8a"})
                .bytes();
        comesAndGoes(book, "class.xlsx", ImportFormat.XLSX);
    }

    @Test
    void pastedCells() {
        String cells = """
                Name\tNo.\tClass
                Ann\t1\t8a
                Bob\t\t7a
                Li Na\t\t7a
                Mei\t21\t8a
                Mei\t22\t8a
                Mei\t21\t8a
                """;
        comesAndGoes(cells.getBytes(StandardCharsets.UTF_8), "pasted.txt", ImportFormat.CSV);
    }

    @Test
    void anImportThatIsNoneMadeNobody() {
        assertThat(madeBy("00000000-0000-7000-8000-000000000000")).isEmpty();
        assertThatThrownBy(() -> madeBy("1' or '1'='1"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }
}
