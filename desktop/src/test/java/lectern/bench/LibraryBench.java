package lectern.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.client.LecternClient;
import lectern.model.question.ImportReport;

/** A library of 100,000 questions and 2,000 articles, as editors list it and students read it. */
final class LibraryBench {
    private static final int QUESTIONS = 100_000;
    private static final int ARTICLES = 2_000;
    private static final int SENTENCES = 50;
    private static final Duration TIME = Duration.ofSeconds(4);

    /** Words of two characters; a stem has seven of them, so that each is found in some 5,000 questions. */
    private static final String WORDS = "河流城市天空老师学生数学历史地理生物化学物理音乐图书电脑文字语言故事春天夏天秋天冬天太阳月亮星星海洋"
            + "高山森林草原沙漠动物植物鸟类鱼类昆虫花朵水果蔬菜米饭面包茶叶牛奶汽车火车飞机轮船道路桥梁房屋学校医院公园商店市场"
            + "工厂农村国家世界民族人口经济政治法律文化艺术科学技术发明发现思想哲学宗教战争和平朝代皇帝英雄诗人作家画家医生工人农民"
            + "士兵朋友家庭父亲母亲孩子老人健康疾病运动比赛足球游戏时间空间速度温度重量长度面积体积能量声音颜色味道空气土壤矿物金属";

    private final ServerProcess server;
    private final String token;
    private final Path work;

    /** The figures of all rounds. */
    final Figures article = new Figures();

    final Figures bareArticle = new Figures();
    final Figures pages = new Figures();
    final Figures searches = new Figures();
    final Figures articleImport = new Figures();

    LibraryBench(ServerProcess server, LecternClient admin, String token, Path work) throws IOException {
        this.server = server;
        this.token = token;
        this.work = work;
        fill(admin);
    }

    void run(int rounds, LecternClient admin) throws IOException {
        ReadBench reading = ReadBench.of(server, "/api/articles/" + published(admin), "");
        ReadBench listing = new ReadBench(server, firstPages());
        ReadBench searching = new ReadBench(server, found());
        try (ServerProcess bare = reading.bare(work)) {
            for (int warming = 0; warming < rounds; warming++) {
                reading.round(new Figures(), TIME);
                reading.round(bare, new Figures(), TIME);
            }
            listing.round(new Figures(), TIME);
            searching.round(new Figures(), TIME);
            for (int round = 0; round < rounds; round++) {
                reading.round(article, TIME);
                reading.round(bare, bareArticle, TIME);
                listing.round(pages, TIME);
                searching.round(searches, TIME);
            }
        }
        for (int round = 0; round < rounds; round++) {
            importArticles(admin, round);
        }
    }

    private void fill(LecternClient admin) throws IOException {
        Path file = work.resolve("library.csv");
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("categoryId,contentType,difficulty,stemText,correctAnswer,distractor1,distractor2,distractor3,"
                    + "distractor4,distractor5,cardSummary,cardDeepDive,cardSourceRef\n");
            for (int i = 0; i < QUESTIONS; i++) {
                StringBuilder stem = new StringBuilder();
                for (int word = 0; word < 7; word++) {
                    stem.append(word(random.nextInt(WORDS.length() / 2)));
                }
                out.write("library-" + i % 20 + ",text," + (1 + i % 5) + "," + stem + "是第" + i + "个吗？,答案" + i + ",甲" + i
                        + ",乙" + i + ",丙" + i + ",,,,,\n");
            }
        }
        ImportReport report = admin.questions().importCsv(HttpRequest.BodyPublishers.ofFile(file), true);
        if (report.created() != QUESTIONS) {
            throw new IllegalStateException("created " + report.created());
        }
    }

    private static String word(int number) {
        return WORDS.substring(2 * number, 2 * number + 2);
    }

    /** The first pages that an editor sees, by page, filter and order. */
    private List<byte[]> firstPages() {
        List<byte[]> requests = new ArrayList<>();
        for (String filter : List.of(
                "", "&status=draft", "&categoryId=library-3", "&categoryId=library-4&status=draft", "&sortOrder=asc")) {
            for (int page = 1; page <= 3; page++) {
                requests.add(Requests.get("/api/admin/questions?limit=20&page=" + page + filter, token));
            }
        }
        return requests;
    }

    /** Pages of what is found by each word: far more than are kept as answers. */
    private List<byte[]> found() {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < WORDS.length() / 2; i++) {
            String keyword = URLEncoder.encode(word(i), StandardCharsets.UTF_8);
            for (int page = 1; page <= 40; page++) {
                requests.add(Requests.get("/api/admin/questions?limit=20&page=" + page + "&keyword=" + keyword, token));
            }
        }
        Collections.shuffle(requests, new Random(7));
        return requests;
    }

    private static String published(LecternClient admin) {
        List<SentenceDraft> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            sentences.add(
                    SentenceDraft.of("The stone by the old road had seen " + i + " winters. 路边的老石头见过" + i + "个冬天。"));
        }
        return admin.articles()
                .create(new ArticleDraft("The stone by the road", null, null, null, null, null, true, sentences))
                .articleId();
    }

    /** A file of 2,000 articles with 20 sentences each, by the route of document 002. */
    private void importArticles(LecternClient admin, int round) throws IOException {
        Path file = work.resolve("articles.json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"articles\":[");
            for (int i = 0; i < ARTICLES; i++) {
                out.write((i == 0 ? "" : ",") + "{\"title\":\"Round " + round + ", text " + i
                        + "\",\"source_type\":\"local\",\"sentences\":[");
                for (int j = 0; j < 20; j++) {
                    out.write((j == 0 ? "" : ",") + "{\"content\":\"Sentence " + j + " of text " + i
                            + " tells of a river. 河流。\",\"extensions\":{\"translation\":\"第" + j + "句\"}}");
                }
                out.write("]}");
            }
            out.write("]}");
        }
        long begin = System.nanoTime();
        long made = admin.articles()
                .importJson(HttpRequest.BodyPublishers.ofFile(file))
                .created();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (made != ARTICLES) {
            throw new IllegalStateException("imported " + made);
        }
        articleImport.add("articles /s", ARTICLES / seconds);
    }
}
