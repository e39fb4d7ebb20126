package lectern.desktop.task;

import org.jspecify.annotations.Nullable;

/** Something that takes time: a call to the server, reading a file. Runs off the window's thread. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

    /**
     * @param progress to say how far it is, and to hear whether it was cancelled
     */
    T run(Progress progress) throws Exception;
}
