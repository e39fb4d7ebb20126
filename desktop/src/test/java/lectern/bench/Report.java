package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Puts the figures between the marks of {@code docs/benchmarks.md}; the words around them are written by hand. */
final class Report {
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- /figures -->";

    private final StringBuilder table = new StringBuilder();

    Report() {
        table.append("\n| what | median of the rounds | p50 ms | p99 ms | server CPU µs/op | bar | held |\n");
        table.append("| --- | ---: | ---: | ---: | ---: | --- | --- |\n");
    }

    void answers(Figures answers, Figures raw, int lost) {
        double share = answers.median("rate /s") / raw.median("rate /s");
        loaded(
                "durable answers, 32 connections",
                answers,
                "≥ 0.5 of raw JDBC, p99 ≤ 10 ms",
                share >= 0.5 && answers.median("p99 ms") <= 10);
        row("raw JDBC, 32 commits a CHECKPOINT SYNC", Figures.text(raw.median("rate /s")) + "/s", "yardstick", null);
        row("share of raw JDBC", String.format(Locale.ROOT, "%.2f", share), "≥ 0.5", share >= 0.5);
        row("acknowledged answers lost after kill -9", String.valueOf(lost), "0", lost == 0);
    }

    void list(Figures list, Figures bare) {
        loaded("question list, 20 of 10,000", list, "≥ 20,000/s", list.median("rate /s") >= 20_000);
        loaded("bare Undertow handler, the same bytes", bare, "yardstick", null);
    }

    void imports(Figures figures) {
        double rate = figures.median("rows /s");
        row(
                "CSV import of 100,000 rows, H2",
                Figures.text(rate) + " rows/s, " + Figures.text(figures.median("server CPU µs/row")) + " µs CPU a row",
                "≥ 70,000 rows/s",
                rate >= 70_000);
        double slowest = figures.largest("slowest /health ms");
        row("slowest /health during all imports", Figures.text(slowest) + " ms", "≤ 50 ms", slowest <= 50);
    }

    void starts(Figures figures) {
        double start = figures.median("start ms");
        row("start to the first 200 on /health", Figures.text(start) + " ms", "≤ 1,000 ms", start <= 1_000);
        double resident = figures.median("resident MB");
        row("resident memory 3 s after start", Figures.text(resident) + " MB", "≤ 150 MB", resident <= 150);
    }

    private void loaded(String what, Figures figures, String bar, @org.jspecify.annotations.Nullable Boolean held) {
        table.append("| ")
                .append(what)
                .append(" | ")
                .append(Figures.text(figures.median("rate /s")))
                .append("/s")
                .append(" | ")
                .append(Figures.text(figures.median("p50 ms")))
                .append(" | ")
                .append(Figures.text(figures.median("p99 ms")))
                .append(" | ")
                .append(Figures.text(figures.median("server CPU µs/op")))
                .append(" | ")
                .append(bar)
                .append(" | ")
                .append(word(held))
                .append(" |\n");
    }

    private void row(String what, String figure, String bar, @org.jspecify.annotations.Nullable Boolean held) {
        table.append("| ")
                .append(what)
                .append(" | ")
                .append(figure)
                .append(" | | | | ")
                .append(bar)
                .append(" | ")
                .append(word(held))
                .append(" |\n");
    }

    private static String word(@org.jspecify.annotations.Nullable Boolean held) {
        return held == null ? "" : held ? "yes" : "**no**";
    }

    void write(Path file) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String machine = "\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + ": "
                + Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + ".\n";
        Files.writeString(file, text.substring(0, begin) + machine + table + text.substring(text.indexOf(END)));
    }
}
