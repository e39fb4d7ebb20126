package lectern.desktop.settings;

import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.Turns;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.settings.SettingValue;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What the school decides: each change holds at once and can be taken back. */
public final class SchoolSettingsViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UndoStack undo;
    private final Turns turns;
    private final ObservableList<SettingValue> settings = FXCollections.observableArrayList();
    private final ObservableMap<String, String> faults = FXCollections.observableHashMap();
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
    private @Nullable SettingValue changing;

    public SchoolSettingsViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        undo = new UndoStack(tasks, this::refused, this::fetch);
        turns = new Turns(undo.busyProperty());
    }

    /** As the server lists them. */
    public ObservableList<SettingValue> settings() {
        return settings;
    }

    /** Why a change was refused, by the setting's name. */
    public ObservableMap<String, String> faults() {
        return faults;
    }

    public UndoStack undo() {
        return undo;
    }

    /** What was changed last, in words. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Fetches what holds now. */
    public void show() {
        faults.clear();
        fetch();
    }

    private void fetch() {
        tasks.job(
                        messages.text("settings.school.loading"),
                        progress -> client.admin().settings())
                .quiet()
                .then(settings::setAll)
                .start();
    }

    /** Decides one thing; where the server refuses, the old value holds and the setting says why. */
    public void set(SettingValue setting, Object value) {
        faults.remove(setting.name());
        if (value.equals(setting.value())) {
            return;
        }
        Edit edit = new Edit(
                messages.text("settings.school.changing"),
                progress -> client.admin().setSetting(setting.name(), value),
                progress -> client.admin().setSetting(setting.name(), setting.value()));
        turns.take(() -> {
            changing = setting;
            undo.perform(edit, () -> report.set(messages.get("settings.school.changed", title(setting))));
        });
    }

    /** A whole number as it was written. */
    public void setNumber(SettingValue setting, String text) {
        try {
            set(setting, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            faults.put(setting.name(), "settings.fault.number");
        }
    }

    private void refused(ApiException refusal) {
        SettingValue setting = Objects.requireNonNull(changing);
        boolean number = setting.value() instanceof Number && refusal.code() == ErrorCode.VALIDATION_ERROR;
        faults.put(
                setting.name(),
                number
                        ? "settings.fault.bounds"
                        : RefusalWords.of(refusal, messages).text(messages));
    }

    /** What the setting is called; by its name where this console knows no words for it. */
    String title(SettingValue setting) {
        String key = "settings.name." + setting.name();
        String text = messages.get(key);
        return text.equals(key) ? setting.name() : text;
    }

    /** What it does; in the server's words where this console knows none. */
    String text(SettingValue setting) {
        String key = "settings.text." + setting.name();
        String text = messages.get(key);
        return text.equals(key) ? setting.what() : text;
    }
}
