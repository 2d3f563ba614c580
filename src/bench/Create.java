import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends single articles of 3 KB to a server on loopback, one after the other on each of several connections:
 * {@code java Create.java PORT TOKEN CONNECTIONS SECONDS}. Prints the rate and the times until the acknowledgements.
 * It uses plain sockets, so that the client needs little of the processor.
 */
class Create {
    private static final String CONTENT = "<p>" + "A sentence of a report that goes on. ".repeat(80) + "</p>";

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int connections = Integer.parseInt(args[2]);
        long nanos = Long.parseLong(args[3]) * 1_000_000_000L;
        List<Future<List<Long>>> clients = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                String name = start + "-" + i + "-";
                clients.add(pool.submit(() -> write(port, args[1], name, start + nanos)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> client : clients) {
            all.addAll(client.get());
        }
        long[] times = all.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d connections: %d created, %.0f a second; acknowledged after p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                connections, times.length, times.length / seconds, at(times, 0.5), at(times, 0.99), at(times, 1));
    }

    private static double at(long[] times, double share) {
        return times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
    }

    private static List<Long> write(int port, String token, String name, long end) throws IOException {
        List<Long> times = new ArrayList<>();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (int i = 0; System.nanoTime() < end; i++) {
                byte[] body = """
                        {"externalId": "%s%d", "title": "Report %d", "section": "world", "language": "en", "agency": "ap", \
                        "authors": [{"name": "Author %d"}], "tags": ["tag %d"], "content": "%s"}"""
                        .formatted(name, i, i, i % 50, i % 100, CONTENT)
                        .getBytes(StandardCharsets.UTF_8);
                String head = "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
                byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
                System.arraycopy(body, 0, request, head.length(), body.length);
                long start = System.nanoTime();
                out.write(request);
                read(in);
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }

    /** Reads an answer to its end; it must have status 201. */
    private static void read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server closed: " + head);
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
        int at = lower.indexOf("content-length:") + 15;
        int length = Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)).strip());
        byte[] body = in.readNBytes(length);
        if (!lower.startsWith("http/1.1 201")) {
            throw new IOException(head + new String(body, StandardCharsets.UTF_8));
        }
    }
}
