package dateline.operations.start;

import dateline.operations.marker.StoreRefusal;
import dateline.operations.store.AddressFile;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.context.exceptions.DependencyInjectionException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a start has failed, as a line for the operator; other failures keep their stack trace. */
public final class StartFailure {
    static final Path PROC = Path.of("/proc");

    /** The exit status of a start that the operator can repair. */
    public static final int STATUS = 2;

    private static final int DEPTH = 30;

    /** H2's "database may be already in use". */
    private static final int IN_USE = 90_020;

    /** H2's "IO Exception", also for a file that was never one of H2. */
    private static final int UNREADABLE = 90_028;

    private static final Pattern QUOTED_FILE = Pattern.compile("\"([^\"]+\\.mv\\.db)\"");

    private static final List<Class<? extends Exception>> FAILURES = List.of(
            BeanInstantiationException.class,
            DependencyInjectionException.class,
            ConfigurationException.class,
            ServerStartupException.class,
            ApplicationStartupException.class,
            UncheckedIOException.class,
            IllegalArgumentException.class,
            IllegalStateException.class);

    private StartFailure() {}

    /** Ends the program with a line, when a start fails for a reason that is known. */
    public static Micronaut explained(Micronaut start) {
        FAILURES.forEach(kind -> start.mapError(kind, StartFailure::end));
        return start;
    }

    private static Integer end(Exception failure) {
        Optional<String> line = line(failure, new Processes(PROC));
        if (line.isPresent()) {
            System.err.println(line.get());
            System.exit(STATUS);
        }
        return 1;
    }

    /** Empty when the reason is not known. */
    static Optional<String> line(Throwable failure, Processes processes) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            Optional<String> line = ofCause(cause, processes);
            if (line.isPresent()) {
                return line;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<String> ofCause(Throwable cause, Processes processes) {
        String message = String.valueOf(cause.getMessage());
        return switch (cause) {
            case StoreRefusal refused -> Optional.of(oneLine(message) + ".");
            case SQLException failed -> ofStore(failed, message, processes);
            case UncheckedIOException failed ->
                Optional.of(oneLine(message) + " (" + oneLine(String.valueOf(failed.getCause())) + ").");
            case IllegalArgumentException refused ->
                message.startsWith("dateline.") ? Optional.of(oneLine(message) + ".") : Optional.empty();
            case ConversionErrorException unread ->
                Optional.of("A setting has a value that can't be read: " + oneLine(message));
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofStore(SQLException failed, String message, Processes processes) {
        if (failed.getErrorCode() == IN_USE) {
            return Optional.of(inUse(message, processes));
        }
        if (failed.getErrorCode() == UNREADABLE) {
            return Optional.of("The file of the store can't be read, or is none of H2 (" + oneLine(message)
                    + "): look at its permissions, or restore a backup with: dateline restore FILE.");
        }
        return isLogin(String.valueOf(failed.getSQLState()))
                ? Optional.of("The store refuses the connection (" + oneLine(message)
                        + "): look at user, password and database in dateline.store.")
                : Optional.empty();
    }

    private static String inUse(String message, Processes processes) {
        Matcher quoted = QUOTED_FILE.matcher(message);
        if (!quoted.find()) {
            return "The store is in use by another program: stop it, or set dateline.store to another store.";
        }
        Path file = Path.of(quoted.group(1));
        String owner = processes.using(file).map(id -> " by process " + id).orElse(" by another process");
        return "The store " + file + " is in use" + owner + address(file)
                + ": stop that server, or give this one its own" + " with dateline.data and dateline.store.";
    }

    /** The running server's address, when its data directory is that of its store, as shipped. */
    private static String address(Path store) {
        try {
            return " at "
                    + Files.readString(store.resolveSibling(AddressFile.NAME)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** SQL:2023's classes 28, "invalid authorization specification", and 3D, "invalid catalog name". */
    private static boolean isLogin(String state) {
        return state.startsWith("28") || state.startsWith("3D");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    }
}
