package dateline.ingest.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/** Text for a parser that reads it piece by piece, and is stopped between two pieces when the deadline is over. */
public final class TimedReader extends FilterReader {
    private static final int PIECE = 4_096;

    public TimedReader(String text) {
        super(new StringReader(text));
    }

    @Override
    public int read() throws IOException {
        Deadline.check();
        return super.read();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        Deadline.check();
        return super.read(buffer, from, Math.min(length, PIECE));
    }
}
