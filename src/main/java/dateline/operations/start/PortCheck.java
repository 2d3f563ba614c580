package dateline.operations.start;

import dateline.operations.setting.StartSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the server's ports are free, before the store is opened for a server that could not listen. */
public final class PortCheck {
    private final Processes processes;

    PortCheck(Processes processes) {
        this.processes = processes;
    }

    /** A line for the first port that can't be used; empty when all can. */
    public static Optional<String> fault(StartSettings settings) {
        PortCheck check = new PortCheck(new Processes(StartFailure.PROC));
        String host = settings.text("micronaut.server.host");
        return ports(settings).stream()
                .flatMap(port -> check.fault(host, port).stream())
                .findFirst();
    }

    private static List<Integer> ports(StartSettings settings) {
        boolean secure = settings.text("micronaut.server.ssl.enabled").equals("true");
        List<String> names = new ArrayList<>();
        if (!secure || settings.text("micronaut.server.dual-protocol").equals("true")) {
            names.add("micronaut.server.port");
        }
        if (secure) {
            names.add("micronaut.server.ssl.port");
        }
        return names.stream()
                .map(settings::text)
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port > 0)
                .toList();
    }

    Optional<String> fault(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return Optional.of("The address to listen on, " + host + ", is not known: set micronaut.server.host to an"
                    + " address of this machine, or to 0.0.0.0 for all.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(reason(host, port, String.valueOf(e.getMessage())));
        }
    }

    private String reason(String host, int port, String message) {
        if (message.startsWith("Permission denied")) {
            return "Port " + port
                    + " may not be used by this user: set another one with PORT or micronaut.server.port, such"
                    + " as 8080, and let a proxy listen on " + port + ".";
        }
        if (!message.startsWith("Address already in use")) {
            return "The server can't listen on " + host + ", port " + port + " (" + message
                    + "): set micronaut.server.host to an address of this machine, or to 0.0.0.0 for all.";
        }
        String owner =
                processes.listeningOn(port).map(id -> " by process " + id).orElse("");
        return "Port " + port + " is in use" + owner
                + ": stop that server, or start this one with another port, such as" + " PORT="
                + (port < 65_535 ? port + 1 : 8080) + ".";
    }
}
