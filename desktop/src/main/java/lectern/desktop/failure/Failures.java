package lectern.desktop.failure;

/** The one door that every failure goes through on its way to the person. */
public interface Failures {

    /**
     * Shows a failure; may be called from any thread.
     *
     * @param attempt what was being done, as the person would say it: "Import of questions.csv"
     */
    void show(String attempt, Throwable cause);
}
