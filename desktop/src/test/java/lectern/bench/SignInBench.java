package lectern.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.wire.ErrorCode;

/** The stampede at the beginning of a lesson: forty people sign in with passwords while a class answers questions. */
final class SignInBench {
    private static final int PEOPLE = 40;
    private static final int EVERY_MILLIS = 200;
    private static final String PASSWORD = "a pupil's password";

    private final ServerProcess server;
    private final AnswerBench answering;
    private final AtomicInteger refused = new AtomicInteger();

    SignInBench(ServerProcess server, LecternClient admin, AnswerBench answering) {
        this.server = server;
        this.answering = answering;
        for (int i = 0; i < PEOPLE; i++) {
            admin.admin().create(new AdminDraft(name(i), PASSWORD, Role.TEACHER, null));
        }
    }

    /** How many were told to try again, over all rounds. */
    int refused() {
        return refused.get();
    }

    private static String name(int i) {
        return "stampede-" + i;
    }

    /**
     * @param signIns gets {@code all s}, from the first arrival to the last answer, and {@code slowest s} of one
     * @param answers gets what is measured of the answers meanwhile
     */
    void round(Figures signIns, Figures answers) throws IOException {
        long begin = System.nanoTime();
        List<CompletableFuture<Double>> arrivals = new ArrayList<>();
        try (ScheduledExecutorService bell = Executors.newScheduledThreadPool(
                PEOPLE, Thread.ofVirtual().name("stampede-", 0).factory())) {
            for (int i = 0; i < PEOPLE; i++) {
                CompletableFuture<Double> arrival = new CompletableFuture<>();
                arrivals.add(arrival);
                String name = name(i);
                bell.schedule(() -> signIn(name, arrival), (long) i * EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(arrivals.toArray(CompletableFuture[]::new));
            CompletableFuture<Double> over = all.thenApply(done -> (System.nanoTime() - begin) / 1e9);
            do {
                answering.round(answers);
            } while (!over.isDone());
            signIns.add("all s", over.join());
        }
        signIns.add(
                "slowest s",
                arrivals.stream().mapToDouble(CompletableFuture::join).max().orElseThrow());
    }

    private void signIn(String name, CompletableFuture<Double> arrival) {
        long begin = System.nanoTime();
        try (LecternClient client = new LecternClient(URI.create("http://127.0.0.1:" + server.port()))) {
            client.identity().login(new LoginRequest(name, null, PASSWORD));
            arrival.complete((System.nanoTime() - begin) / 1e9);
        } catch (ApiException e) {
            if (e.code() == ErrorCode.UNAVAILABLE || e.code() == ErrorCode.RATE_LIMITED) {
                refused.incrementAndGet();
                arrival.complete((System.nanoTime() - begin) / 1e9);
            } else {
                arrival.completeExceptionally(e);
            }
        }
    }
}
