package dateline.operations.command;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sign-in}: prints a link that signs the holder of the token in to the desk. */
@Command(
        name = "sign-in",
        description = "Prints a link that signs you in to the desk in the browser: once, and within 15 minutes.",
        mixinStandardHelpOptions = true)
final class SignInCommand implements Callable<Integer> {
    @Mixin
    private ServerAccess to = new ServerAccess();

    @Override
    public Integer call() throws CommandFailure {
        System.out.println(
                to.call(api -> api.send("POST", "/api/sign-in-links", "application/json", BodyPublishers.noBody()))
                        .path("address")
                        .asText());
        return 0;
    }
}
