package lectern.model.identity;

/** How many sessions were ended (001). */
public record SessionsEnded(int ended) {}
