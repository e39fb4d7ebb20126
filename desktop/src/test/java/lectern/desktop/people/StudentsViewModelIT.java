package lectern.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.network.Adapter;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentDraft;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentsViewModelIT {
    @TempDir
    Path folder;

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient admin = server.admin();
    private final RecordedFailures failures = new RecordedFailures();

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private StudentsViewModel model() {
        Adapter wifi = new Adapter("wlan0", "Wi-Fi", "192.168.1.20", Adapter.Kind.LAN);
        StudentAddress address =
                new StudentAddress(new PreferenceStore(folder, Locale.ENGLISH), () -> List.of(wifi), 8080);
        return new StudentsViewModel(
                admin, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), new Navigator(), address);
    }

    private Student student(String name, String group) {
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
        model.groupProperty().set(Optional.of("4b"));
        assertThat(model.students().items()).extracting(Student::name).containsExactly("Bo");
        model.searchProperty().set("nn");
        assertThat(model.students().items()).isEmpty();
        assertThat(model.narrowed().get()).isTrue();
        model.clear();
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
        assertThat(model.deeds().reportProperty().get()).startsWith("2 ");

        List<Path> written = new ArrayList<>();
        model.deeds().printCards(all, folder.resolve("cards.pdf"), written::add);
        model.deeds().printPictures(all, folder.resolve("pictures.pdf"), written::add);
        assertThat(written)
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.size(file)).isGreaterThan(1_000));
        assertThat(model.students().items()).allMatch(student -> student.card() && student.pictures());

        model.deeds().act(StudentAction.ARCHIVE, all, null, null);
        assertThat(model.students().items()).isEmpty();
        model.archivedProperty().set(true);
        assertThat(model.students().items()).hasSize(2);
    }
}
