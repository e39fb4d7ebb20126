package lectern.server.mfa;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import lectern.model.wire.Json;
import tools.jackson.databind.json.JsonMapper;

/** Codes by an SMS gateway that speaks HTTP. */
public final class SmsSender implements CodeSender, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SmsConfig config;
    private final CodeText texts = new CodeText();
    private final JsonMapper json = Json.strict();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public SmsSender(SmsConfig config) {
        this.config = config;
    }

    private record Sms(String to, String text) {}

    @Override
    public String channel() {
        return Channels.SMS;
    }

    @Override
    public void send(String to, String code) throws NotSentException {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(new Sms(to, texts.sms(code)))));
        if (config.token() != null) {
            request.header("Authorization", "Bearer " + config.token());
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < 200 || status > 299) {
                throw new NotSentException("the SMS gateway answered " + status);
            }
        } catch (IOException e) {
            throw new NotSentException("the SMS gateway can't be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSentException("the server is stopping", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
