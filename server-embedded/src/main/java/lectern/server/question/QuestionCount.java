package lectern.server.question;

/** How many questions of one status a category has. */
public record QuestionCount(String categoryId, String status, long questions) {}
