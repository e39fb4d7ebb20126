package lectern.desktop.shell;

/**
 * A line of the command palette.
 *
 * @param title as it reads now
 * @param group what kind of thing it is, shown beside it
 */
record Command(String title, String group, Runnable action) {}
