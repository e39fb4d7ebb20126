package lectern.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.network.Adapter.Kind;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.platform.HttpsState;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsViewModelTest {
    private static final String PRINT = "AB:".repeat(31) + "CD";

    @TempDir
    Path data;

    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static HttpsState state(@Nullable Integer port, boolean fixed) {
        return new HttpsState(port, PRINT, Instant.now(), List.of("192.168.1.20"), fixed);
    }

    private HttpsViewModel model(boolean manager) {
        StudentAddress address = new StudentAddress(
                new PreferenceStore(data, Locale.ENGLISH),
                () -> List.of(new Adapter("wlan0", "Wi-Fi", "192.168.1.20", Kind.LAN)),
                8080);
        return new HttpsViewModel(
                client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), address, manager);
    }

    @Test
    void isSwitchedOnAndOffByWhoMay() {
        server.answer("GET /api/admin/https", state(null, false)).answer("PUT /api/admin/https", state(8443, false));
        HttpsViewModel model = model(true);
        assertThat(model.on()).isFalse();
        assertThat(model.switchable()).isTrue();
        assertThat(model.url()).isEmpty();

        model.change();
        assertThat(server.calls()).last().asString().contains("\"enabled\":true");
        assertThat(model.on()).isTrue();
        assertThat(model.url()).isEqualTo("https://192.168.1.20:8443");
        assertThat(model.fingerprint().lines()).hasSize(4).last().isEqualTo("AB:AB:AB:AB:AB:AB:AB:CD");
        assertThat(model.changingProperty().get()).isFalse();

        server.refuse("PUT /api/admin/https", ErrorCode.UNAVAILABLE, "No port is free");
        model.change();
        assertThat(server.calls()).last().asString().contains("\"enabled\":false");
        assertThat(model.on()).as("what was refused changes nothing").isTrue();
        assertThat(model.changingProperty().get()).isFalse();
        assertThat(model(false).switchable()).as("for a teacher").isFalse();
        server.answer("GET /api/admin/https", state(8443, true));
        assertThat(model(true).switchable())
                .as("where the command line decided")
                .isFalse();
    }

    @Test
    void aServerThatDoesNotAnswerIsToldOfElsewhere() {
        server.refuse("GET /api/admin/https", ErrorCode.INTERNAL_ERROR, "no");
        HttpsViewModel model = model(true);
        assertThat(model.on()).isFalse();
        assertThat(model.switchable()).isFalse();
        assertThat(model.fingerprint()).isEmpty();
        failures.assertNone();
    }
}
