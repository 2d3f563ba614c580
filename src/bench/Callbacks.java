import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Callbacks of subscribers on loopback, on one thread and with as little work as can be, since they share the processor with
 * the server that is measured. Each message is received whole, by its Content-Length; of one in a hundred the signature is
 * checked. An address is {@code /live/TOPIC/NUMBER}, {@code /dead/…} resets the connection, {@code /slow/…} answers after
 * 30 seconds; the secret of each is {@code s} and its number.
 */
class Callbacks implements AutoCloseable {
    private static final long SLOW_NANOS = 30_000_000_000L;
    private static final int SAMPLE = 100;
    private static final int HEAD = 8_192;
    private static final byte[] DONE = ascii("HTTP/1.1 204 No Content\r\n\r\n");
    private static final byte[] LENGTH = ascii("\ncontent-length:");
    private static final byte[] SIGNATURE = ascii("\nx-hub-signature: sha256=");

    private final Selector selector;
    private final ServerSocketChannel listener;
    private final Told told;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 18);
    private final Queue<Waiting> slow = new ArrayDeque<>();
    private volatile long confirmed;
    private volatile long messages;
    private volatile long received;
    private volatile long checked;

    /** What is done when a callback has got a message. */
    interface Told {
        void on(int topic, int number);
    }

    private record Waiting(Connection connection, long due) {}

    Callbacks(Told told) throws IOException {
        this.told = told;
        this.selector = Selector.open();
        this.listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        Thread.ofPlatform().daemon().name("callbacks").start(this::run);
    }

    int port() {
        return listener.socket().getLocalPort();
    }

    long confirmed() {
        return confirmed;
    }

    long messages() {
        return messages;
    }

    long received() {
        return received;
    }

    /** How many signatures were checked; a wrong one ends the program. */
    long checked() {
        return checked;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void run() {
        try {
            while (true) {
                selector.select(key -> {
                    if (key.isAcceptable()) {
                        accept();
                    } else {
                        ((Connection) key.attachment()).read(key);
                    }
                }, 100);
                for (Waiting one = slow.peek(); one != null && one.due() <= System.nanoTime(); one = slow.peek()) {
                    slow.remove().connection().answer(DONE);
                }
            }
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void accept() {
        try {
            for (SocketChannel channel = listener.accept(); channel != null; channel = listener.accept()) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection, and how much of its current request it has received. */
    private final class Connection {
        private final SocketChannel channel;
        private final byte[] head = new byte[HEAD];
        private int headLength;
        private int left;
        private String[] target = {};
        private byte[] body;
        private String signature;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void read(SelectionKey key) {
            try {
                bytes.clear();
                if (channel.read(bytes) < 0) {
                    channel.close();
                    return;
                }
                bytes.flip();
                while (bytes.hasRemaining()) {
                    take();
                }
            } catch (IOException e) {
                key.cancel();
            }
        }

        private void take() throws IOException {
            if (left > 0) {
                int count = Math.min(left, bytes.remaining());
                if (body != null) {
                    bytes.get(bytes.position(), body, body.length - left, count);
                }
                bytes.position(bytes.position() + count);
                left -= count;
                if (left == 0) {
                    message();
                }
                return;
            }
            head[headLength++] = bytes.get();
            if (headLength > 3 && head[headLength - 1] == '\n' && head[headLength - 3] == '\n') {
                request();
            }
        }

        private void request() throws IOException {
            int end = headLength;
            headLength = 0;
            String line = new String(head, 0, find(ascii("\r\n"), end), StandardCharsets.US_ASCII).split(" ", 3)[1];
            if (head[0] == 'G') {
                String challenge = line.replaceAll(".*hub\\.challenge=([^&]*).*", "$1");
                answer(ascii("HTTP/1.1 200 OK\r\nContent-Length: " + challenge.length() + "\r\n\r\n" + challenge));
                confirmed++;
                return;
            }
            target = line.split("/");
            left = Integer.parseInt(field(LENGTH, end));
            received += left;
            boolean isSample = Integer.parseInt(target[3]) % SAMPLE == 0;
            body = isSample ? new byte[left] : null;
            signature = isSample ? field(SIGNATURE, end) : "";
        }

        private void message() throws IOException {
            messages++;
            int number = Integer.parseInt(target[3]);
            if (body != null) {
                check(number);
            }
            switch (target[1]) {
                case "dead" -> {
                    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                    channel.close();
                }
                case "slow" -> slow.add(new Waiting(this, System.nanoTime() + SLOW_NANOS));
                default -> {
                    told.on(Integer.parseInt(target[2]), number);
                    answer(DONE);
                }
            }
        }

        private void check(int number) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(ascii("s" + number), "HmacSHA256"));
                if (!HexFormat.of().formatHex(mac.doFinal(body)).equals(signature)) {
                    throw new IllegalStateException("the signature of a message to " + number + " is wrong");
                }
                checked++;
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        void answer(byte[] answer) {
            try {
                channel.write(ByteBuffer.wrap(answer));
            } catch (IOException e) {
                // The server has closed the connection.
            }
        }

        private String field(byte[] name, int end) {
            int value = find(name, end) + name.length;
            int until = value;
            while (head[until] != '\r') {
                until++;
            }
            return new String(head, value, until - value, StandardCharsets.US_ASCII).strip();
        }

        /** Where a text in lower case begins in the head, in any case. */
        private int find(byte[] text, int end) {
            for (int at = 0; at + text.length <= end; at++) {
                int same = 0;
                while (same < text.length && lower(head[at + same]) == text[same]) {
                    same++;
                }
                if (same == text.length) {
                    return at;
                }
            }
            throw new IllegalStateException("a request without " + new String(text, StandardCharsets.US_ASCII));
        }
    }

    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
