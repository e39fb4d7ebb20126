package lectern.model.classroom;

import java.util.List;

/**
 * What an invitation came to (003).
 *
 * @param invited the ids of those who were asked, also if they had been asked before
 * @param members the ids of those who are members already
 */
public record Invited(List<String> invited, List<String> members) {}
