package dateline.operations.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.ingest.json.LineReader;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The file of an export. It holds complete lines, so that an interrupted export continues after the last of them. */
final class ExportFile implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] ARTICLE = "{\"id\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROBLEM = "{\"problem\"".getBytes(StandardCharsets.UTF_8);

    private final RandomAccessFile file;
    private long articles;
    private long after;

    /** Opens a file. In an existing one, an incomplete last line is removed, and so is what follows the articles. */
    ExportFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        long whole = 0;
        LineReader lines = new LineReader(Channels.newInputStream(file.getChannel()), Integer.MAX_VALUE);
        for (byte[] line = lines.next(); line != null && lines.isTerminated(); line = lines.next()) {
            if (isArticle(line)) {
                remember(line);
            } else if (articles > 0) {
                break;
            }
            whole += line.length + 1;
        }
        file.setLength(whole);
        file.seek(whole);
    }

    long articles() {
        return articles;
    }

    /** Requests and writes the lines that are missing. */
    void continueFrom(ApiClient api, Runnable step) throws IOException, CommandFailure {
        String path = "/api/articles/export" + (after == 0 ? "" : "?after=" + after);
        if (after == 0) {
            file.setLength(0);
        }
        file.seek(file.length());
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), 1 << 16);
        try (InputStream in = api.stream(path)) {
            LineReader lines = new LineReader(in, Integer.MAX_VALUE);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!lines.isTerminated()) {
                    throw new IOException("the export ended in the middle of a line");
                }
                if (isProblem(line)) {
                    throw new CommandFailure(
                            JSON.readTree(line).at("/problem/detail").asText());
                }
                out.write(line);
                out.write('\n');
                if (isArticle(line)) {
                    remember(line);
                    step.run();
                }
            }
        } finally {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void remember(byte[] line) throws IOException {
        JsonNode revisions = JSON.readTree(line).at("/archived/revisions");
        after = revisions.path(revisions.size() - 1).path("number").asLong();
        articles++;
    }

    private static boolean isArticle(byte[] line) {
        return begins(line, ARTICLE);
    }

    /** Whether the server wrote a problem because it could not continue the export. */
    private static boolean isProblem(byte[] line) {
        return begins(line, PROBLEM);
    }

    private static boolean begins(byte[] line, byte[] with) {
        return line.length > with.length && Arrays.equals(line, 0, with.length, with, 0, with.length);
    }
}
