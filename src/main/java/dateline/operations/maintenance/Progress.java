package dateline.operations.maintenance;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of a command, on the error output. */
final class Progress {
    private static final long MEGABYTE = 1 << 20;

    private Progress() {}

    /** Counts bytes, and shows megabytes. */
    static ProgressBar ofBytes(String task) {
        return builder(task).setUnit(" MB", MEGABYTE).build();
    }

    static ProgressBar ofRows(String task) {
        return builder(task).setUnit(" rows", 1).build();
    }

    private static ProgressBarBuilder builder(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed();
    }
}
