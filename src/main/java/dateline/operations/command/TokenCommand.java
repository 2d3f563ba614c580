package dateline.operations.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.operations.maintenance.TokenResetCommand;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token create|list|revoke|reset}: the bearer tokens of the server. */
@Command(
        name = "token",
        description = "Creates, lists and revokes bearer tokens of the running server; makes one without another.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | list | revoke | reset)",
        subcommands = TokenResetCommand.class)
final class TokenCommand {
    private static final String TOKENS = "/api/tokens";

    @Command(
            name = "create",
            description = "Creates a token and prints it. It cannot be shown again.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(
                            paramLabel = "NAME",
                            description = "Name of the token. Revisions record it as the author of a change.")
                    String name,
            @Option(
                            names = "--scope",
                            required = true,
                            split = ",",
                            description = "read, write, write:SECTION or admin; several are separated by commas.")
                    List<String> scopes,
            @Option(
                            names = "--expires",
                            description = "When the token expires, such as 2027-01-01T00:00:00Z; default: never.")
                    @Nullable
                    String expires,
            @Mixin ServerAccess to)
            throws CommandFailure {
        ObjectNode body = new ObjectMapper().createObjectNode().put("name", name);
        scopes.forEach(body.putArray("scopes")::add);
        if (expires != null) {
            body.put("expires", expires);
        }
        JsonNode created =
                to.call(api -> api.send("POST", TOKENS, "application/json", BodyPublishers.ofString(body.toString())));
        System.out.println(created.path("token").asText());
        return 0;
    }

    @Command(name = "list", description = "Lists all tokens without their secrets.", mixinStandardHelpOptions = true)
    int list(@Mixin ServerAccess to) throws CommandFailure {
        for (JsonNode token : to.call(api -> api.get(TOKENS))) {
            List<String> scopes = new ArrayList<>();
            token.path("scopes").forEach(scope -> scopes.add(scope.asText()));
            String until = token.has("revoked")
                    ? "  revoked " + token.path("revoked").asText()
                    : token.has("expires")
                            ? "  expires " + token.path("expires").asText()
                            : "";
            System.out.println(token.path("id").asText() + "  "
                    + token.path("name").asText() + "  " + String.join(" ", scopes) + until);
        }
        return 0;
    }

    @Command(
            name = "revoke",
            description = "Revokes a token. It cannot be used again.",
            mixinStandardHelpOptions = true)
    int revoke(
            @Parameters(
                            paramLabel = "ID",
                            description =
                                    "Id of the token, as printed by list. It is also the second part of the token.")
                    String id,
            @Mixin ServerAccess to)
            throws CommandFailure {
        String path = TOKENS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        to.call(api -> api.send("DELETE", path, "application/json", BodyPublishers.noBody()));
        return 0;
    }
}
