package lectern.server.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one question of JSON, token by token, so that a wrong one fills no memory. Names may be written as
 * {@code correctAnswer} or {@code correct_answer}; what the server gives a question by itself is passed over.
 */
final class JsonQuestion {
    private static final Set<String> OF_THE_SERVER =
            Set.of("id", "status", "source", "version", "createdat", "updatedat");
    private static final int MOST_FLAWS = 20;
    private static final int MOST_DISTRACTORS = 100;

    private final JsonParser parser;
    private final long number;
    private final long line;
    private final List<ErrorDetail> flaws = new ArrayList<>(0);
    private @Nullable String text;
    private @Nullable String media;
    private ContentType content = ContentType.TEXT;
    private @Nullable String answer;
    private final List<String> distractors = new ArrayList<>();
    private @Nullable String category;
    private int difficulty = QuestionDraft.USUAL_DIFFICULTY;
    private @Nullable String summary;
    private @Nullable String deepDive;
    private @Nullable String sourceRef;

    /** Stands on the first token of the question. */
    JsonQuestion(JsonParser parser, long number) {
        this.parser = parser;
        this.number = number;
        this.line = parser.currentTokenLocation().getLineNr();
    }

    /** Goes to the last token of the question. */
    ReadQuestion read() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields("", this::field);
        } else {
            flaw("question", "must be an object: write { … }", null);
            parser.skipChildren();
        }
        String stem = text == null ? "" : text;
        if (!flaws.isEmpty()) {
            return ReadQuestion.flawed(number, stem, flaws);
        }
        boolean card = summary != null || deepDive != null || sourceRef != null;
        return ReadQuestion.of(
                number,
                new QuestionDraft(
                        new Stem(stem, media),
                        content,
                        answer == null ? "" : answer,
                        distractors,
                        category == null ? "" : category,
                        difficulty,
                        card ? new KnowledgeCardDraft(summary, deepDive, sourceRef) : null));
    }

    /** Takes in the value of a field; false where there is none of that name. */
    @FunctionalInterface
    private interface Taking {
        boolean take(String field, String path);
    }

    private void fields(String prefix, Taking taking) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!taking.take(name.replace("_", "").toLowerCase(Locale.ROOT), prefix + name)) {
                flaw(prefix + name, "is no field of a question: rename or remove it", null);
                parser.skipChildren();
            }
        }
    }

    private boolean field(String field, String path) {
        switch (field) {
            case "stem" -> stem(path);
            case "contenttype" -> contentType(path);
            case "correctanswer" -> answer = text(path);
            case "distractors" -> distractors(path);
            case "categoryid" -> category = text(path);
            case "difficulty" -> difficulty(path);
            case "knowledgecard" -> object(path, this::cardField);
            default -> {
                if (!OF_THE_SERVER.contains(field)) {
                    return false;
                }
                parser.skipChildren();
            }
        }
        return true;
    }

    private boolean stemField(String field, String path) {
        switch (field) {
            case "text" -> text = text(path);
            case "mediaurl" -> media = text(path);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean cardField(String field, String path) {
        switch (field) {
            case "summary" -> summary = text(path);
            case "deepdive" -> deepDive = text(path);
            case "sourceref" -> sourceRef = text(path);
            case "id" -> parser.skipChildren();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stem(String path) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            text = parser.getString();
        } else {
            object(path, this::stemField);
        }
    }

    private void object(String path, Taking taking) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields(path + ".", taking);
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            flaw(path, "must be an object: write { … }", null);
            parser.skipChildren();
        }
    }

    private @Nullable String text(String path) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            flaw(path, "must be a text: put it in quotes", null);
            parser.skipChildren();
        }
        return null;
    }

    private void contentType(String path) {
        String name = text(path);
        if (name == null) {
            return;
        }
        for (ContentType type : ContentType.values()) {
            if (type.wireName().equalsIgnoreCase(name.strip())) {
                content = type;
                return;
            }
        }
        flaw(path, "must be one of text, image, video, audio", name);
    }

    private void distractors(String path) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            flaw(path, "must be a list of wrong answers: write [\"…\"]", null);
            parser.skipChildren();
            return;
        }
        distractors.clear();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            String distractor = text(path + "[" + distractors.size() + "]");
            if (distractors.size() < MOST_DISTRACTORS) {
                distractors.add(distractor == null ? "" : distractor);
            }
        }
    }

    private void difficulty(String path) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        String written = parser.currentToken().isScalarValue() ? parser.getString() : "";
        if (written.strip().matches("[1-5]")) {
            difficulty = written.strip().charAt(0) - '0';
        } else {
            flaw(path, "must be a whole number from 1 (easy) to 5", written);
            parser.skipChildren();
        }
    }

    private void flaw(String field, String message, @Nullable String value) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(ReadQuestion.detail(number, line, field, message, value));
        }
    }
}
