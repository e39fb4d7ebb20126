package lectern.desktop.question;

import lectern.model.question.QuestionDraft;

/**
 * A row as it will be read.
 *
 * @param category how the screen names it
 * @param newCategory whether it would be made
 */
public record PreviewRow(long row, QuestionDraft draft, String category, boolean newCategory, boolean bad) {}
