package lectern.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that this house's own loggers say from now on, as it would stand in the file. */
public final class CapturedLog implements AutoCloseable {
    private final Logger house = (Logger) LoggerFactory.getLogger("lectern");
    private final @Nullable Level before = house.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    public CapturedLog() {
        house.setLevel(Level.DEBUG);
        events.start();
        house.addAppender(events);
    }

    /** Messages with their failures and these failures' causes. */
    public String text() {
        return List.copyOf(events.list).stream().map(CapturedLog::told).collect(Collectors.joining("\n"));
    }

    private static String told(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown));
    }

    @Override
    public void close() {
        house.detachAppender(events);
        house.setLevel(before);
    }
}
