package lectern.desktop.edit;

/** What the pane beside a list or a tree shows: nothing, a new thing that is written, or one that there is. */
public enum PaneMode {
    CLOSED,
    NEW,
    EXISTING
}
