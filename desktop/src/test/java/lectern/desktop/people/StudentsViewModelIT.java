package lectern.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import lectern.desktop.RecordedFailures;
import lectern.desktop.network.Adapter;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.people.CardPrinter.Print;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.Member;
import lectern.model.client.LecternClient;
import lectern.model.roster.CardSignIn;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentDraft;
import lectern.model.roster.StudentFilter;
import lectern.model.roster.StudentIds;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentsViewModelIT {
    @TempDir
    Path folder;

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient admin = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private StudentsViewModel model() {
        Adapter wifi = new Adapter("wlan0", "Wi-Fi", "192.168.1.20", Adapter.Kind.LAN);
        StudentAddress address =
                new StudentAddress(new PreferenceStore(folder, Locale.ENGLISH), () -> List.of(wifi), 8080);
        return new StudentsViewModel(admin, tasks, new Messages(Language.ENGLISH), new Navigator(), address);
    }

    private Student student(String name, @Nullable String group) {
        return admin.roster().create(new StudentDraft(name, null, group, null));
    }

    @Test
    void studentsAreListedByNameAndFilters() {
        student("Bo", "4b");
        student("Ann", "4a");
        StudentsViewModel model = model();
        model.show();
        assertThat(model.students().items()).extracting(Student::name).containsExactly("Ann", "Bo");
        assertThat(model.groups()).containsExactly("4a", "4b");
        model.search().groupProperty().set(Optional.of("4b"));
        assertThat(model.students().items()).extracting(Student::name).containsExactly("Bo");
        model.search().wordsProperty().set("nn");
        assertThat(model.students().items()).isEmpty();
        assertThat(model.search().narrowed().get()).isTrue();
        model.search().clear();
        assertThat(model.students().items()).hasSize(2);
    }

    @Test
    void aStudentIsWrittenRefusedAndChanged() {
        StudentsViewModel model = model();
        model.begin();
        model.save();
        assertThat(model.form().faults()).containsEntry(StudentForm.NAME, "people.fault.blank");
        model.form().nameProperty().set(" 林美美 ");
        model.form().numberProperty().set("7");
        model.save();
        assertThat(model.shownProperty().get())
                .isNotNull()
                .extracting(Student::name)
                .isEqualTo("林美美");
        assertThat(model.dirty()).isFalse();
        model.begin();
        model.form().nameProperty().set("Bo");
        model.form().numberProperty().set("7");
        model.save();
        assertThat(model.problemProperty().get()).contains("number 7");
        assertThat(model.dirty()).isTrue();
        assertThat(admin.roster().groups()).isEmpty();
        assertThat(model.students().items()).hasSize(1);
    }

    @Test
    void manyAreChangedAtOnceAndCardsArePrinted() throws Exception {
        var classroom = admin.classrooms().create(new ClassroomDraft("Room", null));
        student("Ann", "4a");
        student("Bo", "4a");
        StudentsViewModel model = model();
        model.show();
        List<Student> all = new ArrayList<>();
        model.deeds().everybody(all::addAll);
        assertThat(all).hasSize(2);
        model.deeds().act(StudentAction.ENROL, all, classroom.id(), null);
        assertThat(admin.classrooms().members(classroom.id())).hasSize(3);
        assertThat(model.steps().reportProperty().get()).startsWith("2 ");

        List<Print> printed = new ArrayList<>();
        model.printer().cards(all, folder.resolve("cards.pdf"), printed::add);
        model.printer().pictures(all, folder.resolve("pictures.pdf"), printed::add);
        assertThat(printed)
                .hasSize(2)
                .allSatisfy(print -> assertThat(Files.size(print.file())).isGreaterThan(1_000));
        assertThat(model.students().items()).allMatch(student -> student.card() && student.pictures());

        model.deeds().act(StudentAction.ARCHIVE, all, null, null);
        assertThat(model.students().items()).isEmpty();
        model.search().archivedProperty().set(true);
        assertThat(model.students().items()).hasSize(2);
    }

    private List<Student> many(int count) {
        String list = IntStream.range(0, count)
                .mapToObj(i -> "Student " + i + ",No " + i + ",4b\n")
                .collect(Collectors.joining("", "name,number,group\n", ""));
        admin.roster().importCsv(BodyPublishers.ofString(list), false);
        List<Student> all = new ArrayList<>();
        StudentsViewModel model = model();
        model.deeds().everybody(all::addAll);
        return all;
    }

    /** Cancels what runs as soon as some of it is done. */
    private void stopAfterTheFirstPiece() {
        tasks.running().addListener((ListChangeListener<RunningTask>) change -> tasks.running()
                .forEach(task -> task.doneProperty().subscribe(done -> {
                    if (done.done() > 0) {
                        task.cancel();
                    }
                })));
    }

    private long archived() {
        return admin.roster()
                .list(new StudentFilter(1, 1, null, null, null, true))
                .pagination()
                .total();
    }

    @Test
    void moreThanTheServerTakesAtOnceAreChangedAndPrinted() throws Exception {
        List<Student> all = many(StudentIds.MOST + 20);
        assertThat(all).hasSize(StudentIds.MOST + 20);
        StudentsViewModel model = model();
        model.deeds().act(StudentAction.ARCHIVE, all, null, null);
        assertThat(archived()).isEqualTo(all.size());
        assertThat(model.steps().reportProperty().get()).isEqualTo("520 archived.");
        model.steps().undo().undo();
        assertThat(archived()).isZero();
        assertThat(model.steps().reportProperty().get()).isEqualTo("520 brought back.");
        List<Print> printed = new ArrayList<>();
        model.printer().cards(all, folder.resolve("cards.pdf"), printed::add);
        assertThat(printed).singleElement().matches(print -> print.written() && print.made() == all.size());
        try (PDDocument document = Loader.loadPDF(folder.resolve("cards.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(52);
        }
    }

    @Test
    void whoeverStopsHearsHowFarItCameAndCanTakeThatBack() {
        List<Student> all = many(Pieces.MOST + 5);
        StudentsViewModel model = model();
        stopAfterTheFirstPiece();
        model.deeds().act(StudentAction.ARCHIVE, all, null, null);
        assertThat(archived()).isEqualTo(Pieces.MOST);
        assertThat(model.steps().reportProperty().get())
                .isEqualTo("100 archived. Stopped after 100 of 105; the others are as they were.");
        assertThat(model.steps().offeredProperty().get()).isTrue();
        model.steps().undo().undo();
        assertThat(archived()).isZero();

        List<Print> printed = new ArrayList<>();
        model.printer().cards(all, folder.resolve("cards.pdf"), printed::add);
        assertThat(printed).singleElement().matches(print -> print.written() && print.made() == Pieces.MOST);
    }

    @Test
    void eachChangeIsTakenBackForThoseWhomItChanged() {
        var classroom = admin.classrooms().create(new ClassroomDraft("Room", null));
        Student ann = student("Ann", "4a");
        Student bo = student("Bo", null);
        StudentsViewModel model = model();
        model.deeds().act(StudentAction.ENROL, List.of(ann), classroom.id(), null);
        model.deeds().act(StudentAction.ENROL, List.of(ann, bo), classroom.id(), null);
        model.steps().undo().undo();
        assertThat(admin.classrooms().members(classroom.id()))
                .extracting(Member::userId)
                .contains(ann.id())
                .doesNotContain(bo.id());
        model.deeds().act(StudentAction.WITHDRAW, List.of(ann, bo), classroom.id(), null);
        assertThat(admin.classrooms().members(classroom.id())).hasSize(1);
        model.steps().undo().undo();
        assertThat(admin.classrooms().members(classroom.id())).hasSize(2);
        model.deeds().act(StudentAction.MOVE, List.of(ann, bo), null, "4c");
        assertThat(admin.roster().groups()).containsExactly("4c");
        model.steps().undo().undo();
        assertThat(admin.roster().get(ann.id()).group()).isEqualTo("4a");
        assertThat(admin.roster().get(bo.id()).group()).isNull();
        model.steps().undo().redo();
        assertThat(admin.roster().get(bo.id()).group()).isEqualTo("4c");

        model.open(admin.roster().get(ann.id()));
        model.form().nameProperty().set("Anna");
        model.save();
        assertThat(model.steps().reportProperty().get()).isEqualTo("Anna changed.");
        model.steps().undo().undo();
        assertThat(admin.roster().get(ann.id()).name()).isEqualTo("Ann");

        model.deeds().act(StudentAction.RESET, List.of(ann), null, null);
        assertThat(model.steps().offeredProperty().get()).isFalse();
    }

    @Test
    void whoWritesOnAnOldVersionIsToldAndSeesTheNewest() {
        Student ann = student("Ann", "4a");
        student("Bo", null);
        StudentsViewModel model = model();
        model.show();
        model.open(ann);
        admin.roster().update(ann.id(), new StudentDraft("Anne", null, "4a", ann.version()));
        model.form().groupProperty().set("4b");
        model.save();
        assertThat(model.problemProperty().get()).contains("somebody else changed it");
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(model.dirty()).isTrue();
        model.reload();
        assertThat(model.staleProperty().get()).isFalse();
        assertThat(model.form().nameProperty().get()).isEqualTo("Anne");
        assertThat(model.dirty()).isFalse();
    }

    @Test
    void noCardIsMadeForAFileThatCantBeWritten() throws Exception {
        Student ann = student("Ann", null);
        SignInCard before = admin.roster().makeCards(List.of(ann.id())).getFirst();
        List<Print> printed = new ArrayList<>();
        model().printer().cards(List.of(ann), Files.createDirectory(folder.resolve("cards.pdf")), printed::add);
        assertThat(printed).singleElement().matches(print -> !print.written() && print.made() == 0);
        server.client().roster().signIn(new CardSignIn(before.code(), null));
    }

    /** A disk that is full shows itself only when it is written to. */
    @Test
    void cardsThatCouldNotBeWrittenAreKept() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        StudentsViewModel model = model();
        List<Print> printed = new ArrayList<>();
        model.printer().cards(List.of(student("Ann", null)), full, printed::add);
        assertThat(printed).singleElement().matches(print -> !print.written() && print.made() == 1);
        model.printer().save(printed.getFirst(), folder.resolve("elsewhere.pdf"), printed::add);
        assertThat(printed.getLast().written()).isTrue();
        assertThat(Files.size(folder.resolve("elsewhere.pdf"))).isGreaterThan(1_000);
    }
}
