package lectern.desktop.question;

import lectern.desktop.task.Progress;

/** A file on its way out. Whether all of it went before the person cancelled is known for certain. */
final class Upload implements Progress {
    private final Progress progress;
    private long size = Long.MAX_VALUE;
    private boolean allSent;

    Upload(Progress progress) {
        this.progress = progress;
    }

    void begin(long bytes) {
        size = bytes;
        progress.report(0, bytes);
    }

    /** Whether the bytes up to there may go; no more once the person has cancelled. */
    synchronized boolean pass(long bytes) {
        if (progress.cancelled()) {
            return false;
        }
        allSent = bytes >= size;
        return true;
    }

    /** Says that so many bytes have gone. */
    void sent(long bytes) {
        progress.report(Math.min(bytes, size), size);
    }

    synchronized boolean allSent() {
        return allSent;
    }

    @Override
    public void report(long done, long total) {
        progress.report(done, total);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
