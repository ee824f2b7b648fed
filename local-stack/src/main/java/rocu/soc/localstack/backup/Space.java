package rocu.soc.localstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rocu.soc.localstack.home.LauncherFailure;

/** Room on a disk, asked for before much is written. */
final class Space {
    private static final long MEBIBYTE = 1L << 20;
    /** What the suite itself needs to go on. */
    private static final long RESERVE = 512 * MEBIBYTE;

    private Space() {}

    static void require(Path folder, long bytes, String what) throws IOException {
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < bytes + RESERVE) {
            throw new LauncherFailure("There is no space for " + what + ": it takes " + mebibytes(bytes) + " MiB and "
                    + mebibytes(RESERVE) + " MiB are to stay free, and the disk of " + folder + " has "
                    + mebibytes(usable) + " MiB.");
        }
    }

    static long mebibytes(long bytes) {
        return (bytes + MEBIBYTE - 1) / MEBIBYTE;
    }
}
