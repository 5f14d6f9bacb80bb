package org.infolinia.tickets.fulltext.files;

import org.infolinia.operation.RunningMode;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads waiting files again and again. */
@Component
class FileReadingTimer {

    private static final long READ_MILLISECONDS = 2_000;
    private static final int FILES_AT_ONCE = 20;

    private final FileReading reading;
    private final RunningMode mode;

    FileReadingTimer(FileReading reading, RunningMode mode) {
        this.reading = reading;
        this.mode = mode;
    }

    @Scheduled(fixedDelay = READ_MILLISECONDS)
    void readWaitingFiles() {
        for (int i = 0; i < FILES_AT_ONCE && mode.isServer() && reading.readNext(); i++) {
            Thread.yield();
        }
    }
}
