package dateline.delivery.response;

import dateline.delivery.connection.RequestingClient;
import dateline.readership.FeedPolls;
import dateline.readership.PollOutcome;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts the polls that controllers answer; the fast path counts its own. */
@Singleton
public final class PollCount {
    private static final int OK = 200;
    private static final int IM_USED = 226;
    private static final int NOT_MODIFIED = 304;

    private final RequestingClient clients;

    PollCount(RequestingClient clients) {
        this.clients = clients;
    }

    /**
     * An answer, which is counted when it has the document or says that it has not changed.
     *
     * @param polls of the document; null when they are not counted
     */
    public HttpResponse<?> counted(HttpRequest<?> request, @Nullable FeedPolls polls, HttpResponse<?> answer) {
        PollOutcome outcome = switch (answer.code()) {
            case OK -> PollOutcome.WHOLE;
            case IM_USED -> PollOutcome.DELTA;
            case NOT_MODIFIED -> PollOutcome.NOT_MODIFIED;
            default -> null;
        };
        if (polls != null && outcome != null) {
            polls.count(outcome, clients.first(request), request.getHeaders().get(HttpHeaders.USER_AGENT));
        }
        return answer;
    }
}
