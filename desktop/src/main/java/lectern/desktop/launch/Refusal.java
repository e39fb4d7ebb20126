package lectern.desktop.launch;

/** Lectern can't start. The message is the one line that the terminal shows, the status what the process ends with. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The options are wrong: status 2. */
    static Refusal misused(String message) {
        return new Refusal(MISUSED, message);
    }

    /** The options are right, but it can't be done here and now: status 1. */
    static Refusal failed(String message) {
        return new Refusal(FAILED, message);
    }

    int status() {
        return status;
    }
}
