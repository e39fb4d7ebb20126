package lectern.desktop.task;

/** What running work tells about itself. May be called as often as wished; the window is told once a frame at most. */
public interface Progress {

    /** How much of how much is done; a total of 0 means that nobody knows. */
    void report(long done, long total);

    /** Whether the person cancelled: stop at the next good moment. */
    boolean cancelled();
}
