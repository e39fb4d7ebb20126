package lectern.server.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import lectern.model.wire.DomainException;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Lectern's own form: {@code {"questions": […]}} as in document 004, or the list alone. */
final class JsonFile implements QuestionFile {
    private static final int DEEPEST = 50;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 100;
    private static final String SHAPE = "the file must be {\"questions\": [ … ]}";

    private final SourceFile file;
    private final JsonParser parser;
    private boolean listed;
    private boolean begun;
    private boolean ended;
    private long count;

    JsonFile(SourceFile file) throws IOException {
        this.file = file;
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(Sheet.LONGEST_CELL)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        try {
            this.parser = JsonFactory.builder()
                    .streamReadConstraints(bounds)
                    .build()
                    .createParser(ObjectReadContext.empty(), file.reader());
        } catch (CharacterCodingException e) {
            throw Unreadable.notText(file.charset(), 1);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable ReadQuestion next() {
        try {
            if (!begun) {
                begin();
            }
            if (ended) {
                return null;
            }
            JsonToken token = parser.nextToken();
            require(token != null);
            if (token != JsonToken.END_ARRAY) {
                return new JsonQuestion(parser, ++count).read();
            }
            end();
            return null;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** Goes to the list; what else an export says of itself before it is passed over. */
    private void begin() {
        begun = true;
        JsonToken token = parser.nextToken();
        listed = token == JsonToken.START_ARRAY;
        if (listed) {
            return;
        }
        require(token == JsonToken.START_OBJECT);
        while (true) {
            require(parser.nextToken() == JsonToken.PROPERTY_NAME);
            boolean questions = "questions".equals(parser.currentName());
            token = parser.nextToken();
            if (questions) {
                require(token == JsonToken.START_ARRAY);
                return;
            }
            parser.skipChildren();
        }
    }

    private void end() {
        ended = true;
        if (count == 0) {
            throw Unreadable.file("there is no question in this file");
        }
        while (!listed && parser.nextToken() != JsonToken.END_OBJECT) {
            require(parser.currentToken() != null);
            parser.skipChildren();
        }
        require(parser.nextToken() == null);
    }

    private void require(boolean fits) {
        if (!fits) {
            throw Unreadable.atLine(line(), SHAPE);
        }
    }

    private long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private DomainException broken(JacksonException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Unreadable.notText(file.charset(), line);
            }
        }
        if (e instanceof StreamConstraintsException) {
            return Unreadable.atLine(
                    line, "a text is longer than " + Sheet.LONGEST_CELL + " characters or lists are nested too deep");
        }
        return Unreadable.atLine(line, "this is no well-formed JSON, or it was cut off: mend it or export it again");
    }

    @Override
    public double part() {
        return Progress.of(file);
    }

    @Override
    public void close() {
        parser.close();
    }
}
