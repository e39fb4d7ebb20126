package lectern.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.client.RosterClient;
import lectern.model.identity.AccountDeletion;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.StagedImport;
import lectern.model.roster.CardSignIn;
import lectern.model.roster.PictureCard;
import lectern.model.roster.PictureSignIn;
import lectern.model.roster.RosterReport;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentBatchResult;
import lectern.model.roster.StudentDraft;
import lectern.model.roster.StudentFilter;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RosterRoutesIT {
    private final TestServer server;
    private final LecternClient admin;
    private final RosterClient roster;

    RosterRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        roster = admin.roster();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static StudentFilter all() {
        return new StudentFilter(1, 100, null, null, null, false);
    }

    private Student student(String name) {
        return roster.create(new StudentDraft(name, null, null, null));
    }

    private static RosterReport imported(RosterClient roster, String text, Charset charset, boolean preview) {
        return roster.importCsv(BodyPublishers.ofByteArray(text.getBytes(charset)), preview);
    }

    private RosterReport imported(String text) {
        return imported(roster, text, StandardCharsets.UTF_8, false);
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aStudentIsTakenInFoundAndChanged() {
        Student made = roster.create(new StudentDraft(" 欧阳  小明 ", "A-17", "三年级2班", null));
        assertThat(made.name()).isEqualTo("欧阳 小明");
        assertThat(made.card()).isFalse();
        assertThat(made.version()).isEqualTo(1);
        student("Ann");
        assertThat(roster.list(new StudentFilter(1, 20, "小明", null, null, false))
                        .items())
                .containsExactly(made);
        assertThat(roster.list(new StudentFilter(1, 20, "a-1", null, null, false))
                        .items())
                .containsExactly(made);
        assertThat(roster.list(new StudentFilter(1, 20, "%", null, null, false)).items())
                .isEmpty();
        assertThat(roster.list(new StudentFilter(1, 20, null, "三年级2班", null, false))
                        .items())
                .containsExactly(made);
        assertThat(roster.groups()).contains("三年级2班");

        Student after = roster.update(made.id(), new StudentDraft("欧阳小明", "A-18", "", made.version()));
        assertThat(after.group()).isNull();
        assertThat(after.version()).isEqualTo(2);
        assertThat(roster.get(made.id())).isEqualTo(after);
        refused(
                ErrorCode.CONFLICT,
                () -> roster.update(made.id(), new StudentDraft("Late", null, null, made.version())));
    }

    @Test
    void aNumberIsOneStudentsAlone() {
        roster.create(new StudentDraft("Ann", "n-1", null, null));
        Student bob = roster.create(new StudentDraft("Bob", "n-2", null, null));
        refused(ErrorCode.CONFLICT, () -> roster.create(new StudentDraft("Cy", "Ｎ-1", null, null)));
        refused(ErrorCode.CONFLICT, () -> roster.update(bob.id(), new StudentDraft("Bob", "N-1", null, null)));
        assertThat(roster.list(all()).items()).extracting(Student::name).containsExactly("Ann", "Bob");
        roster.update(bob.id(), new StudentDraft("Bob", "N-2", null, null));
    }

    @Test
    void aCardSignsInUntilAnotherIsMadeOrItIsTakenBack() {
        Student ann = student("Ann");
        SignInCard first = roster.makeCards(List.of(ann.id())).getFirst();
        LecternClient page = server.client();
        assertThat(page.roster()
                        .signIn(new CardSignIn(first.code().toLowerCase(Locale.ROOT), "tablet"))
                        .user()
                        .id())
                .isEqualTo(ann.id());
        assertThat(page.identity().me().nickname()).isEqualTo("Ann");
        assertThat(roster.get(ann.id()).lastActiveAt()).isNotNull();

        SignInCard second = roster.makeCards(List.of(ann.id())).getFirst();
        refused(ErrorCode.UNAUTHORIZED, () -> server.client().roster().signIn(new CardSignIn(first.code(), null)));
        server.client().roster().signIn(new CardSignIn(second.code(), null));
        roster.revokeCard(ann.id());
        refused(ErrorCode.UNAUTHORIZED, () -> server.client().roster().signIn(new CardSignIn(second.code(), null)));
        assertThat(roster.get(ann.id()).card()).isFalse();
    }

    @Test
    void picturesSignInInsideTheClassroomOnly() {
        var classroom = admin.classrooms().create(new ClassroomDraft("Room " + System.nanoTime(), config(true)));
        Student ann = student("Ann");
        Student bob = student("Bob");
        roster.batch(new StudentBatch(StudentAction.ENROL, List.of(ann.id()), classroom.id(), null));
        PictureCard card = roster.makePictures(List.of(ann.id())).getFirst();
        PictureCard other = roster.makePictures(List.of(bob.id())).getFirst();
        RosterClient page = server.client().roster();
        assertThat(page.classmates(String.valueOf(classroom.joinCode())))
                .singleElement()
                .satisfies(mate -> assertThat(mate.name()).isEqualTo("Ann"));
        refused(ErrorCode.NOT_FOUND, () -> page.classmates("000000000"));

        List<String> wrong = new ArrayList<>(card.pictures().reversed());
        refused(ErrorCode.UNAUTHORIZED, () -> page.signIn(pictures(classroom.joinCode(), ann, wrong)));
        refused(ErrorCode.UNAUTHORIZED, () -> page.signIn(pictures(classroom.joinCode(), bob, other.pictures())));
        var signedIn = page.signIn(pictures(classroom.joinCode(), ann, card.pictures()));
        assertThat(signedIn.user().id()).isEqualTo(ann.id());
        assertThat(signedIn.classroomId()).isEqualTo(classroom.id());

        refused(ErrorCode.FORBIDDEN, () -> server.guest("Ann", classroom.joinCode()), "a name must not stand in");
        roster.revokePictures(ann.id());
        refused(ErrorCode.UNAUTHORIZED, () -> page.signIn(pictures(classroom.joinCode(), ann, card.pictures())));
        assertThat(server.guest("Ann", classroom.joinCode()).identity().me().id())
                .isEqualTo(ann.id());
    }

    private static void refused(ErrorCode code, ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .as(why)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static PictureSignIn pictures(@Nullable String code, Student who, List<String> pictures) {
        return new PictureSignIn(String.valueOf(code), who.id(), pictures, null);
    }

    private static ClassroomConfig config(boolean approval) {
        return new ClassroomConfig(false, approval, true, false);
    }

    @Test
    void severalStudentsAreEnrolledMovedResetAndArchived() {
        var classroom = admin.classrooms().create(new ClassroomDraft("Room " + System.nanoTime(), config(false)));
        Student ann = student("Sam");
        Student bob = student("Sam");
        List<String> both = List.of(ann.id(), bob.id());
        StudentBatchResult enrolled = roster.batch(
                new StudentBatch(StudentAction.ENROL, List.of(ann.id(), bob.id(), "nobody"), classroom.id(), null));
        assertThat(enrolled.succeeded()).containsExactlyElementsOf(both);
        assertThat(enrolled.failed())
                .singleElement()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(admin.classrooms().members(classroom.id()))
                .extracting(member -> member.nickname())
                .contains("Sam", "Sam (2)");
        assertThat(roster.list(new StudentFilter(1, 20, null, null, classroom.id(), false))
                        .items())
                .hasSize(2);

        roster.batch(new StudentBatch(StudentAction.MOVE, both, null, "4a"));
        assertThat(roster.get(ann.id()).group()).isEqualTo("4a");
        roster.batch(new StudentBatch(StudentAction.WITHDRAW, List.of(bob.id()), classroom.id(), null));
        assertThat(roster.list(new StudentFilter(1, 20, null, null, classroom.id(), false))
                        .items())
                .extracting(Student::id)
                .containsExactly(ann.id());

        SignInCard card = roster.makeCards(List.of(ann.id())).getFirst();
        LecternClient page = server.client();
        page.roster().signIn(new CardSignIn(card.code(), null));
        roster.batch(new StudentBatch(StudentAction.RESET, List.of(ann.id()), null, null));
        refused(ErrorCode.UNAUTHORIZED, () -> page.identity().me());
        assertThat(roster.get(ann.id()).card()).isFalse();

        SignInCard next = roster.makeCards(List.of(ann.id())).getFirst();
        roster.batch(new StudentBatch(StudentAction.ARCHIVE, List.of(ann.id()), null, null));
        refused(ErrorCode.UNAUTHORIZED, () -> server.client().roster().signIn(new CardSignIn(next.code(), null)));
        refused(ErrorCode.CONFLICT, () -> roster.makeCards(List.of(ann.id())));
        assertThat(roster.list(new StudentFilter(1, 100, null, "4a", null, true))
                        .items())
                .extracting(Student::id)
                .contains(ann.id());
        roster.batch(new StudentBatch(StudentAction.RESTORE, List.of(ann.id()), null, null));
        server.client().roster().signIn(new CardSignIn(next.code(), null));
    }

    @Test
    void aClassListCreatesMatchesAndChangesAndDeletesNobody() {
        RosterReport first = imported("学号,姓名,班级\n1,张三,A\n2,李四,A\n3,李四,B\n");
        assertThat(first.created()).isEqualTo(3);
        assertThat(first.cards()).hasSize(3);
        assertThat(server.client()
                        .roster()
                        .signIn(new CardSignIn(first.cards().getFirst().code(), null))
                        .user()
                        .nickname())
                .isEqualTo("张三");

        String next = "studentNo,name,group\n1,张三,A\n2,李四,C\n4,Ann O'Neil,B\n";
        RosterReport preview = imported(roster, next, StandardCharsets.UTF_8, true);
        assertThat(preview.cards()).isEmpty();
        assertThat(outcomes(preview)).isEqualTo(Map.of(2L, "same", 3L, "update", 4L, "create"));
        assertThat(roster.list(all()).items()).hasSize(3);
        RosterReport second = imported(next);
        assertThat(outcomes(second)).isEqualTo(outcomes(preview));
        assertThat(roster.list(all()).items())
                .extracting(Student::name, Student::group)
                .containsExactlyInAnyOrder(
                        tuple("张三", "A"), tuple("李四", "C"), tuple("李四", "B"), tuple("Ann O'Neil", "B"));
        assertThat(imported(next).matched()).isEqualTo(3);
    }

    private static Map<Long, String> outcomes(RosterReport report) {
        return report.rows().stream().collect(Collectors.toMap(RosterReport.Row::row, RosterReport.Row::outcome));
    }

    @Test
    void namesWithoutNumbersAreToldApartOrLeftOut() {
        RosterReport report = imported("name,group\nSam,A\nSam,B\nSam,A\nLi,\n");
        assertThat(outcomes(report)).isEqualTo(Map.of(2L, "create", 3L, "create", 4L, "skip", 5L, "create"));
        assertThat(report.rows().get(2).details().getFirst().message()).contains("row 2", "number");
        assertThat(outcomes(imported("name\nSam\nLi\n"))).isEqualTo(Map.of(2L, "skip", 3L, "same"));
    }

    @Test
    void encodingsAreFoundAndBadRowsRefuseAllOfTheList() {
        assertThat(imported(roster, "姓名,班级\n王小雨,一班\n", Charset.forName("GB18030"), false)
                        .created())
                .isEqualTo(1);
        assertThat(roster.list(all()).items()).extracting(Student::name).containsExactly("王小雨");
        int before = roster.list(all()).items().size();
        assertThatThrownBy(() -> imported("name,studentNo\nGood,1\n,2\n" + "x".repeat(50) + ",3\n"))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
                    assertThat(e.details()).extracting(detail -> detail.row()).containsExactly(3L, 4L);
                });
        assertThat(roster.list(all()).items()).hasSize(before);
        refused(ErrorCode.CSV_PARSE_ERROR, () -> imported("group\nA\n"));
        refused(ErrorCode.CSV_PARSE_ERROR, () -> imported("name\n"));
        refused(ErrorCode.CSV_PARSE_ERROR, () -> imported(""));
    }

    @Test
    void theWizardTakesListsInAndTakesThemBack() {
        StagedImport staged =
                admin.imports().stage(BodyPublishers.ofString("学号,姓名,班级\n71,Wu,7\n72,Xi,7\n"), "class.csv", null);
        assertThat(staged.batch().kind()).isEqualTo(ImportKind.STUDENTS);
        assertThat(staged.batch().options())
                .isNotNull()
                .extracting(ImportOptions::identical)
                .isEqualTo(Identical.UPDATE);
        String id = staged.batch().id();
        ImportBatch checked = ended(admin.imports().check(id));
        assertThat(checked.counts().create()).isEqualTo(2);
        assertThat(ended(admin.imports().apply(id)).state()).isEqualTo(ImportState.APPLIED);
        assertThat(roster.list(all()).items()).extracting(Student::name).contains("Wu", "Xi");
        admin.imports().undo(id);
        assertThat(roster.list(all()).items()).extracting(Student::name).doesNotContain("Wu", "Xi");
    }

    @Test
    void whoWasSignedInIsNotTakenBack() {
        StagedImport staged = admin.imports()
                .stage(BodyPublishers.ofString("studentNo,name\n81,Yo\n"), "class.csv", ImportKind.STUDENTS);
        String id = staged.batch().id();
        ended(admin.imports().apply(id));
        Student yo = roster.list(new StudentFilter(1, 9, "81", null, null, false))
                .items()
                .getFirst();
        SignInCard card = roster.makeCards(List.of(yo.id())).getFirst();
        server.client().roster().signIn(new CardSignIn(card.code(), null));
        refused(ErrorCode.CONFLICT, () -> admin.imports().undo(id));
        assertThat(roster.get(yo.id()).name()).isEqualTo("Yo");
    }

    @Test
    void whoLeavesIsForgotten() {
        imported("studentNo,name,group\n91,Quillfeather,9z\n");
        imported("studentNo,name,group\n91,Zenobia,9y\n");
        Student zenobia = roster.list(new StudentFilter(1, 9, "91", null, null, false))
                .items()
                .getFirst();
        roster.update(zenobia.id(), new StudentDraft("Zenobia", "91", "9y", null));
        SignInCard card = roster.makeCards(List.of(zenobia.id())).getFirst();
        LecternClient page = server.client();
        page.roster().signIn(new CardSignIn(card.code(), null));
        assertThat(Json.lenient()
                        .writeValueAsString(page.profile().export().data().get("roster")))
                .contains("Zenobia", "91", "9y");
        page.profile().delete(new AccountDeletion(null));
        refused(ErrorCode.NOT_FOUND, () -> roster.get(zenobia.id()));
        refused(ErrorCode.UNAUTHORIZED, () -> server.client().roster().signIn(new CardSignIn(card.code(), null)));
        assertThat(roster.groups()).doesNotContain("9y", "9z");
        assertThat(server.raw("GET", "/api/admin/audit-log?limit=100", TestServer.token(admin), null)
                        .body()
                        .toString())
                .contains(zenobia.id())
                .doesNotContain("Zenobia", "Quillfeather", "9z");
    }

    private ImportBatch ended(ImportBatch begun) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> admin.imports().get(begun.id(), Duration.ofSeconds(2)),
                        batch -> !batch.state().running());
    }

    @Test
    void onlyStaffKeepTheRosterAndBadInputIsNamed() {
        String guest = TestServer.token(server.guest("Curious " + System.nanoTime(), null));
        String head = TestServer.token(admin);
        for (String path : List.of("/api/admin/students", "/api/admin/students/groups")) {
            assertThat(server.raw("GET", path, guest, null).status()).isEqualTo(403);
            assertThat(server.raw("GET", path, null, null).status()).isEqualTo(401);
        }
        assertThat(server.raw("POST", "/api/admin/users/import-csv", guest, "text/csv", "name\nx\n")
                        .status())
                .isEqualTo(403);
        Function<String, Raw> post = body -> server.raw("POST", "/api/admin/students", head, body);
        assertThat(post.apply("{}").fields()).containsExactly("name");
        assertThat(post.apply("{\"name\":\"\\u202eevil\"}").fields()).containsExactly("name");
        assertThat(post.apply("{\"name\":\"A\",\"studentNo\":\"1\\u00072\"}").fields())
                .containsExactly("studentNo");
        assertThat(post.apply("{\"name\":\"A\",\"role\":\"admin\"}").status()).isEqualTo(400);
        assertThat(server.raw("GET", "/api/admin/students/nobody", head, null).status())
                .isEqualTo(404);
        assertThat(server.raw(
                                "POST",
                                "/api/admin/students/batch",
                                head,
                                "{\"action\":\"enrol\",\"studentIds\":[\"x\"]}")
                        .fields())
                .containsExactly("classroomId");
        assertThat(server.raw("POST", "/api/auth/card", null, "{\"code\":\"\"}").fields())
                .containsExactly("code");
        assertThat(server.raw(
                                "POST",
                                "/api/auth/pictures",
                                null,
                                "{\"joinCode\":\"1\",\"studentId\":\"x\",\"pictures\":[\"cat\"]}")
                        .fields())
                .containsExactly("pictures");
    }
}
