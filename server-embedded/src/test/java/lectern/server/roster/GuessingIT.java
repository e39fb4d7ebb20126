package lectern.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.RosterClient;
import lectern.model.roster.PictureCard;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentDraft;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What guessers of cards and pictures get, with limits on; they live in memory, so one engine tells all. */
class GuessingIT {
    private final TestServer server = TestServer.start(Engine.H2);

    @AfterEach
    void stop() {
        server.close();
    }

    private int pictures(Classroom classroom, Student who, List<String> pictures) {
        String names = pictures.stream().map(each -> '"' + each + '"').collect(Collectors.joining(","));
        return server.raw(
                        "POST",
                        "/api/auth/pictures",
                        null,
                        "{\"joinCode\":\"%s\",\"studentId\":\"%s\",\"pictures\":[%s]}"
                                .formatted(classroom.joinCode(), who.id(), names))
                .status();
    }

    private int card(String code) {
        return server.raw("POST", "/api/auth/card", null, "{\"code\":\"" + code + "\"}")
                .status();
    }

    @Test
    void picturesCannotBeTriedOutAndWrongCardsShutNobodyOut() {
        RosterClient roster = server.admin().roster();
        Classroom classroom = server.admin().classrooms().create(new ClassroomDraft("Room 5", null));
        Student ann = roster.create(new StudentDraft("Ann", null, null, null));
        Student bob = roster.create(new StudentDraft("Bob", null, null, null));
        roster.batch(new StudentBatch(StudentAction.ENROL, List.of(ann.id(), bob.id()), classroom.id(), null));
        PictureCard anns = roster.makePictures(List.of(ann.id())).getFirst();
        PictureCard bobs = roster.makePictures(List.of(bob.id())).getFirst();
        SignInCard good = roster.makeCards(List.of(ann.id())).getFirst();
        server.restartLimited(1_000);

        List<String> wrong = anns.pictures().reversed();
        List<Integer> tries = IntStream.range(0, 12)
                .mapToObj(i -> pictures(classroom, ann, wrong))
                .toList();
        assertThat(tries.subList(0, 5)).containsOnly(401);
        assertThat(tries.getLast()).isEqualTo(429);
        assertThat(pictures(classroom, ann, anns.pictures()))
                .as("not even the right ones are looked at, so that a guesser learns nothing")
                .isEqualTo(429);
        assertThat(pictures(classroom, bob, bobs.pictures()))
                .as("the next child at the same tablet comes in")
                .isEqualTo(200);

        List<Integer> cards = IntStream.range(0, 130)
                .mapToObj(i -> card(String.format(Locale.ROOT, "AAAA-%04d", i)))
                .toList();
        assertThat(cards).as("nobody finds one by trying").containsOnly(401);
        assertThat(card(good.code()))
                .as("the class behind the same address goes on")
                .isEqualTo(200);
        assertThat(pictures(classroom, bob, bobs.pictures())).isEqualTo(200);
    }
}
