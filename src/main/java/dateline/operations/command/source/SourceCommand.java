package dateline.operations.command.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.operations.command.CommandFailure;
import dateline.operations.command.ServerAccess;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code source list|show|put|look|remove}: the sources of the server. */
@Command(
        name = "source",
        description =
                "Lists, sets and looks at the sources of the running server: feeds and folders that articles come from.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | put | look | remove)")
public final class SourceCommand {
    private static final String SOURCES = "/api/sources";

    @Command(name = "list", description = "Lists all sources and how they stand.", mixinStandardHelpOptions = true)
    int list(@Mixin ServerAccess to) throws CommandFailure {
        for (String path = SOURCES + "?limit=200"; !path.isEmpty(); ) {
            String next = path;
            JsonNode page = to.call(api -> api.get(next));
            page.path("sources").forEach(source -> System.out.println(line(source)));
            path = page.path("next").asText();
            path = path.isEmpty() ? "" : path.substring(path.indexOf(SOURCES));
        }
        return 0;
    }

    @Command(name = "show", description = "Shows a source with its state as JSON.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "NAME", description = "Name of the source.") String name, @Mixin ServerAccess to)
            throws CommandFailure {
        System.out.println(to.call(api -> api.get(path(name))).toPrettyString());
        return 0;
    }

    @Command(
            name = "put",
            description = "Creates a source, or replaces all its fields. It is looked at at once.",
            mixinStandardHelpOptions = true)
    int put(
            @Parameters(paramLabel = "NAME", description = "Name of the source.") String name,
            @Parameters(
                            paramLabel = "FILE",
                            description = "A file with its fields as JSON, such as {\"address\": …, \"section\": …}.")
                    Path file,
            @Mixin ServerAccess to)
            throws CommandFailure {
        BodyPublisher body;
        try {
            body = BodyPublishers.ofFile(file);
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " can't be read.");
        }
        System.out.println(line(to.call(api -> api.send("PUT", path(name), "application/json", body))));
        return 0;
    }

    @Command(
            name = "look",
            description = "Looks at a source now, and says what came of it.",
            mixinStandardHelpOptions = true)
    int look(@Parameters(paramLabel = "NAME", description = "Name of the source.") String name, @Mixin ServerAccess to)
            throws CommandFailure {
        JsonNode source =
                to.call(api -> api.send("POST", path(name) + "/look", "application/json", BodyPublishers.noBody()));
        System.out.println(line(source));
        source.path("state")
                .path("refusals")
                .forEach(refusal ->
                        System.out.println("  " + refusal.path("item").asText() + ": "
                                + refusal.path("reason").asText()));
        return source.path("state").path("standing").asText().equals("active") ? 0 : 1;
    }

    @Command(name = "remove", description = "Deletes a source. Its articles stay.", mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "NAME", description = "Name of the source.") String name, @Mixin ServerAccess to)
            throws CommandFailure {
        to.call(api -> api.send("DELETE", path(name), "application/json", BodyPublishers.noBody()));
        return 0;
    }

    private static String path(String name) {
        return SOURCES + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String line(JsonNode source) {
        JsonNode state = source.path("state");
        JsonNode push = state.path("push");
        return source.path("name").asText() + "  "
                + state.path("standing").asText() + "  "
                + (push.isMissingNode() ? "" : "hub: " + push.path("standing").asText() + "  ")
                + source.path("address").asText() + "  "
                + state.path("answer").asText("not looked at yet");
    }
}
