package lectern.desktop.edit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorDetail;

/** Text fields as they are written, checked on the way; a field that was not written in yet is not blamed. */
public abstract class TextForm {
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final ObservableMap<String, String> faults = FXCollections.observableHashMap();
    private final Set<String> touched = new HashSet<>();
    private List<String> beginning = List.of();
    private boolean filling;

    /** Adds a field, by the wire's name of it. */
    protected final StringProperty field(String name) {
        StringProperty field = new SimpleStringProperty("");
        fields.put(name, field);
        beginning = written();
        field.subscribe((before, now) -> touch(name));
        return field;
    }

    /** What is wrong, by field: the key of a text, or the server's words. */
    public final ObservableMap<String, String> faults() {
        return faults;
    }

    /** Fills the fields with what the server holds, or with what a new thing begins with. */
    protected final void fill(Map<String, String> texts) {
        filling = true;
        fields.forEach((name, field) -> field.set(texts.getOrDefault(name, "")));
        filling = false;
        settle();
    }

    /** Whether the fields are being filled, and no person writes in them. */
    protected final boolean filling() {
        return filling;
    }

    /** What is written is what the server holds. */
    public final void settle() {
        touched.clear();
        faults.clear();
        beginning = written();
    }

    private List<String> written() {
        return fields.values().stream().map(StringProperty::get).toList();
    }

    /** Whether something is written here that would be lost. */
    public final boolean dirty() {
        return !written().equals(beginning);
    }

    private void touch(String name) {
        if (!filling) {
            touched.addAll(judged(name));
            show(check());
        }
    }

    /** The fields that may be blamed once somebody has written in this one. */
    protected Set<String> judged(String name) {
        return Set.of(name);
    }

    /** Checks everything and shows what is wrong. */
    public final boolean valid() {
        touched.addAll(fields.keySet());
        Map<String, String> found = check();
        show(found);
        return found.isEmpty();
    }

    /** Shows what the server says of the fields, where something is written in them; returns why it refused in words. */
    public final String refused(ApiException refusal, Messages messages) {
        for (ErrorDetail detail : refusal.details()) {
            String name = detail.field();
            if (name != null && dirty()) {
                faults.put(name, RefusalWords.of(detail, messages).text(messages));
            }
        }
        return RefusalWords.ofForm(refusal, messages).text(messages);
    }

    private void show(Map<String, String> found) {
        faults.keySet().removeIf(name -> !found.containsKey(name));
        found.forEach((name, fault) -> {
            if (touched.contains(name)) {
                faults.put(name, fault);
            }
        });
    }

    /** The number in a field; -1 where there is none. */
    protected static int number(StringProperty field) {
        try {
            return Integer.parseInt(field.get().strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What is wrong with what is written: the key of a text, by field. */
    protected abstract Map<String, String> check();
}
