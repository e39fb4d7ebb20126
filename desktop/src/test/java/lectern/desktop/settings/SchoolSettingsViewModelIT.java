package lectern.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.settings.SettingValue;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchoolSettingsViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient admin = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final SchoolSettingsViewModel model =
            new SchoolSettingsViewModel(admin, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH));

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private SettingValue setting(String name) {
        return model.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheSchoolDecidesHoldsAtOnceAndCanBeTakenBack() {
        model.show();
        assertThat(model.settings())
                .allSatisfy(setting -> assertThat(model.title(setting))
                        .as("every setting of the server has words here")
                        .isNotEqualTo(setting.name()));
        model.set(setting("signUpOpen"), false);
        assertThat(setting("signUpOpen").value()).isEqualTo(false);
        assertThat(model.reportProperty().get()).contains("Students may make their own accounts");
        model.undo().undo();
        assertThat(setting("signUpOpen").value()).isEqualTo(true);

        model.setNumber(setting("sessionsPerAccount"), "many");
        assertThat(model.faults()).containsEntry("sessionsPerAccount", "settings.fault.number");
        model.setNumber(setting("sessionsPerAccount"), "1000");
        assertThat(model.faults()).containsEntry("sessionsPerAccount", "settings.fault.bounds");
        assertThat(setting("sessionsPerAccount").value()).isEqualTo(10);
        model.setNumber(setting("sessionsPerAccount"), " 3 ");
        assertThat(model.faults()).isEmpty();
        assertThat(setting("sessionsPerAccount").value()).isEqualTo(3);

        SettingValue unknown = new SettingValue("fromTheFuture", 1, 1, "Does something new.");
        assertThat(model.title(unknown)).isEqualTo("fromTheFuture");
        assertThat(model.text(unknown)).isEqualTo("Does something new.");
    }
}
