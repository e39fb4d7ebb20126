package lectern.server.activity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.activity.Runner;
import lectern.model.activity.Standing;
import lectern.server.sheet.CsvFile;
import org.jspecify.annotations.Nullable;

/** Results as tables for spreadsheets: a row a student. */
final class ResultsTable {
    private final AskedQuestions asked;
    private final ResultsWords words;

    ResultsTable(AskedQuestions asked, ResultsWords words) {
        this.asked = asked;
        this.words = words;
    }

    /** Writes the rows below the heads. */
    @FunctionalInterface
    private interface Rows {
        void write(CsvFile csv) throws IOException;
    }

    private static byte[] table(List<String> heads, Rows rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(out, heads)) {
            rows.write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With what each one chose at each question. */
    byte[] quiz(Sheet sheet, List<QuestionAt> questions) {
        List<String> heads = new ArrayList<>(
                List.of(words.rank(), words.nickname(), words.points(), words.correct(), words.answered()));
        questions.forEach(question -> heads.add(words.numbered().formatted(question.position())));
        return table(heads, csv -> {
            csv.row(under(
                    words.question(),
                    questions.stream()
                            .map(question -> asked.of(question).question().prompt())
                            .toList()));
            csv.row(under(
                    words.rightAnswer(),
                    questions.stream()
                            .map(question ->
                                    asked.of(question).text(asked.of(question).correct()))
                            .toList()));
            for (Standing each : sheet.board().ranking()) {
                csv.row(answers(sheet.board(), each, questions));
            }
        });
    }

    private List<@Nullable String> answers(Scoreboard board, Standing of, List<QuestionAt> questions) {
        UUID userId = UUID.fromString(of.userId());
        List<@Nullable String> cells = new ArrayList<>(List.of(
                String.valueOf(of.rank()),
                of.nickname(),
                String.valueOf(of.points()),
                String.valueOf(of.correct()),
                String.valueOf(board.answered(userId))));
        for (QuestionAt question : questions) {
            AnswerAt answer = board.answer(userId, question.position());
            cells.add(answer == null ? null : asked.of(question).text(answer.optionId()));
        }
        return cells;
    }

    private static List<String> under(String what, List<String> texts) {
        List<String> cells = new ArrayList<>(List.of("", what, "", "", ""));
        cells.addAll(texts);
        return cells;
    }

    byte[] readers(Scoreboard board) {
        return table(List.of(words.nickname()), csv -> {
            for (Standing each : board.ranking()) {
                csv.row(List.of(each.nickname()));
            }
        });
    }

    byte[] race(List<Runner> runners) {
        List<String> heads =
                List.of(words.place(), words.nickname(), words.characters(), words.wpm(), words.accuracy());
        return table(heads, csv -> {
            for (Runner each : runners) {
                csv.row(List.of(
                        each.place() == null ? "" : String.valueOf(each.place()),
                        each.nickname(),
                        String.valueOf(each.chars()),
                        String.valueOf(each.wpm()),
                        String.valueOf(Math.round(each.accuracy() * 1_000) / 1_000.0)));
            }
        });
    }
}
