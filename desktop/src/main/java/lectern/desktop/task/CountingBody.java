package lectern.desktop.task;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** A body that tells how much of it has gone. */
public record CountingBody(BodyPublisher body, Progress progress) implements BodyPublisher {
    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Counter(subscriber, contentLength(), progress));
    }

    private static final class Counter implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> next;
        private final long size;
        private final Progress progress;
        private long sent;

        Counter(Subscriber<? super ByteBuffer> next, long size, Progress progress) {
            this.next = next;
            this.size = size;
            this.progress = progress;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            next.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            sent += bytes.remaining();
            next.onNext(bytes);
            progress.report(sent, Math.max(size, 0));
        }

        @Override
        public void onError(Throwable failure) {
            next.onError(failure);
        }

        @Override
        public void onComplete() {
            next.onComplete();
        }
    }
}
