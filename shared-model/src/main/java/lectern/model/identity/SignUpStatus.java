package lectern.model.identity;

/** Whether students may make accounts by themselves here (001). */
public record SignUpStatus(boolean open) {}
