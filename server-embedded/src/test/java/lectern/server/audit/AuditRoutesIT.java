package lectern.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditQuery;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ActivityClient;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.Role;
import lectern.model.question.CategoryDraft;
import lectern.model.wire.Page;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AuditRoutesIT {
    private final TestServer server;
    private final LecternClient head;
    private final String headId;

    AuditRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        head = server.admin();
        headId = head.identity().me().id();
        head.questions().createCategory(new CategoryDraft("arts", "=1+1", null, null, null, null));
        head.questions().createCategory(new CategoryDraft("history", "History", null, null, null, null));
        head.admin().setSetting("sessionsPerAccount", 7);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> things(
            @Nullable String kind,
            @Nullable String thing,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {
        return head.admin().auditLog(new AuditQuery(1, 20, kind, thing, actor, null, from, to)).items().stream()
                .map(entry -> entry.kind() + " " + entry.thingId())
                .toList();
    }

    private Raw get(String query) {
        return server.raw("GET", "/api/admin/audit-log?" + query, TestServer.token(head), null);
    }

    @Test
    void whoDidWhatIsListedNewestFirst() {
        Page<AuditEntry> page = head.admin().auditLog(AuditQuery.all());
        assertThat(page.items()).extracting(AuditEntry::kind).containsExactly("setting", "category", "category");
        AuditEntry entry = page.items().getFirst();
        assertThat(entry.actorId()).isEqualTo(headId);
        assertThat(entry.actorName()).isEqualTo("head");
        assertThat(entry.address()).isEqualTo("127.0.0.1");
        assertThat(entry.action()).isEqualTo("update");
        assertThat(String.valueOf(entry.before())).contains("value=10");
        assertThat(String.valueOf(entry.after())).contains("value=7");
        assertThat(head.admin()
                        .auditLog(new AuditQuery(2, 2, null, null, null, null, null, null))
                        .items())
                .extracting(AuditEntry::thingId)
                .containsExactly("arts");
    }

    @Test
    void entriesAreFiltered() {
        Instant now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        assertThat(things("category", null, headId, null, now)).containsExactly("category history", "category arts");
        assertThat(things("category", "arts", null, null, null)).containsExactly("category arts");
        assertThat(things(null, null, "00000000-0000-7000-8000-000000000000", null, null))
                .isEmpty();
        assertThat(things(null, null, null, now, null)).isEmpty();
        assertThat(things(null, null, null, now.minusSeconds(600), now)).hasSize(3);
        assertThat(things("' or 1=1 --", null, null, null, null)).isEmpty();
        assertThat(things(null, "<where>", null, null, null)).isEmpty();
    }

    @Test
    void whoDidItIsFoundByAPartOfTheName() {
        AuditQuery heads = new AuditQuery(1, 20, null, null, null, "EA", null, null);
        assertThat(head.admin().auditLog(heads).items()).hasSize(3);
        AuditQuery letters = new AuditQuery(1, 20, null, null, null, "%", null, null);
        assertThat(head.admin().auditLog(letters).items()).isEmpty();
    }

    @Test
    void whatWasChangedIsNamed() {
        Classroom classroom = head.classrooms().create(new ClassroomDraft("Class 4b", null));
        LecternClient ann = server.guest("Ann", classroom.joinCode());
        String annsId = ann.identity().me().id();
        head.classrooms().remove(classroom.id(), annsId);
        head.classrooms().renewCode(classroom.id());
        ActivityClient host = head.activities(classroom.id());
        host.command(
                host.create(new ActivityDraft(
                                ActivityKind.TYPING_RACE,
                                "The fox",
                                null,
                                new ActivityDraft.Race(null, "One fox runs."),
                                null))
                        .id(),
                ActivityCommand.Action.END);
        host.withdraw(host.assign(new AssignmentDraft(AssignedKind.TRACK, "history", null, null, null, null))
                .id());
        String teacher = head.admin()
                .create(new AdminDraft("teacher", "correct horse", Role.TEACHER, null))
                .id();
        head.admin().resetPassword(teacher);
        List<AuditEntry> trail = head.admin().auditLog(AuditQuery.all()).items();
        assertThat(trail)
                .extracting(entry -> entry.action() + " " + entry.kind() + " " + entry.thingName())
                .containsExactly(
                        "reset_password user teacher",
                        "create user teacher",
                        "delete assignment History",
                        "create assignment History",
                        "end activity The fox",
                        "create activity The fox",
                        "renew-code classroom Class 4b",
                        "remove classroom Class 4b",
                        "create classroom Class 4b",
                        "update setting sessionsPerAccount",
                        "create category History",
                        "create category =1+1");
        assertThat(String.valueOf(trail.get(7).before())).contains(annsId, "Ann");
    }

    @Test
    void aBadFilterNamesItself() {
        for (String query :
                List.of("actor=head", "from=yesterday", "to=2026-01-01", "kind=%00", "who=%00", "page=0", "limit=0")) {
            Raw answer = get(query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.fields()).containsExactly(query.substring(0, query.indexOf('=')));
        }
        assertThat(get("from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z").fields())
                .containsExactly("to");
        Raw json = server.raw("GET", "/api/admin/exports/audit-log?format=json", TestServer.token(head), null);
        assertThat(json.fields()).containsExactly("format");
    }

    @Test
    void theTrailLeavesAsATableThatRunsNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.csv");
        head.admin().exportAuditLog(new AuditQuery(1, 1, "category", null, null, null, null, null), file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).endsWith("time,actor,actorId,address,action,kind,thing,before,after");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(",head," + headId + ",127.0.0.1,create,category,history,,");
        // Removed when the last byte has left, which may be after it has arrived.
        await().until(() -> server.temporaryFiles().isEmpty());
    }

    @Test
    void aSettingOfTheSchoolHoldsAtOnceAndWithinBounds() {
        assertThat(head.admin().settings())
                .filteredOn(setting -> setting.name().equals("sessionsPerAccount"))
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.value()).isEqualTo(7);
                    assertThat(setting.initial()).isEqualTo(10);
                });
        for (String body : List.of("{\"value\":0}", "{\"value\":101}", "{\"value\":\"7\"}", "{\"value\":1.5}", "{}")) {
            Raw answer = server.raw("PUT", "/api/admin/settings/sessionsPerAccount", TestServer.token(head), body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.fields()).containsExactly("value");
        }
        Raw unknown = server.raw("PUT", "/api/admin/settings/nothing", TestServer.token(head), "{\"value\":1}");
        assertThat(unknown.status()).isEqualTo(404);
        server.restart();
        assertThat(server.admin().admin().settings())
                .filteredOn(setting -> setting.name().equals("sessionsPerAccount"))
                .singleElement()
                .satisfies(setting -> assertThat(setting.value()).isEqualTo(7));
    }
}
