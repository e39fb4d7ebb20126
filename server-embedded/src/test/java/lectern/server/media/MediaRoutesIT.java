package lectern.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.client.MediaClient;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class MediaRoutesIT {
    private final TestServer server;
    private final LecternClient admin;
    private final MediaClient media;
    private final HttpClient http = HttpClient.newHttpClient();

    MediaRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        media = admin.media();
        admin.questions().createCategory(new CategoryDraft("arts", "Arts", null, null, null, null));
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    private Media upload(byte[] file, String name) {
        return media.upload(BodyPublishers.ofByteArray(file), name);
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void aPictureIsHeldOnceAndShownToAnybody() {
        byte[] file = Bytes.png(100_000, 7);
        Media made = upload(file, "../../古城.svg");
        assertThat(made.kind()).isEqualTo(MediaKind.IMAGE);
        assertThat(made.contentType()).isEqualTo("image/png");
        assertThat(made.size()).isEqualTo(100_000);
        assertThat(made.name()).isEqualTo("../../古城.svg");
        assertThat(made.url()).isEqualTo("/media/" + made.id());
        assertThat(upload(file, "again.png")).isEqualTo(made);
        assertThat(media.list(1, 10, null).items()).containsExactly(made);
        HttpResponse<byte[]> shown = get(made.url());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(file);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(shown, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(shown, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(get(made.url(), "If-None-Match", header(shown, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPlayerMayAskForParts() {
        byte[] file = Bytes.png(50_000, 9);
        Media made = upload(file, "x");
        HttpResponse<byte[]> middle = get(made.url(), "Range", "bytes=1000-1999");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(file, 1000, 2000));
        assertThat(header(middle, "Content-Range")).isEqualTo("bytes 1000-1999/50000");
        HttpResponse<byte[]> end = get(made.url(), "Range", "bytes=-10");
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(file, 49_990, 50_000));
        HttpResponse<byte[]> rest = get(made.url(), "Range", "bytes=49000-");
        assertThat(rest.body()).hasSize(1000);
        assertThat(get(made.url(), "Range", "bytes=50000-").statusCode()).isEqualTo(416);
        assertThat(get(made.url(), "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .body())
                .hasSize(50_000);
        assertThat(get(made.url(), "Range", "bytes=0-1", "If-Range", header(middle, "ETag"))
                        .body())
                .hasSize(2);
        assertThat(get(made.url(), "Range", "nonsense").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/x",
                "/media/..%2f..%2fdb",
                "/media/%2e%2e",
                "/media/0000000000000000000000000000000000000000000000000000000000000000",
                "/media/incoming"
            })
    void nothingElseIsServed(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureSoundOrVideoIsRefusedWhateverItIsCalled() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> upload(svg, "picture.png")).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            assertThat(e.getMessage()).contains("PNG");
        });
        assertThatThrownBy(() -> upload(new byte[0], "empty.png")).isInstanceOf(ApiException.class);
        Raw json = server.raw("POST", "/api/admin/media", TestServer.token(admin), "application/json", "{}");
        assertThat(json.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(media.list(1, 10, null).items()).isEmpty();
    }

    @Test
    void aPictureLargerThanPicturesMayBeIsRefusedThoughAVideoMayBeLarger() {
        byte[] chunk = new byte[64 * 1024];
        InputStream large = new SequenceInputStream(
                new ByteArrayInputStream(Bytes.png(64, 0)),
                new SequenceInputStream(Collections.enumeration(Collections.nCopies(161, chunk).stream()
                        .map(ByteArrayInputStream::new)
                        .toList())));
        assertThatThrownBy(() -> media.upload(BodyPublishers.ofInputStream(() -> large), "large.png"))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE);
                    assertThat(e.getMessage()).contains("10 MB");
                });
        assertThat(media.list(1, 10, null).items()).isEmpty();
    }

    private Question picture(String url) {
        return admin.questions()
                .create(new QuestionDraft(
                        new Stem("What is this?", url), ContentType.IMAGE, "right", List.of("wrong"), "arts", 1, null));
    }

    @Test
    void aQuestionShowsWhatIsThereAndOfItsKind() {
        Media png = upload(Bytes.png(500, 1), "p");
        Media sound = upload(Bytes.of("fLaC\0\0\0\42"), "s");
        Question made = picture(png.url());
        assertThat(admin.questions()
                        .setStatus(made.id(), QuestionStatus.PUBLISHED)
                        .status())
                .isEqualTo(QuestionStatus.PUBLISHED);
        assertThatThrownBy(() -> picture(sound.url())).hasMessageContaining("audio");
        assertThatThrownBy(() -> picture("/media/" + "0".repeat(64))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> admin.questions()
                        .importJson(new ImportRequest(List.of(new QuestionDraft(
                                new Stem("x", sound.url()),
                                ContentType.VIDEO,
                                "right",
                                List.of("wrong"),
                                "arts",
                                1,
                                null)))))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
                    assertThat(e.details().getFirst().field()).isEqualTo("questions[0].stem.mediaUrl");
                });
        assertThat(media.list(1, 10, MediaKind.IMAGE).items())
                .extracting(Media::used)
                .containsExactly(true);
        assertThat(media.list(1, 10, MediaKind.AUDIO).items())
                .extracting(Media::used)
                .containsExactly(false);
        assertThat(media.list(1, 1, null).items()).containsExactly(sound);
    }
}
