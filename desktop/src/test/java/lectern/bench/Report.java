package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import lectern.server.storage.Engine;

/** Puts the figures between the marks of {@code docs/benchmarks.md}; the words around them are written by hand. */
final class Report {
    private final StringBuilder table = new StringBuilder();

    Report() {
        table.append("\n| what | median of the rounds | p50 ms | p99 ms | server CPU µs/op | bar | held |\n");
        table.append("| --- | ---: | ---: | ---: | ---: | --- | --- |\n");
    }

    void answers(Figures answers, Figures raw, int lost) {
        double share = answers.share(raw);
        loaded(
                "durable answers, 32 connections",
                answers,
                "≥ 0.5 of raw JDBC, p99 ≤ 10 ms",
                share >= 0.5 && answers.median("p99 ms") <= 10);
        row("raw JDBC, 32 commits a CHECKPOINT SYNC", Figures.text(raw.median("rate /s")) + "/s", "yardstick", null);
        row("share of raw JDBC", String.format(Locale.ROOT, "%.2f", share), "≥ 0.5", share >= 0.5);
        row("acknowledged answers lost after kill -9", String.valueOf(lost), "0", lost == 0);
    }

    void signIns(Figures signIns, int refused, Figures answers) {
        double all = signIns.median("all s");
        row(
                "40 sign-ins in eight seconds during answers, first to last",
                Figures.text(all) + " s, slowest " + Figures.text(signIns.largest("slowest s")) + " s, refused "
                        + refused,
                "≤ 10 s, none refused",
                all <= 10 && refused == 0);
        loaded("durable answers meanwhile", answers, "stated", null);
    }

    void tokenCheck(double micros, Figures list) {
        double share = micros / list.median("server CPU µs/op");
        row(
                "check of a known token, share of the question list's CPU",
                String.format(Locale.ROOT, "%.3f µs, %.1f %%", micros, share * 100),
                "≤ 10 %",
                share <= 0.1);
    }

    void list(Figures list, Figures bare) {
        loaded("question list, 20 of 10,000", list, "≥ 20,000/s", list.median("rate /s") >= 20_000);
        loaded("bare Undertow handler, the same bytes", bare, "yardstick", null);
    }

    void imports(Engine engine, Figures figures) {
        double rate = figures.median("rows /s");
        double bar = engine == Engine.H2 ? 80_000 : 100_000;
        row(
                "CSV import of 100,000 rows, " + engine,
                Figures.text(rate) + " rows/s, " + Figures.text(figures.median("server CPU µs/row")) + " µs CPU a row",
                "≥ " + Figures.text(bar) + " rows/s",
                rate >= bar);
        double slowest = figures.largest("slowest /health ms");
        row("slowest /health during all imports, " + engine, Figures.text(slowest) + " ms", "≤ 25 ms", slowest <= 25);
        row(
                "resident memory after six imports, " + engine,
                Figures.text(figures.median("resident MB")) + " MB",
                "stated",
                null);
    }

    void library(Engine engine, LibraryBench library) {
        double share = library.article.share(library.bareArticle);
        loaded("published article of 50 sentences, " + engine, library.article, "≥ 0.85 of bare", share >= 0.85);
        loaded("bare Undertow handler, the same bytes", library.bareArticle, "yardstick", null);
        row("share of the bare handler", String.format(Locale.ROOT, "%.2f", share), "≥ 0.85", share >= 0.85);
        loaded(
                "first pages of 100,000 questions, by filter, " + engine,
                library.pages,
                "≥ 20,000/s",
                library.pages.median("rate /s") >= 20_000);
        loaded(
                "search for two Chinese characters in them, " + engine,
                library.searches,
                "≥ 500/s",
                library.searches.median("rate /s") >= 500);
        row(
                "JSON import of 2,000 articles, 40,000 sentences, " + engine,
                Figures.text(library.articleImport.median("articles /s")) + " articles/s",
                "stated",
                null);
    }

    void channels(Engine engine, ChannelBench channels) {
        boolean bars = engine == Engine.H2;
        double share = channels.broadcast.share(channels.bare);
        row(
                "messages to 1,000 students in one room, " + engine,
                rate(channels.broadcast),
                bars ? "≥ 0.93 of bare" : "stated",
                bars ? share >= 0.93 : null);
        row("bare Undertow broadcast, the same bytes", rate(channels.bare), "yardstick", null);
        row(
                "share of the bare broadcast, " + engine,
                String.format(Locale.ROOT, "%.2f", share),
                bars ? "≥ 0.93" : "stated",
                bars ? share >= 0.93 : null);
        loaded(
                "teacher's word to the last of 1,000 students, 20 a second, " + engine,
                channels.latency,
                bars ? "p99 ≤ 11 ms" : "stated",
                bars ? channels.latency.median("p99 ms") <= 11 : null);
        loaded("bare Undertow, the same to the last of 1,000, 20 a second", channels.bareLatency, "yardstick", null);
        loaded(
                "one thread that writes to 1,001 plain sockets, the same, 20 a second",
                channels.plainLatency,
                "yardstick",
                null);
        double idle = channels.idle.median("MB");
        row(
                "memory of 1,000 idle connections, " + engine,
                Figures.text(idle) + " MB in use, the process larger by " + Figures.text(channels.grown.median("MB"))
                        + " MB",
                bars ? "≤ 12 MB" : "stated",
                bars ? idle <= 12 : null);
        double back = channels.back.median("ms");
        row("1,000 students back at once, " + engine, Figures.text(back) + " ms", "≤ 5,000 ms", back <= 5_000);
    }

    private static String rate(Figures figures) {
        return Figures.text(figures.median("rate /s")) + "/s, " + Figures.text(figures.median("server CPU µs/op"))
                + " µs CPU each";
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

    /** @param mark the name of the comments between which the table goes */
    void write(Path file, String mark) throws IOException {
        String text = Files.readString(file);
        String opening = "<!-- " + mark + " -->";
        int begin = text.indexOf(opening) + opening.length();
        String machine = "\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + ": "
                + Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + ".\n";
        Files.writeString(
                file,
                text.substring(0, begin) + machine + table + text.substring(text.indexOf("<!-- /" + mark + " -->")));
    }
}
