package dateline.operations.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port that another server uses is named before anything else happens. */
class PortCheckTest {
    @TempDir
    Path proc;

    @Test
    void aPortInUseIsNamedWithItsProcess() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Files.createDirectories(proc.resolve("net"));
            Files.writeString(proc.resolve("net/tcp"), """
                      sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                       0: 0100007F:%04X 00000000:0000 01 00000000:00000000 00:00000000 00000000     0        0 900 1
                       1: 0100007F:%04X 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 901 1
                    """.formatted(port, port));
            descriptor("41", "socket:[900]");
            descriptor("42", "socket:[901]");
            assertThat(new PortCheck(new Processes(proc)).fault("127.0.0.1", port))
                    .contains("Port " + port
                            + " is in use by process 42: stop that server, or start this one with another"
                            + " port, such as PORT=" + (port + 1) + ".");
        }
    }

    @Test
    void aProcessOfAnotherUserIsNotKnown() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new PortCheck(new Processes(proc)).fault("127.0.0.1", other.getLocalPort()))
                    .get()
                    .asString()
                    .startsWith("Port " + other.getLocalPort() + " is in use: ");
        }
    }

    @Test
    void aFreePortIsFine() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(new PortCheck(new Processes(proc)).fault("0.0.0.0", port)).isEmpty();
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThat(new PortCheck(new Processes(proc)).fault("192.0.2.1", 8080))
                .get()
                .asString()
                .startsWith("The server can't listen on 192.0.2.1, port 8080");
    }

    private void descriptor(String process, String target) throws IOException {
        Path descriptors = Files.createDirectories(proc.resolve(process).resolve("fd"));
        Files.createSymbolicLink(descriptors.resolve("3"), Path.of(target));
    }
}
