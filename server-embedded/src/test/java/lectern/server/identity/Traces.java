package lectern.server.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.MfaPhone;
import lectern.model.identity.Preferences;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.StudyTime;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;

/** Somebody who left traces in every feature that there is. */
final class Traces {
    static final String PHONE = "+4917000004711";
    /** In small letters: what must be nowhere once the person is forgotten. */
    static final List<String> TELLING = List.of(
            "zenobia",
            "quillfeather",
            "zenobie",
            "zq-tablet",
            "zq-phone",
            "zq@secret.example",
            "zq told us",
            "zq begs",
            "zq chats",
            "zq-4711",
            "zq-subject",
            PHONE,
            "…711",
            "archnames");

    private Traces() {}

    /** Does what can be done over HTTP; the client stays signed in, with a second factor. */
    static LecternClient leave(People people) {
        people.head.questions().createCategory(new CategoryDraft("history", "History", null, null, null, 1));
        people.head
                .questions()
                .publish(IntStream.range(0, 5)
                        .mapToObj(i -> people.head.questions().create(draft(i)).id())
                        .toList());
        Classroom classroom = people.head.classrooms().create(new ClassroomDraft("Room", ClassroomConfig.initial()));
        Classroom left = people.head.classrooms().create(new ClassroomDraft("Other", ClassroomConfig.initial()));
        LecternClient person = people.server.client();
        person.identity().guest(new GuestRequest("zq-tablet", "Zenobie", classroom.joinCode()));
        person.identity()
                .signUp(new SignUpRequest(
                        "Zenobia",
                        "zq@secret.example",
                        People.PASSWORD,
                        null,
                        "Zenobia",
                        "Quillfeather",
                        null,
                        StudyTime.NIGHT,
                        "zq-tablet"));
        String id = person.identity().me().id();
        person.profile().setPreferences(Preferences.initial());
        person.classrooms().join(new JoinRequest(left.joinCode(), null));
        people.head.classrooms().remove(left.id(), id);
        Challenge challenge = Objects.requireNonNull(person.play().next("history"));
        String question = challenge.questions().getFirst().question().id();
        person.play().answer(new AnswerRequest(challenge.challengeId(), question, "a", 90_000, 0, "r1"));
        String report = person.feedback()
                .send(new FeedbackDraft("f1", question, FeedbackReason.TYPO, "ZQ told us"))
                .id();
        people.head.feedback().setState(report, FeedbackState.SEEN);
        people.head.users().suspend(id, "Quillfeather shouted");
        people.head.users().unban(id);
        people.head.users().setRole(id, Role.TEACHER);
        LecternClient again = people.signIn("zenobia", People.PASSWORD);
        again.profile().update(ProfileUpdate.names(null, "Archnames", null, null));
        again.classrooms().create(new ClassroomDraft("Hers", ClassroomConfig.initial()));
        people.head.users().setRole(id, Role.STUDENT);
        LecternClient last = people.signIn("zenobia", People.PASSWORD);
        last.mfa().setPhone(new MfaPhone(PHONE, People.PASSWORD));
        Authenticator codes =
                new Authenticator(last.mfa().setup(People.PASSWORD).secret(), Clock.systemUTC());
        last.mfa().enable(codes.code());
        return last;
    }

    private static QuestionDraft draft(int number) {
        return new QuestionDraft(
                new Stem("Question " + number, null),
                ContentType.TEXT,
                "right " + number,
                List.of("wrong x", "wrong y"),
                "history",
                3,
                null);
    }
}
