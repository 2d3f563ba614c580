package dateline.ingest.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/** Gives a text to a parser in small pieces, and checks the deadline before each. */
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
