package lectern.desktop.question;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A body that asks before each part goes out, and tells when it has. */
record CountingBody(BodyPublisher body, Upload upload) implements BodyPublisher {
    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Counter(subscriber, upload));
    }

    private static final class Counter implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> next;
        private final Upload upload;
        private @Nullable Subscription subscription;
        private long total;
        private boolean stopped;

        Counter(Subscriber<? super ByteBuffer> next, Upload upload) {
            this.next = next;
            this.upload = upload;
        }

        @Override
        public void onSubscribe(Subscription made) {
            subscription = made;
            next.onSubscribe(made);
        }

        @Override
        public void onNext(ByteBuffer part) {
            if (stopped) {
                return;
            }
            total += part.remaining();
            if (upload.pass(total)) {
                next.onNext(part);
                upload.sent(total);
            } else {
                stop();
            }
        }

        private void stop() {
            stopped = true;
            if (subscription != null) {
                subscription.cancel();
            }
            next.onError(new CancellationException("cancelled"));
        }

        @Override
        public void onError(Throwable cause) {
            if (!stopped) {
                next.onError(cause);
            }
        }

        @Override
        public void onComplete() {
            if (!stopped) {
                next.onComplete();
            }
        }
    }
}
