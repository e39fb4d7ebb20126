package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lectern.model.client.ApiException;
import lectern.model.client.QuestionClient;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ImportReport;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CsvImportIT {
    private final TestServer server;
    private final QuestionClient questions;

    CsvImportIT(Engine engine) {
        server = TestServer.start(engine);
        questions = server.admin().questions();
        questions.createCategory(new CategoryDraft("arts", "Arts", null, null, null, null));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ImportReport read(byte[] file, boolean createCategories) {
        return questions.importCsv(BodyPublishers.ofByteArray(file), createCategories);
    }

    private ImportReport read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8), false);
    }

    private List<Question> all() {
        return questions
                .list(new QuestionFilter(1, 100, null, null, null, null, null, "createdAt", "asc"))
                .items();
    }

    /** The refusal of a file; nothing of it may be kept. */
    private ApiException refusal(byte[] file, ErrorCode code) {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> read(file, false));
        assertThat(refusal).as("the file is refused").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(all()).isEmpty();
        assertThat(questions.categories(1, 100).items())
                .extracting(Category::id)
                .containsExactly("arts");
        return refusal;
    }

    private ApiException unreadable(String file) {
        return refusal(file.getBytes(StandardCharsets.UTF_8), ErrorCode.CSV_PARSE_ERROR);
    }

    @Test
    void cellsComeInAsTheyAre() {
        String file = "difficulty,stemText,categoryId,contentType,correctAnswer,distractor3,distractor1,cardSummary\r\n"
                + "4,\"两行\r\n\"\"引号\"\", 逗号\",arts,text,-5,+5,=SUM(A1),@home\r\n"
                + "\r\n"
                + "1,\" spaces \",arts,text,a,,b\r\n";
        ImportReport report = read(file);
        assertThat(report).isEqualTo(new ImportReport(2, List.of(), "UTF-8", ","));
        assertThat(all())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.stem().text()).isEqualTo("两行\r\n\"引号\", 逗号");
                            assertThat(first.correctAnswer()).isEqualTo("-5");
                            assertThat(first.distractors()).containsExactly("=SUM(A1)", "+5");
                            assertThat(first.knowledgeCard()).isNotNull();
                            assertThat(first.status()).isEqualTo(QuestionStatus.DRAFT);
                            assertThat(first.source()).isEqualTo("csv");
                        },
                        second -> {
                            assertThat(second.stem().text()).isEqualTo(" spaces ");
                            assertThat(second.knowledgeCard()).isNull();
                        });
    }

    @Test
    void everyEncodingAndDelimiterIsFound() {
        long before = 0;
        for (char delimiter : new char[] {',', ';', '\t'}) {
            String file = Samples.csv("arts", "哪条河流经过古城").replace(',', delimiter);
            for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
                for (String mark : encoding.startsWith("UTF-16") ? List.of("\uFEFF") : List.of("", "\uFEFF")) {
                    ImportReport report = read((mark + file).getBytes(Charset.forName(encoding)), false);
                    assertThat(report.encoding()).isEqualTo(encoding.replaceAll("[LB]E$", ""));
                    assertThat(report.delimiter()).isEqualTo(String.valueOf(delimiter));
                    assertThat(++before).isEqualTo(all().size());
                }
            }
        }
        assertThat(all())
                .allSatisfy(question -> assertThat(question.stem().text()).isEqualTo("哪条河流经过古城"));
    }

    @Test
    void everyBadRowIsNamedAndNothingIsKept() {
        String file = Samples.HEADER
                + "arts,text,3,\"good\non two lines\",right,wrong,,,,,,,\n"
                + "arts,smell,7,Which?,right,wrong,,,,,,,\n"
                + "arts,text,3,,right,,,,,,,,\n"
                + "arts,text,3,Which?,right,a,,right,a,,,,\n"
                + "No Slug,text,3," + "x".repeat(4001) + ",right,wrong,,,,,,,\n"
                + "arts,text,3,Which?,right,wrong,,,,,,,,too many\n";
        ApiException refusal = refusal(file.getBytes(StandardCharsets.UTF_8), ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.getMessage()).contains("5 rows");
        assertThat(refusal.details())
                .extracting(ErrorDetail::row, ErrorDetail::field)
                .containsExactly(
                        tuple(3, "contentType"),
                        tuple(3, "difficulty"),
                        tuple(4, "stemText"),
                        tuple(4, "distractor1"),
                        tuple(5, "distractor3"),
                        tuple(5, "distractor4"),
                        tuple(6, "stemText"),
                        tuple(6, "categoryId"),
                        tuple(7, "column 14"));
        assertThat(refusal.details())
                .extracting(ErrorDetail::value)
                .contains("smell", "7", "right", "No Slug", "too many");
        assertThat(refusal.details()).allSatisfy(detail -> {
            assertThat(detail.message()).isNotBlank();
            assertThat(detail.value() == null ? "" : detail.value()).hasSizeLessThanOrEqualTo(200);
        });
    }

    private static org.assertj.core.groups.Tuple tuple(long row, String field) {
        return org.assertj.core.groups.Tuple.tuple(row, field);
    }

    @Test
    void aBadRowAtTheEndOfALongFileLeavesNothing() {
        StringBuilder file = new StringBuilder(Samples.HEADER);
        for (int i = 0; i < 3_000; i++) {
            file.append("arts,text,3,number ").append(i).append(",right,wrong,,,,,,,\n");
        }
        file.append("arts,text,9,the last,right,wrong,,,,,,,\n");
        ApiException refusal = refusal(file.toString().getBytes(StandardCharsets.UTF_8), ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.details()).extracting(ErrorDetail::row).containsExactly(3_002L);
    }

    @Test
    void unknownCategoriesAreNamedOnceOrMade() {
        byte[] file = (Samples.csv("chinese_history", "one", "two")
                        + Samples.csv("geo", "three").substring(Samples.HEADER.length()))
                .getBytes(StandardCharsets.UTF_8);
        ApiException refusal = refusal(file, ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.getMessage()).contains("chinese_history, geo");
        assertThat(refusal.details())
                .extracting(ErrorDetail::field, ErrorDetail::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("categoryId", "chinese_history"),
                        org.assertj.core.groups.Tuple.tuple("categoryId", "geo"));
        assertThat(read(file, true).categoriesCreated()).containsExactly("chinese_history", "geo");
        assertThat(questions.categories(1, 9).items())
                .extracting(Category::name, Category::questionCount)
                .contains(org.assertj.core.groups.Tuple.tuple("Chinese history", 2L));
        assertThat(read(file, true).categoriesCreated()).as("the second time").isEmpty();
    }

    @Test
    void brokenFilesAreRefusedWithTheirReason() {
        String good = "arts,text,3,Which?,right,wrong,,,,,,,\n";
        assertThat(unreadable("").getMessage()).contains("empty");
        assertThat(unreadable("\n\n" + good).getMessage()).contains("header");
        assertThat(unreadable(Samples.HEADER).getMessage()).contains("nothing below the header");
        assertThat(unreadable(Samples.HEADER + good + "\"arts,text").getMessage())
                .contains("Row 3", "quote");
        assertThat(unreadable(Samples.HEADER + "\"arts\"x,text").getMessage()).contains("Row 2", "quote");
        assertThat(unreadable(Samples.HEADER + good.replace("Which", "a\0b")).getMessage())
                .contains("Row 2", "NUL");
        assertThat(unreadable(Samples.HEADER + "x".repeat(70_000) + ",text\n").getMessage())
                .contains("65536");
        assertThat(unreadable(Samples.HEADER + "\"" + good.repeat(20_000)).getMessage())
                .contains("65536");
        assertThat(unreadable(Samples.HEADER + ",x".repeat(300) + "\n").getMessage())
                .contains("256 cells");
        assertThat(unreadable("PK\u0003\u0004rest").getMessage()).contains("workbook");
        ApiException header = unreadable("categoryId,colour,stemText,stemText\nx,x,x,x\n");
        assertThat(header.details())
                .extracting(ErrorDetail::field)
                .containsExactly("colour", "stemText", "contentType", "correctAnswer", "difficulty", "distractor1");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] file = (Samples.csv("arts", "Which?") + "arts,text,3,§,a,b\n").getBytes(StandardCharsets.ISO_8859_1);
        file[file.length - 6] = (byte) 0xFF;
        assertThat(refusal(file, ErrorCode.CSV_PARSE_ERROR).getMessage()).contains("GB18030");
        byte[] utf16 = {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0};
        assertThat(refusal(utf16, ErrorCode.CSV_PARSE_ERROR).getMessage()).contains("UTF-16");
    }

    @Test
    void otherTypesOfBodyAreRefused() {
        String token = TestServer.token(server.admin());
        String path = "/api/admin/questions/import-csv";
        assertThat(server.raw("POST", path, token, "application/json", "{}").status())
                .isEqualTo(415);
        assertThat(server.raw("POST", path + "?createCategories=maybe", token, "text/csv", "a")
                        .fields())
                .containsExactly("createCategories");
        String csv = Samples.csv("arts", "Which?");
        assertThat(server.raw("POST", path, token, "text/csv; charset=utf-8", csv)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileOfManyMegabytesComesInWhole() {
        int rows = 20_000;
        byte[] head = Samples.HEADER.getBytes(StandardCharsets.UTF_8);
        String deep = "d".repeat(500);
        Stream<byte[]> pieces = Stream.iterate(0, i -> i + 1)
                .limit(rows)
                .map(i -> ("arts,text,3,number " + i + ",right,wrong,,,,,," + deep + ",\n")
                        .getBytes(StandardCharsets.UTF_8));
        java.util.Iterator<byte[]> iterator =
                Stream.concat(Stream.of(head), pieces).iterator();
        HttpRequest.BodyPublisher body = BodyPublishers.ofByteArrays(() -> iterator);
        assertThat(questions.importCsv(body, false).created()).isEqualTo(rows);
        assertThat(questions.categories(1, 9).items().getFirst().questionCount())
                .isEqualTo(rows);
    }
}
