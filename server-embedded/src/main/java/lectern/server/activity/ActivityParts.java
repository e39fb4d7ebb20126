package lectern.server.activity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.identity.Permission;
import lectern.model.realtime.ActivityProgress;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.ProgressSync;
import lectern.server.article.ReadingService;
import lectern.server.audit.AuditTrail;
import lectern.server.classroom.ClassRolls;
import lectern.server.classroom.Cover;
import lectern.server.classroom.DissolutionListener;
import lectern.server.classroom.PauseListener;
import lectern.server.http.RouteTable;
import lectern.server.notification.NotificationService;
import lectern.server.play.ChallengeListener;
import lectern.server.play.QuizProgress;
import lectern.server.play.TrackStarts;
import lectern.server.privacy.PersonalData;
import lectern.server.question.CatalogService;
import lectern.server.realtime.ChannelMessages;
import lectern.server.realtime.ChannelMessages.Speaker;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;

/** The activities of classrooms, put together. Runs their clock until it is closed. */
public final class ActivityParts implements AutoCloseable {
    private final Database database;
    private final Channels channels;
    private final Clock clock;
    private final AuditTrail audit;
    private final ClassRolls rolls;
    private final Delays delays;
    private final SecureRandom random = new SecureRandom();
    private final AskedQuestions asked = new AskedQuestions(random);
    private final ActivityViews views;
    private final ActivityNews news;
    private final Credit credit;
    private final ActivityMover mover;
    private final ActivityMaker maker;
    private final ActivityTimer timer;
    private final SharedReading reading;
    private final HeldActivity held;
    private final AssignmentService assignments;

    public ActivityParts(
            Database database,
            Channels channels,
            CatalogService catalog,
            NotificationService notifications,
            QuizProgress progress,
            Cover cover,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.clock = clock;
        this.audit = new AuditTrail(clock);
        this.delays = new Delays(channels::roundTrip, channels::elsewhere);
        this.rolls = new ClassRolls(database);
        this.views = new ActivityViews(asked, clock);
        this.news = new ActivityNews(database, channels, views);
        QuizQuestions bank = new QuizQuestions(catalog, random);
        this.credit = new Credit(progress);
        this.mover =
                new ActivityMover(database, rolls, channels, bank, asked, delays, news, credit, cover::uncover, clock);
        QuizTitles titles = new QuizTitles(catalog, rolls, clock);
        this.maker = new ActivityMaker(bank, titles, asked, new ReadingService(database, random), clock);
        this.timer = new ActivityTimer(database, clock, mover::due);
        this.reading = new SharedReading(database, channels, clock);
        mover.watchedBy(timer::watch);
        this.held = new HeldActivity(database, channels, cover, mover, reading);
        timer.atEachLook(held::lookAgain);
        this.assignments = new AssignmentService(
                database,
                rolls,
                new AssignmentTargets(maker, catalog),
                new WorkDone(rolls, new TrackStarts(database)),
                mover,
                new AssignmentNews(rolls, notifications, channels),
                audit,
                clock);
    }

    /**
     * Opens the routes, and the words that members say on their channel.
     *
     * @param messages those of classrooms
     */
    public void register(RouteTable table, ChannelMessages messages) {
        ActivityService activities = new ActivityService(database, rolls, maker, mover, views, news, audit);
        QuizPulse pulse = new QuizPulse(database, rolls, channels, mover);
        QuizAnswers answers = new QuizAnswers(
                database, rolls, asked, views, delays, credit, id -> timer.pulse(id, pulse::look), clock);
        new ActivityRoutes(activities, answers, new ResultsService(database, rolls, asked)).register(table);
        new AssignmentRoutes(assignments).register(table);
        RaceTrack race = new RaceTrack(database, channels, mover::due, clock);
        timer.whileWaiting(row -> {
            if (channels.pages(row.classroomId()) == 0) {
                return; // nobody is here; another server looks after its own
            }
            if (row.is(ActivityKind.QUIZ)) {
                pulse.lookAgain(row);
            } else {
                race.lookAgain(row);
            }
        });
        speak(messages, race);
        messages.greet(new ActivityGreeter(database, views, pulse));
    }

    private void speak(ChannelMessages messages, RaceTrack race) {
        messages.on(ActivityProgress.class, Speaker.MEMBER, Permission.PLAY, (sender, progress) -> {
            if (race.step(sender, progress)) {
                timer.pulse(UUID.fromString(progress.activityId()), race::tell);
            }
        });
        messages.on(PlayControl.class, Speaker.HOST, Permission.CLASSROOM_HOST, reading::control);
        messages.on(ProgressSync.class, Speaker.MEMBER, Permission.PLAY, reading::progress);
    }

    /** Who wants to know when a challenge is finished. */
    public ChallengeListener challenges() {
        return assignments;
    }

    /** Holds what goes on in a classroom while its pages are covered. */
    public PauseListener pauses() {
        return held;
    }

    /** Ends what goes on in a classroom that is dissolved, and keeps whom its assigned work concerned. */
    public DissolutionListener dissolutions() {
        return (tx, classroomId) -> {
            mover.endAll(tx, classroomId);
            assignments.keep(tx, classroomId);
        };
    }

    /** What activities hold about people. */
    public PersonalData personalData() {
        return new ActivityPersonalData();
    }

    @Override
    public void close() {
        timer.close();
    }
}
