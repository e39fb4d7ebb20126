package lectern.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.desktop.failure.Failures;

/** Keeps what would have been shown. */
public final class RecordedFailures implements Failures {
    private final List<Throwable> shown = new CopyOnWriteArrayList<>();

    @Override
    public void show(String attempt, Throwable cause) {
        shown.add(cause);
    }

    public List<Throwable> shown() {
        return shown;
    }

    public void assertNone() {
        assertThat(shown).isEmpty();
    }
}
